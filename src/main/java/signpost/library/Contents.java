package signpost.library;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A contents page: it is no text to quote, but tells which lines are headings and how deep.
final class Contents {

    private static final int LONGEST_LINE = 400;
    private static final Pattern LEADER = Pattern.compile("^(.{3,200}?)[ .…·]{3,}(\\d{1,3})$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3}){0,5}\\.?[ \t]+");
    private static final Set<String> TITLES = Set.of("contents", "table of contents", "contents page",
            "list of contents", "content");

    private final Map<String, Integer> levels = new HashMap<>();

    /// Whether these words head a contents page.
    static boolean isTitle(String text) {
        return TITLES.contains(text.toLowerCase(Locale.ROOT).replace(":", "").strip());
    }

    /// Whether these rows are a contents page: titles, each with a page number that never falls.
    static boolean isContents(List<List<String>> rows, boolean titled) {
        int numbered = 0;
        int before = 0;
        int falls = 0;
        for (List<String> row : rows) {
            String last = row.getLast().strip();
            if (row.size() == 2 && last.length() <= 3 && !last.isEmpty() && last.chars().allMatch(Character::isDigit)) {
                int page = Integer.parseInt(last);
                falls += page < before ? 1 : 0;
                before = page;
                numbered++;
            }
        }
        return falls == 0 && numbered >= 3 && numbered >= rows.size() - (titled ? 2 : 1) && (titled || numbered >= 5);
    }

    /// The title of a line such as `Title ........ 12`; empty for any other line.
    static String leaderTitle(String line) {
        boolean leaders = line.contains("...") || line.contains("…") || line.contains(" . .");
        if (line.length() > LONGEST_LINE || !leaders) {
            return "";
        }
        Matcher matcher = LEADER.matcher(line);
        return matcher.matches() ? matcher.group(1).strip() : "";
    }

    /// A line of a contents page without the page number at its end.
    static String withoutPage(String line) {
        int end = line.length();
        while (end > 0 && (Character.isDigit(line.charAt(end - 1)) || " .…\t".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(0, end);
    }

    /// Learns a title of the contents page.
    void add(String title) {
        levels.putIfAbsent(key(title), depth(title));
    }

    /// The rank of a heading named on the contents page; 0 where it is not named.
    int level(String heading) {
        return levels.getOrDefault(key(heading), 0);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /// How deep a number such as `3.1` puts a heading; 1 for no number.
    static int depth(String heading) {
        int dots = 0;
        int i = 0;
        while (i < heading.length() && (Character.isDigit(heading.charAt(i)) || heading.charAt(i) == '.')) {
            boolean inner = heading.charAt(i) == '.' && i + 1 < heading.length()
                    && Character.isDigit(heading.charAt(i + 1));
            dots += inner ? 1 : 0;
            i++;
        }
        return dots + 1;
    }

    /// Whether a heading begins with a number such as `3.1`.
    static boolean isNumbered(String heading) {
        return NUMBER.matcher(heading).find();
    }

    /// The words of a title, by which it is known with and without its number.
    static String key(String title) {
        String words = NUMBER.matcher(title.strip()).replaceFirst("");
        return Words.slug(words).replace("-", "");
    }
}
