package signpost.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What somebody wrote, and what others wrote that they show us with it.
///
/// @param own their own words; may be blank
/// @param theirs the words of the messages that they share, forward or quote; may be blank
public record Forwarded(String own, String theirs) {

    /// Words that say nothing but what to look at.
    private static final Set<String> POINTING = Set
            .of(("a about above advice advise all am an and answer any anyone are"
                    + " as be below beneath can check colleague comment could did do does else for forward forwarded from fw fwd"
                    + " fyi got had has have hello help here hey hi how i ideas in is it just know look message me my of on one"
                    + " opinion our please question quoted re read reply see sent shared should so something that the their them"
                    + " there these they think this those thoughts to us view was we what whats with would you your"
                    + " beth dyma edrychwch gweler hon hwn hyn hynny isod neges o uchod wyt yma ych ydy yn")
                    .split(" "));

    /// Words that nobody shared.
    public static Forwarded of(String own) {
        return new Forwarded(own, "");
    }

    public boolean isBlank() {
        return own.isBlank() && theirs.isBlank();
    }

    /// Whether any of it tells of danger.
    public boolean isUrgent(Chat chat) {
        return chat.isUrgent(own) || chat.isUrgent(theirs);
    }

    /// What is asked: their own words, or the others' where theirs only point at them. Where the others' tell of danger, they are never left out.
    public String question(Chat chat) {
        if (theirs.isBlank() || chat.isUrgent(own)) {
            return own;
        }
        if (chat.isUrgent(theirs)) {
            String both = (own + "\n\n" + theirs).strip();
            return chat.isUrgent(both) ? both : theirs;
        }
        return isPointing() ? theirs : own;
    }

    private boolean isPointing() {
        return Arrays.stream(own.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^\\p{L}\\p{N}]+"))
                .allMatch(word -> word.isEmpty() || POINTING.contains(word));
    }
}
