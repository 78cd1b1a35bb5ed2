package signpost.answer;

import java.util.List;
import java.util.Locale;

/// Hears that somebody says they go over to another subject: "different thing - what is a MACE?", "another question: ...".
final class Anew {

    private static final List<String> OPENINGS = List.of("different thing", "different question", "different topic",
            "different subject", "another thing", "another question", "another topic", "another subject",
            "new question", "new topic", "new subject", "separate question", "unrelated question", "unrelated",
            "change of subject", "changing the subject", "on another note", "on a different note", "something else");
    private static final List<String> BEFORE = List.of("ok", "okay", "right", "thanks", "sorry", "and", "now", "a",
            "completely", "totally");

    /// What parts the opening from what is asked; without one it may be part of the question.
    private static final String MARKS = ":-\u2013\u2014,;.";

    private Anew() {}

    /// Whether a message says so.
    static boolean in(String text) {
        return !rest(text).equals(text);
    }

    /// The message without these words; as it is where it does not say so, or says nothing else.
    static String rest(String text) {
        String left = text.strip();
        for (boolean more = true; more;) {
            String now = left;
            left = BEFORE.stream().filter(word -> opens(now, word)).findFirst()
                    .map(word -> behind(now, word.length())).orElse(now);
            more = left.length() < now.length();
        }
        String plain = left;
        return OPENINGS.stream().filter(opening -> opens(plain, opening))
                .map(opening -> plain.substring(opening.length()).strip())
                .filter(behind -> !behind.isEmpty() && MARKS.indexOf(behind.charAt(0)) >= 0)
                .map(behind -> behind(behind, 1)).filter(behind -> !FollowUp.saysNothing(behind)).findFirst()
                .orElse(text);
    }

    private static boolean opens(String text, String words) {
        return text.toLowerCase(Locale.ROOT).startsWith(words)
                && (text.length() == words.length() || !Character.isLetterOrDigit(text.charAt(words.length())));
    }

    private static String behind(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }
}
