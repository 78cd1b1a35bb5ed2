package signpost.library;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How spreadsheet programs save a manifest: with semicolons or tabs where commas are decimal points, and with days as they count them.
final class ManifestSheet {

    private static final List<Character> PARTINGS = List.of(',', ';', '\t');

    /// The day that spreadsheet programs count from.
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    /// A day of 1954 to 2064, so that no year and no version is taken for one.
    private static final Pattern DAY = Pattern.compile("[2-5]\\d{4}(?:\\.0+)?");

    private ManifestSheet() {}

    /// The sign that parts the columns in the first line: that which stands there most often outside quotation marks.
    static char parting(String text) {
        String begin = text.stripLeading();
        int end = begin.indexOf('\n');
        String heads = (end < 0 ? begin : begin.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char sign : PARTINGS) {
            best = count(heads, sign) > count(heads, best) ? sign : best;
        }
        return best;
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    /// For whom is told that a column is missing: those that are there.
    static String namesFound(List<String> names) {
        List<String> found = names.stream().map(Words::tidy).filter(name -> !name.isEmpty()).limit(12).toList();
        return found.isEmpty() ? "" : "; its columns are '" + String.join("', '", found) + "'";
    }

    /// The same facts with days that were counted, such as 45901, as dates.
    static Facts dated(Facts facts) {
        Map<String, String> values = new HashMap<>(facts.values());
        for (String name : List.of(Facts.PUBLISHED, Facts.REVIEW)) {
            values.computeIfPresent(name, (same, value) -> DAY.matcher(value).matches()
                    ? FIRST_DAY.plusDays(Long.parseLong(value.substring(0, 5))).toString()
                    : value);
        }
        return new Facts(values);
    }
}
