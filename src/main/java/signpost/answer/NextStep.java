package signpost.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import signpost.library.Passage;

/// "What do we do then?": what is to be done about the thing spoken of, which documents say under headings of a few kinds.
final class NextStep {

    private static final List<String> ASKING = List.of(" we do ", " i do ", " you do ", " they do ", " to do ",
            " what next ", " what now ", " what then ", " then what ", " next step ", " next steps ", " happens next ",
            " happens then ", " happens now ");

    /// Beside small words such a question says these at most.
    private static final Set<String> SAID = Set.of("next", "now", "step", "steps", "happens");

    private static final List<String> TELLING = List.of(" what to do ", " should do ", " we do ", " must do ",
            " action ", " actions ", " step ", " steps ", " happens next ", " respond ", " responding ", " response ");

    private static final Set<String> NEGATING = Set.of("not", "never", "shouldn", "don", "mustn", "avoid");

    private NextStep() {}

    /// Whether the words ask what is to be done, and do not say about what.
    static boolean isAsked(List<String> words) {
        return SAID.containsAll(FollowUp.telling(words)) && ASKING.stream().anyMatch(plain(words)::contains);
    }

    /// Whether the words ask what is to be left alone.
    static boolean isNegated(List<String> words) {
        return words.stream().anyMatch(NEGATING::contains);
    }

    /// Whether a passage says what is to be done: its heading does, or the head of a column.
    static boolean isTold(Passage passage) {
        return heads(passage).anyMatch(
                head -> !isNegated(head) && TELLING.stream().anyMatch(plain(head)::contains));
    }

    /// Whether a passage says what is to be left alone.
    static boolean isWarned(Passage passage) {
        return heads(passage).anyMatch(NextStep::isNegated);
    }

    private static Stream<List<String>> heads(Passage passage) {
        return Stream.concat(passage.path().stream().skip(Math.max(0, passage.path().size() - 1L)),
                passage.text().lines().filter(line -> line.indexOf('\t') >= 0).limit(1))
                .map(FollowUp::words);
    }

    private static String plain(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }
}
