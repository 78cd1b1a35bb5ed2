package signpost.library;

import java.util.List;
import java.util.Set;

/// What some documents begin with and no question for help is answered by: their title, publisher and control lines.
public final class Imprint {

    private static final int FRONT = 4;
    private static final int FEWEST = 2;
    private static final double SHARE = 0.5;
    private static final int LONGEST_LINE = 60;
    private static final Set<String> MORE_LABELS = Set.of("document control", "document information",
            "document details",
            "version control", "owner", "document owner", "policy owner", "author", "authors", "audience", "for",
            "status",
            "approved by", "ratified by", "lead", "applies to", "distribution", "contact");

    private Imprint() {}

    /// Whether a passage holds statements about its document and no sentence besides.
    public static boolean is(Passage passage) {
        if (passage.number() >= FRONT) {
            return false;
        }
        int all = 0;
        int own = 0;
        int statements = 0;
        for (String line : passage.text().split("\n", -1)) {
            String[] cells = line.split("\t", 2);
            String label = Words.plain(cells[0]);
            boolean stated = MORE_LABELS.contains(label)
                    || (cells.length == 2
                            ? TellingText.isStatement(cells[0] + ": " + cells[1])
                            : TellingText.isStatement(line));
            boolean titled = named(passage).contains(label);
            if (!stated && !titled && isSentence(line)) {
                return false;
            }
            all++;
            own += stated || titled ? 1 : 0;
            statements += stated ? 1 : 0;
        }
        return statements >= FEWEST && own >= SHARE * all;
    }

    private static List<String> named(Passage passage) {
        return passage.parts().stream().flatMap(part -> part.path().stream()).map(Words::plain).toList();
    }

    private static boolean isSentence(String line) {
        return line.length() > LONGEST_LINE && line.strip().matches("(?s).*[.;:?!][\"'”’)]?$");
    }
}
