package signpost.campaign;

import java.util.Locale;

/// A way an edition goes out: by mail to each subscriber, or as one post in a channel of a chat platform.
///
/// @param door which way
/// @param place the channel's name or id; empty for mail
public record Channel(Door door, String place) implements Comparable<Channel> {

    /// The ways there are.
    public enum Door {
        MAIL,
        SLACK,
        TEAMS;

        /// As people call it: `Slack`.
        public String inWords() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /// To each subscriber by mail.
    public static final Channel MAIL = new Channel(Door.MAIL, "");

    private static final int LONGEST_PLACE = 200;

    public Channel {
        if (place.length() > LONGEST_PLACE || place.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the channel's name is longer than a name");
        }
        if ((door == Door.MAIL) != place.isEmpty()) {
            throw new IllegalArgumentException("a channel is 'mail', 'slack:NAME' or 'teams:NAME'");
        }
    }

    /// Reads `mail`, `slack:NAME` or `teams:NAME`.
    ///
    /// @throws IllegalArgumentException for anything else, with a sentence
    public static Channel of(String text) {
        int colon = text.indexOf(':');
        String door = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String place = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (door) {
            case "mail" -> new Channel(Door.MAIL, place);
            case "slack" -> new Channel(Door.SLACK, place);
            case "teams" -> new Channel(Door.TEAMS, place);
            default -> throw new IllegalArgumentException(
                    "'" + text + "' is no channel; there are 'mail', 'slack:NAME' and 'teams:NAME'");
        };
    }

    @Override
    public int compareTo(Channel other) {
        return toString().compareTo(other.toString());
    }

    /// The form it is read from.
    @Override
    public String toString() {
        return door.name().toLowerCase(Locale.ROOT) + (place.isEmpty() ? "" : ":" + place);
    }
}
