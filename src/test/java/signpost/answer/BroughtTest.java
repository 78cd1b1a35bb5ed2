package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.index.Listed;
import signpost.index.Signals;
import signpost.library.Details;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.PublicationDate;
import signpost.library.Standing;
import signpost.library.Whereabouts;

class BroughtTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what about 2019?            | Of 340 visits in 2019, half were late.               | SHOWN
            what about 2009?            | Of 340 visits in 2019, half were late.               | NOT_SHOWN
            and in 2025?                | In 2024/25 there were 340 visits.                    | SHOWN
            and in 2023?                | In 2024/25 there were 340 visits.                    | NOT_SHOWN
            what does the 2022 one say? | The policy says what is to be done.                  | SHOWN
            and stage 3?                | Stage 3: within two days.                            | SHOWN
            and stage 9?                | Stage 3: within 9 days of the end of the first stage. | NOT_SHOWN
            and 14?                     | A score of 12 to 17 is moderate.                     | SHOWN
            and 30?                     | A score of 12 to 17 is moderate.                     | NOT_SHOWN
            what if she is 17?          | Anybody under 18 may come.                           | SHOWN
            and for under ones?         | Babies under one are seen the same day.              | SHOWN
            and for under ones?         | One worker sees the child the same day.              | NOT_SHOWN
            what about five days?       | After 5 days a manager looks at it.                  | SHOWN
            who signs it?               | It is signed by the chief officer.                   | SHOWN
            and for volunteers?         | A volunteer needs the same checks.                   | SHOWN
            and for penguins?           | A volunteer needs the same checks.                   | NOWHERE
            does the mayor volunteer?   | A volunteer needs the same checks.                   | NOT_SHOWN
            and then?                   | A volunteer needs the same checks.                   | SHOWN
            who does it?                | A volunteer needs the same checks.                   | SHOWN
            """)
    void what_a_follow_up_brings_is_looked_for_in_what_is_shown(String question, String passage, Brought.Seen seen) {
        assertThat(Brought.of(question).in(List.of(hit(passage, 0)), found())).isEqualTo(seen);
    }

    @Test
    void another_name_for_it_is_seen_where_the_search_knows_it() {
        assertThat(Brought.of("and for nurseries?").in(List.of(hit("Early years settings are told.", 0)),
                found(hit("Early years settings are told.", 0.9)))).isEqualTo(Brought.Seen.SHOWN);
    }

    @Test
    void what_is_spoken_of_elsewhere_alone_is_not_shown() {
        Hit elsewhere = new Hit(new Passage("b", 7, List.of(new Whereabouts(0, "s", List.of(), 1)),
                "Penguins are birds.", List.of()), listed(), 1, new Signals(1, 1, 0, 0), List.of());
        assertThat(Brought.of("and for penguins?").in(List.of(hit("A volunteer needs checks.", 0)), found(elsewhere)))
                .isEqualTo(Brought.Seen.NOT_SHOWN);
    }

    private static Found found(Hit... hits) {
        return new Found(List.of(hits), "", 0, 0, false);
    }

    private static Hit hit(String text, double coverage) {
        return new Hit(new Passage("a", 1, List.of(new Whereabouts(0, "s", List.of(), 1)), text, List.of()), listed(),
                1, new Signals(0, coverage, 0, 0), List.of());
    }

    private static Listed listed() {
        return new Listed("a", "a", "", new Details("Policy", Kind.POLICY, "", Optional.of(PublicationDate.parse("2022")
                .orElseThrow()), "", Optional.<LocalDate>empty(), "", List.of(), List.of(), List.of(), ""),
                new Standing(false, Optional.empty(), Optional.empty()), List.of(), List.of());
    }
}
