package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.screening.Urgency;
import signpost.screening.UrgentKind;

class LateDangerTest {

    @TempDir
    Path folder;

    @Test
    void danger_at_the_end_of_a_very_long_message_comes_first_too() throws IOException {
        Path none = Files.createFile(folder.resolve("no-model"));
        try (Index index = Index.open(folder.resolve("index"), none, Glossary.EMPTY, false)) {
            Answers answers = Answers.from(index, Routes.read(Path.of("index/routes.yml")),
                    Topics.read(Path.of("index/topics.yml")),
                    message -> Urgency.standard().of(message).kind().map(UrgentKind::id),
                    InstantSource.system(), ZoneOffset.UTC);
            String chronicle = "The core group met on Monday and everybody agreed on the plan. ".repeat(80);
            assertThat(chronicle).hasSizeGreaterThan(Question.LONGEST);
            assertThat(answers.to(Question.of(chronicle))).isNotInstanceOf(Answer.Urgent.class);
            assertThat(answers.to(Question.of(chronicle + "He is hitting her again right now and she is bleeding.")))
                    .isInstanceOf(Answer.Urgent.class);
        }
    }
}
