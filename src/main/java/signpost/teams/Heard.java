package signpost.teams;

import java.util.Optional;
import java.util.regex.Pattern;
import signpost.chat.Forwarded;
import signpost.json.Json;

/// What somebody did in Teams, read from the activity that tells of it.
sealed interface Heard {

    /// What the button carries that sends the chosen topics.
    String CHOSEN = "topics";

    /// Where a quotation stands in a text.
    Pattern PLACE = Pattern.compile("<quoted [^<>]{0,300}/>");

    /// They wrote something.
    ///
    /// @param words theirs, and those of others that they quote or forward
    /// @param mentioned whether they mentioned the bot
    record Wrote(Forwarded words, boolean mentioned) implements Heard {

        String text() {
            return words.own();
        }
    }

    /// They put what they wrote into other words.
    record Corrected(Wrote now) implements Heard {}

    /// They pressed a button of one of our cards.
    ///
    /// @param reference the name under which the turn's question is recorded: numbers begin anew once a conversation was forgotten
    record Pressed(String talk, int turn, int action, String reference) implements Heard {}

    /// They chose the topics of which they want news.
    ///
    /// @param topics what the form held; ids parted by commas
    record Chose(String topics) implements Heard {}

    /// They pressed a button of an enquiry's card in the team's channel.
    ///
    /// @param deed what they want to do
    /// @param number the enquiry's
    /// @param words what stood in the card's box; may be empty
    record Dealt(String deed, long number, String words) implements Heard {}

    /// They let the bot in.
    record Arrived() implements Heard {}

    /// Nothing that concerns us.
    record Nothing() implements Heard {}

    static Heard in(Json activity) {
        return switch (activity.text("type")) {
            case "message" -> activity.text("value", "signpost").equals(CHOSEN)
                    ? new Chose(activity.text("value", "topics"))
                    : pressed(activity.text("value", "signpost")).<Heard>map(button -> button)
                            .or(() -> dealt(activity))
                            .orElseGet(() -> wrote(activity));
            case "messageUpdate" -> activity.text("channelData", "eventType").equals("editMessage")
                    ? new Corrected(wrote(activity))
                    : new Nothing();
            case "installationUpdate" -> activity.text("action").startsWith("add") ? new Arrived() : new Nothing();
            case "conversationUpdate" -> activity.list("membersAdded").stream()
                    .anyMatch(member -> member.text("id").equals(activity.text("recipient", "id")))
                            ? new Arrived()
                            : new Nothing();
            default -> new Nothing();
        };
    }

    private static Optional<Heard> dealt(Json activity) {
        String[] parts = activity.text("value", "signpost").split("\n", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Dealt(parts[0], Long.parseLong(parts[1]),
                            activity.text("value", TeamCard.REPLY)))
                    : Optional.empty();
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    /// What a button of ours carried; empty for what is none.
    static Optional<Pressed> pressed(String value) {
        String[] parts = value.split("\n", -1);
        try {
            return parts.length == 4
                    ? Optional.of(new Pressed(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                            parts[3]))
                    : Optional.empty();
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    /// The words without any mention: ours asks nothing, and other people's names are none of ours. Other angle brackets are the person's own.
    private static Wrote wrote(Json activity) {
        String text = activity.text("text");
        boolean mentioned = false;
        for (Json entity : activity.list("entities")) {
            String mention = entity.text("text");
            if (entity.text("type").equals("mention") && !mention.isEmpty()) {
                mentioned |= entity.text("mentioned", "id").equals(activity.text("recipient", "id"));
                text = text.replace(mention, " ");
            }
        }
        return new Wrote(new Forwarded(unescaped(PLACE.matcher(text).replaceAll(" ")), Quoted.in(activity)), mentioned);
    }

    /// Text as it was typed.
    static String unescaped(String text) {
        String plain = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&");
        return plain.replace('\u00a0', ' ').strip();
    }
}
