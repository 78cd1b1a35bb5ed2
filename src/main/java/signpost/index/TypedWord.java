package signpost.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word of a question as it was typed: letters and figures that stand together.
///
/// @param text in lower case
/// @param start where it begins in the question
/// @param end behind its last sign
record TypedWord(String text, int start, int end) {

    /// The words of a question in order.
    static List<TypedWord> of(String question) {
        List<TypedWord> words = new ArrayList<>();
        for (int i = 0; i < question.length();) {
            int start = i;
            while (i < question.length() && Character.isLetterOrDigit(question.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(new TypedWord(question.substring(start, i).toLowerCase(Locale.ROOT), start, i));
            } else {
                i++;
            }
        }
        return words;
    }
}
