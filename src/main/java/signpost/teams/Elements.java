package signpost.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.answer.Contact;

/// The pieces of which cards are made.
///
/// All words stand in runs of `RichTextBlock`, which Teams shows as they are: no Markdown, link or mention in them comes to life. A run knows
/// no line breaks, so each line is a block of its own.
final class Elements {

    static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LABEL = 75;
    private static final String BETWEEN = " \u00b7 ";
    /// A wide space where the cells of a table row part.
    private static final char CELL = '\u2003';

    private Elements() {}

    /// How a run of words looks.
    enum Look {
        PLAIN, QUIET, STRONG, WARNING
    }

    /// A card with so many pieces.
    static Map<String, Object> card(List<Object> body) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.5");
        card.put("body", body);
        return card;
    }

    /// A card as Teams wants it within a message.
    static Map<String, Object> attached(Map<String, Object> card) {
        return Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
    }

    static Map<String, Object> run(String text, Look look) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("type", "TextRun");
        run.put("text", text.isBlank() ? " " : cut(text.replace('\t', CELL).replace('\n', ' '), LONGEST_TEXT));
        switch (look) {
            case PLAIN -> run.put("isSubtle", false);
            case QUIET -> run.put("isSubtle", true);
            case STRONG -> run.put("weight", "Bolder");
            case WARNING -> {
                run.put("color", "Attention");
                run.put("weight", "Bolder");
            }
        }
        return run;
    }

    /// A run that opens a page.
    static Map<String, Object> link(String text, String address) {
        Map<String, Object> run = run(text, Look.PLAIN);
        run.put("color", "Accent");
        run.put("selectAction", Map.of("type", "Action.OpenUrl", "title", label(text), "url", address));
        return run;
    }

    static Map<String, Object> line(List<Map<String, Object>> runs, boolean near) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "RichTextBlock");
        line.put("inlines", runs);
        if (near) {
            line.put("spacing", "Small");
        }
        return line;
    }

    /// Words, a block for each line of them.
    static List<Object> words(String text, Look look) {
        List<Object> lines = new ArrayList<>();
        for (String line : cut(text, LONGEST_TEXT).split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(line(List.of(run(line, look)), !lines.isEmpty()));
            }
        }
        return lines;
    }

    static Map<String, Object> box(String style, List<Object> items) {
        return Map.of("type", "Container", "style", style, "bleed", false, "items", items);
    }

    static Map<String, Object> button(String label, Map<String, Object> data) {
        return Map.of("type", "Action.Submit", "title", label(label), "data", data);
    }

    static String label(String label) {
        return cut(label.replace('\n', ' '), LONGEST_LABEL);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "\u2026";
    }

    /// Who and which number in bold, the rest below. The number opens nothing, for Teams on a desktop does nothing with it.
    static List<Object> lines(Contact contact) {
        List<Object> lines = new ArrayList<>(words(joined(contact.name(), contact.phone()), Look.STRONG));
        List<Map<String, Object>> more = new ArrayList<>();
        add(more, contact.hours(), Optional.empty());
        add(more, contact.email(), contact.mailto());
        add(more, contact.link(), contact.page());
        if (!more.isEmpty()) {
            lines.add(line(more, true));
        }
        return lines;
    }

    private static void add(List<Map<String, Object>> runs, String text, Optional<String> address) {
        if (!text.isBlank()) {
            if (!runs.isEmpty()) {
                runs.add(run(BETWEEN, Look.PLAIN));
            }
            runs.add(address.map(to -> link(text, to)).orElseGet(() -> run(text, Look.PLAIN)));
        }
    }

    static String contact(Contact contact) {
        return joined(contact.name(), contact.phone(), contact.hours(), contact.email(), contact.link());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}
