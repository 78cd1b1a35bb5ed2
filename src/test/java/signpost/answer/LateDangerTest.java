package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.screening.Urgency;

class LateDangerTest {

    @TempDir
    Path folder;

    @Test
    void danger_at_the_end_of_a_very_long_message_comes_first_too() throws IOException {
        String chronicle = "The core group met on Monday and everybody agreed on the plan. ".repeat(80);
        assertThat(chronicle).hasSizeGreaterThan(Question.LONGEST);
        assertThat(answered(chronicle)).isNotInstanceOf(Answer.Urgent.class);
        assertThat(answered(chronicle + "He is hitting her again right now and she is bleeding."))
                .isInstanceOf(Answer.Urgent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u0085"})
    void calm_words_of_another_line_do_not_hide_danger(String end) throws IOException {
        String calm = "Notes for Friday: a role play, a quiz and the film";
        assertThat(answered(calm)).isNotInstanceOf(Answer.Urgent.class);
        assertThat(answered(calm + end + "A girl says her uncle hit her with a belt"))
                .isInstanceOf(Answer.Urgent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"i have taken\nall my tablets", "i have taken all my ta\u00ADblets",
                "i have ta\u200Bken all my tab\u2060lets"})
    void neither_the_end_of_a_line_nor_what_is_not_seen_parts_what_belongs_together(String message) throws IOException {
        assertThat(answered(message)).isInstanceOf(Answer.Urgent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mój ojciec mnie bije", "Gdzie jest szkolenie?", "والدي يضربني", "ما هي سياسة التدريب؟"})
    void what_is_in_a_language_that_is_not_read_is_said_to_be_and_the_route_stands_beside_it(String message)
            throws IOException {
        assertThat(answered(message)).isInstanceOfSatisfying(Answer.NotRead.class, unread -> {
            assertThat(unread.inCase().kind()).isEqualTo("immediate-danger");
            assertThat(unread.outcome()).isEqualTo("not-found");
        });
    }

    @Test
    void where_it_cannot_be_said_what_told_of_danger_the_route_comes_all_the_same() throws IOException {
        Answer answer = answered("He is hitting her again right now and she is bleeding.", () -> {
            throw new IllegalStateException("no model");
        });
        assertThat(answer).isInstanceOfSatisfying(Answer.Urgent.class,
                urgent -> assertThat(urgent.because()).isEmpty());
    }

    private Answer answered(String message) throws IOException {
        return answered(message, List::of);
    }

    private Answer answered(String message, Supplier<List<String>> because) throws IOException {
        Path none = folder.resolve("no-model");
        if (!Files.exists(none)) {
            Files.createFile(none);
        }
        try (Index index = Index.open(folder.resolve("index"), none, Glossary.EMPTY, false)) {
            return Answers
                    .from(index, Routes.read(Path.of("index/routes.yml")), Topics.read(Path.of("index/topics.yml")),
                            words -> Urgency.standard().of(words).kind().map(kind -> new Concern(kind.id(), because)),
                            Optional::empty, InstantSource.system(), ZoneOffset.UTC)
                    .to(Question.of(message));
        }
    }
}
