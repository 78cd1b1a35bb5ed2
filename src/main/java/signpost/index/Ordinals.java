package signpost.index;

import java.util.List;
import java.util.Map;

/// "1st" to "10th" as documents write them: "first". Those of dates, "1st March", stay.
final class Ordinals {

    private static final Map<String, String> SPELLED = Map.of("1st", "first", "2nd", "second", "3rd", "third", "4th",
            "fourth", "5th", "fifth", "6th", "sixth", "7th", "seventh", "8th", "eighth", "9th", "ninth", "10th",
            "tenth");

    private Ordinals() {}

    /// What to write for one of these words; as it is typed where that is no such ordinal.
    static String spelled(List<Words.Word> words, int i, String typed) {
        String word = SPELLED.get(words.get(i).stem());
        boolean day = isMonth(words, i - 1) || isMonth(words, i + 1)
                || (i + 2 < words.size() && words.get(i + 1).stem().equals("of") && isMonth(words, i + 2));
        return word == null || day ? typed : word;
    }

    private static boolean isMonth(List<Words.Word> words, int i) {
        return i >= 0 && i < words.size() && Months.isMonth(words.get(i).stem());
    }
}
