package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.index.Shelved.document;
import static signpost.index.Shelved.reflect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which sentence of a passage answers best, by words alone.
class BestSentenceTest {

    @TempDir
    Path folder;

    private Index index;

    @BeforeEach
    void open() throws IOException {
        index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false);
        reflect(index,
                document("panel.md", "Exploitation", "The Otter Panel",
                        "The Otter Panel looks at how often children go missing. It is chaired by the superintendent."
                                + " It meets every two weeks. The minutes are kept."),
                document("homes.md", "Homes", "Repairs",
                        "The landlord mends the boiler. The panel of the door is oak."));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private String best(String question) {
        Hit hit = index.search(Search.of(question)).hits().getFirst();
        List<Double> scores = hit.sentences();
        return hit.passage().words(hit.passage().sentences().get(scores.indexOf(Collections.max(scores))));
    }

    @Test
    void a_sentence_is_read_with_its_heading_and_need_not_name_again_what_that_names() {
        assertThat(best("Who chairs the otter panel?")).isEqualTo("It is chaired by the superintendent.");
    }

    @Test
    void a_sentence_that_holds_what_the_form_of_a_question_asks_for_stands_above_one_with_more_of_its_words() {
        assertThat(best("How often does the otter panel meet for children who go missing?"))
                .isEqualTo("It meets every two weeks.");
    }
}
