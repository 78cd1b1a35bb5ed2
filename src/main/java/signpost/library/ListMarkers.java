package signpost.library;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// The markers of an HTML list's items, as browsers show them: `1.`, `b.`, `iv.`; none where it is not numbered (HTML Living Standard, "The ol
/// element"). Asked for one item after the other.
final class ListMarkers {

    private static final int LETTERS = 26;
    private static final int MOST_ROMAN = 3999;
    private static final List<String> ROMAN = List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv",
            "i");
    private static final List<Integer> VALUES = List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);

    private final boolean numbered;
    private final String type;
    private final int step;
    private int next;

    ListMarkers(Element list) {
        numbered = list.normalName().equals("ol");
        type = type(list);
        step = list.hasAttr("reversed") ? -1 : 1;
        long items = list.children().stream().filter(item -> item.normalName().equals("li")).count();
        next = number(list.attr("start"), step < 0 ? (int) items : 1);
    }

    /// The marker of the next item.
    String of(Element item) {
        int number = number(item.attr("value"), next);
        next = number + step;
        return numbered ? written(number) + "." : "";
    }

    private static String type(Element list) {
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        if (style.contains("lower-alpha") || style.contains("lower-latin")) {
            return "a";
        }
        if (style.contains("upper-alpha") || style.contains("upper-latin")) {
            return "A";
        }
        return style.contains("lower-roman") ? "i" : style.contains("upper-roman") ? "I" : list.attr("type").strip();
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private String written(int number) {
        return switch (type) {
            case "a" -> letters(number);
            case "A" -> letters(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /// `a` to `z`, then `aa`; numbers that have none stay.
    private static String letters(int number) {
        if (number < 1) {
            return String.valueOf(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('a' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.size(); i++) {
            while (rest >= VALUES.get(i)) {
                roman.append(ROMAN.get(i));
                rest -= VALUES.get(i);
            }
        }
        return roman.toString();
    }
}
