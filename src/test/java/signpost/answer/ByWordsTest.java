package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.cli.ProgressLine;

/// The sample library in the first minutes of a service, before the model has read it.
class ByWordsTest {

    @TempDir
    static Path folder;

    private static Holdings holdings;

    @BeforeAll
    static void open() throws IOException {
        var content = new Content(Path.of("index/library"), Path.of("index"), Path.of("messages"));
        holdings = Holdings.openForWords(content, folder, false);
        holdings.bring(ProgressLine.on(new PrintWriter(Writer.nullWriter())));
    }

    @AfterAll
    static void close() throws IOException {
        holdings.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what is the weather tomorrow", "how do I cook rice", "who won the world cup in 1966",
                "what time is the match tonight", "my laptop is broken", "when do the schools break up"})
    void a_word_in_common_is_no_answer(String question) {
        assertThat(holdings.answers().to(Question.of(question))).isNotInstanceOf(Answer.Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"How quickly is a return home interview offered?",
                "What is the timescale for an initial child protection conference?"})
    void what_the_library_says_in_these_words_is_found(String question) {
        assertThat(holdings.answers().to(Question.of(question))).isInstanceOf(Answer.Found.class);
    }
}
