package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/// What is told apart once is the same as what is told apart each time.
class TappedTest {

    private static final String TITLE = "The Organization of Children's Homes: a policy";
    private static final List<String> TEXTS = List.of(
            ". Who is to be told? The children's social worker, and the home’s manager; NOT the behavior lead.",
            ". It is what it is.",
            "",
            ". Safeguarding safeguards the safeguarded — organised, organized & re-organising: 24/7, £1,200.50 (ÉCOLE)",
            ". " + "x".repeat(600) + " ends");

    private final Tapped tapped = new Tapped();

    @Test
    void stems_stand_where_the_analysis_puts_them() throws IOException {
        for (String text : TEXTS) {
            try (Words stems = Words.stems();
                    TokenStream stream = stems.tokenStream("text", TITLE + text)) {
                assertThat(read(tapped.stems(TITLE, text))).isEqualTo(read(stream));
            }
        }
    }

    @Test
    void a_title_gives_its_own_stems_alone() throws IOException {
        for (String text : TEXTS) {
            read(tapped.stems(TITLE, text));
            assertThat(terms(tapped.title())).isEqualTo(stems(TITLE));
        }
    }

    @Test
    void each_word_as_it_is_written_is_given_once() throws IOException {
        for (String text : TEXTS) {
            read(tapped.stems(TITLE, text));
            assertThat(terms(tapped.words())).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(plain(TITLE + text));
        }
    }

    @Test
    void a_text_that_was_not_read_to_its_end_leaves_nothing_to_the_next() throws IOException {
        TokenStream begun = tapped.stems(TITLE, TEXTS.getFirst());
        begun.reset();
        begun.incrementToken();
        read(tapped.stems("", "Another text"));
        assertThat(terms(tapped.words())).containsExactlyInAnyOrder("another", "text");
        assertThat(terms(tapped.title())).isEmpty();
    }

    private static List<String> stems(String text) {
        return Words.stems().of(text).stream().map(Words.Word::stem).toList();
    }

    private static List<String> plain(String text) {
        return Words.plain().of(text).stream().map(Words.Word::stem).distinct().toList();
    }

    private static List<String> read(TokenStream stream) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
        List<String> tokens = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            tokens.add("%s %d-%d +%d".formatted(
                    term, offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
        }
        stream.end();
        stream.close();
        return tokens;
    }

    private static List<String> terms(TokenStream stream) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        List<String> terms = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            terms.add(term.toString());
        }
        stream.end();
        stream.close();
        return terms;
    }
}
