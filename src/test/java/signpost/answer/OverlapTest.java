package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.index.Hit;
import signpost.index.Listed;
import signpost.index.Signals;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.Section;
import signpost.library.Standing;

class OverlapTest {

    private static final Details DETAILS = new Details("Bruises", Kind.POLICY, "", Optional.empty(), "",
            Optional.empty(), "", List.of(), List.of(), List.of(), "");

    private static List<Passage> passages(String path, int paragraphs) {
        List<Block> blocks = IntStream.range(0, paragraphs)
                .<Block>mapToObj(i -> new Block.Paragraph(
                        "A bruise on a baby is written down by whoever sees it, at hour %d. ".formatted(i)
                                + "Nobody waits for the next visit, and nobody asks the brothers. ".repeat(2).strip(),
                        1))
                .toList();
        return Passages.of(new Document(path, path, "", DETAILS,
                List.of(new Section("one", List.of("Writing down"), 1, blocks))));
    }

    private static Hit hit(Passage passage) {
        Listed listed = new Listed(passage.document(), passage.document(), "", DETAILS,
                new Standing(false, Optional.empty(), Optional.empty()), List.of(), List.of());
        return new Hit(passage, listed, 1, new Signals(1, 1, 1, 1),
                passage.sentences().stream().map(_ -> 1.0).toList());
    }

    @Test
    void of_two_neighbours_that_share_paragraphs_the_better_one_is_shown_and_the_next_takes_the_place() {
        List<Passage> issue = passages("long", 7);
        Passage other = passages("other", 1).getFirst();
        assertThat(issue).hasSize(2);
        assertThat(issue.get(1).text()).startsWith("A bruise").contains("hour 3").contains("hour 6");
        assertThat(Overlap.without(List.of(hit(issue.get(1)), hit(issue.get(0)), hit(other))))
                .extracting(Hit::passage).containsExactly(issue.get(1), other);
    }

    @Test
    void neighbours_that_say_different_things_are_both_shown() {
        List<Passage> longer = passages("longer", 10);
        assertThat(longer).hasSize(2);
        assertThat(Overlap.without(longer.stream().map(OverlapTest::hit).toList())).hasSize(2);
    }
}
