package signpost.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads signs from a rule file: a heading `= id | family [kind] weight | reason`, then one pattern a line.
final class SignFile {

    private final WordClasses classes;

    SignFile(WordClasses classes) {
        this.classes = classes;
    }

    List<Sign> read(String file) {
        List<Sign> signs = new ArrayList<>();
        String heading = "";
        List<Phrase> phrases = new ArrayList<>();
        for (String line : RuleFile.lines(file)) {
            if (line.charAt(0) == '=') {
                finish(heading, phrases, signs);
                heading = line;
                phrases = new ArrayList<>();
            } else {
                phrases.add(phrase(line));
            }
        }
        finish(heading, phrases, signs);
        return signs;
    }

    private static void finish(String heading, List<Phrase> phrases, List<Sign> signs) {
        if (heading.isEmpty() && phrases.isEmpty()) {
            return;
        }
        String[] fields = heading.isEmpty() ? new String[0] : heading.substring(1).split("\\|");
        if (fields.length != 3) {
            throw new IllegalStateException(
                    "A sign needs a heading '= id | family [kind] weight | reason': " + heading);
        }
        String[] weighed = fields[1].strip().split(" +");
        Family family = Family.valueOf(weighed[0].toUpperCase(Locale.ROOT));
        Optional<UrgentKind> kind = weighed.length == 3 ? Optional.of(UrgentKind.of(weighed[1])) : Optional.empty();
        int weight = Integer.parseInt(weighed[weighed.length - 1]);
        signs.add(new Sign(fields[0].strip(), family, kind, weight, fields[2].strip(), phrases));
    }

    /// Parts stand apart by gaps, optional parts and edges, or by `>` where one follows directly on the other; between slashes a choice
    /// may be several words long. Without any slash, blanks part single words.
    Phrase phrase(String text) {
        List<Phrase.Part> parts = new ArrayList<>();
        StringBuilder choice = new StringBuilder();
        for (String piece : text.split(" +")) {
            Optional<Phrase.Part> part = separate(piece);
            if (part.isEmpty() && !piece.equals(">")) {
                choice.append(choice.isEmpty() ? "" : " ").append(piece);
                continue;
            }
            flush(choice, parts);
            part.ifPresent(parts::add);
        }
        flush(choice, parts);
        return new Phrase(text, parts);
    }

    private Optional<Phrase.Part> separate(String piece) {
        if (piece.equals("^") || piece.equals("$")) {
            return Optional.of(new Phrase.Edge(piece.equals("^")));
        }
        if (piece.startsWith("..")) {
            return Optional.of(new Phrase.Gap(Integer.parseInt(piece.substring(2))));
        }
        return piece.startsWith("?") ? Optional.of(choice(piece.substring(1), true)) : Optional.empty();
    }

    private void flush(StringBuilder choice, List<Phrase.Part> parts) {
        String text = choice.toString();
        choice.setLength(0);
        if (text.indexOf('/') >= 0) {
            parts.add(choice(text, false));
        } else if (!text.isEmpty()) {
            for (String word : text.split(" ")) {
                parts.add(choice(word, false));
            }
        }
    }

    private Phrase.Choice choice(String part, boolean optional) {
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        for (String entry : part.split("/")) {
            for (List<String> form : classes.forms(entry)) {
                byFirst.computeIfAbsent(form.getFirst(), _ -> new ArrayList<>()).add(form);
            }
        }
        return new Phrase.Choice(byFirst, optional);
    }
}
