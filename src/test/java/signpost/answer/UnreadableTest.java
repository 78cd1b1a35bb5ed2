package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.index.Spoilt;
import signpost.library.Library;
import signpost.screening.Urgency;
import signpost.screening.UrgentKind;

/// What is said while the files of the index cannot be read.
class UnreadableTest {

    @TempDir
    Path folder;

    @Test
    void danger_gets_its_route_and_a_question_is_to_be_asked_again() throws IOException {
        Path place = folder.resolve("index");
        Path none = Files.createFile(folder.resolve("no-model"));
        Library library = Library.open(Path.of("src/test/resources/library"), folder.resolve("shelf"));
        library.refresh(_ -> {});
        try (Index writer = Index.open(place, none, Glossary.EMPTY, false)) {
            writer.reflect(library.documents(), library::standing, _ -> {});
        }
        try (Index index = Index.open(place, none, Glossary.EMPTY, true)) {
            Spoilt.cut(place);
            Answers answers = Answers.from(index, Routes.read(Path.of("index/routes.yml")),
                    Topics.read(Path.of("index/topics.yml")),
                    words -> Urgency.standard().of(words).kind().map(UrgentKind::id), InstantSource.system(),
                    ZoneOffset.UTC);
            Answer urgent = answers.to(Question.of(
                    "My pupil just told me her dad hit her last night and she is scared to go home"));
            assertThat(urgent).isInstanceOf(Answer.Urgent.class);
            assertThat(urgent.quotations()).isEmpty();
            assertThat(answers.to(Question.of("When is a return home interview offered?")))
                    .isInstanceOf(Answer.NotYet.class);
        }
    }
}
