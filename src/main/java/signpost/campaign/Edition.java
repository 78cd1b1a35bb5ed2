package signpost.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import signpost.audience.Segment;
import signpost.message.Letter;

/// The frozen content of a campaign for one run, to be delivered to everybody it is for, once.
///
/// @param id its number
/// @param campaign the campaign's number
/// @param kind of the campaign
/// @param title as the archive lists it
/// @param letter what is sent
/// @param list the list it goes to, for the `List-Id`; empty where the audience is a segment over all lists
/// @param audience who gets it, in the words of `audience.Segment`, the list included
/// @param channels the ways it goes out
/// @param hash SHA-256 of content, audience and time, in hexadecimal
/// @param due when it goes out
public record Edition(
        long id,
        long campaign,
        CampaignKind kind,
        String title,
        Letter letter,
        String list,
        String audience,
        List<Channel> channels,
        String hash,
        Instant due) {

    public Edition {
        channels = List.copyOf(channels);
        if (audience.isBlank()) {
            throw new IllegalArgumentException("audience is blank");
        }
    }

    /// Topics of which everybody it is for hears one at least; empty for what is for everybody.
    public Set<String> topics() {
        return Segment.parse(audience).topics();
    }

    /// Whether it goes out this way.
    public boolean goesBy(Channel.Door door) {
        return channels.stream().anyMatch(channel -> channel.door() == door);
    }
}
