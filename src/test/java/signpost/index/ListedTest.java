package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Section;
import signpost.library.Standing;

class ListedTest {

    @Test
    void a_document_is_indexed_again_when_better_readers_find_other_words_in_the_same_file() {
        assertThat(stamp("Ring the doctor.")).isEqualTo(stamp("Ring the doctor."))
                .isNotEqualTo(stamp("Ring the police."));
    }

    private static String stamp(String words) {
        Details details = new Details("Help", Kind.GUIDANCE, "", Optional.empty(), "", Optional.empty(), "", List.of(),
                List.of(), List.of(), "");
        Document document = new Document("a.md", "a", "same bytes", details,
                List.of(new Section("help", List.of("Help"), 0, List.of(new Block.Paragraph(words, 0)))));
        return Listed.of(document, new Standing(false, Optional.empty(), Optional.empty()), List.of(), List.of())
                .stamp();
    }
}
