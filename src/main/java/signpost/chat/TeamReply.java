package signpost.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import signpost.message.Wording;

/// A reply that somebody of the team wrote where they chat. One with personal details is sent once it comes with words before it that
/// say so, so that nothing of it has to be kept until then.
///
/// @param words what goes to the asker
/// @param details what looks like a private person's details in it
/// @param confirmed those that its writer wants sent all the same
public record TeamReply(String words, List<String> details, List<String> confirmed) {

    /// @param said as it was written
    public static TeamReply of(String said, Enquiries enquiries, Wording wording) {
        String asItIs = asItIs(wording);
        // as it will be kept: its details are compared with these
        String whole = Plain.text(said, Integer.MAX_VALUE).strip();
        boolean confirms = whole.toLowerCase(Locale.ROOT).startsWith(asItIs.toLowerCase(Locale.ROOT));
        String words = confirms ? whole.substring(asItIs.length()).strip() : whole;
        List<String> details = enquiries.details(words).stream().map(Detail::words).distinct().toList();
        return new TeamReply(words, details, confirms ? details : List.of());
    }

    private static String asItIs(Wording wording) {
        return wording.say("door.team-as-it-is") + ":";
    }

    /// What its writer is told, alone, where it was not sent because of its details.
    public String objection(Wording wording) {
        return objection(wording, details.stream().map(word -> '\u201c' + word + '\u201d')
                .collect(Collectors.joining(", ")));
    }

    /// The same for where others read along: without the details.
    public String quietObjection(Wording wording) {
        return objection(wording, "\u2026");
    }

    private static String objection(Wording wording, String details) {
        return wording.say("door.team-personal", Map.of("details", details, "how", asItIs(wording)));
    }
}
