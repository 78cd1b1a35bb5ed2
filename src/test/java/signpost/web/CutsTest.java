package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Document;
import signpost.library.Library;
import signpost.library.Passage;
import signpost.library.Passages;

/// What a page draws of a passage is that passage, word for word.
class CutsTest {

    @TempDir
    Path data;

    @Test
    void every_passage_of_the_sample_library_is_drawn_word_for_word() {
        Library library = Library.open(Path.of("index/library"), data);
        library.refresh(_ -> {});
        List<String> wrong = new ArrayList<>();
        int passages = 0;
        for (Document document : library.documents()) {
            for (Passage passage : Passages.of(document)) {
                passages++;
                List<Slice> slices = Cuts.of(document, passage, List.of()).orElseThrow();
                String drawn = slices.stream()
                        .map(slice -> slice.text().substring(slice.span().start(), slice.span().end()))
                        .collect(Collectors.joining("\n"));
                if (!words(drawn).equals(words(passage.text()))) {
                    wrong.add(document.path() + " " + passage.number());
                }
            }
        }
        assertThat(passages).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_mark_falls_on_the_words_it_was_set_on() {
        Library library = Library.open(Path.of("src/test/resources/library"), data);
        library.refresh(_ -> {});
        Document document = library.document("procedures/missing.md").orElseThrow();
        for (Passage passage : Passages.of(document)) {
            passage.sentences().forEach(sentence -> {
                List<Span> marks = List.of(new Span(sentence.start(), sentence.end()));
                String marked = Cuts.of(document, passage, marks).orElseThrow().stream()
                        .flatMap(slice -> slice.pieces().stream())
                        .filter(Piece::marked)
                        .map(Piece::text)
                        .collect(Collectors.joining(" "));
                assertThat(words(marked)).isEqualTo(words(passage.words(sentence)));
            });
        }
    }

    private static String words(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
