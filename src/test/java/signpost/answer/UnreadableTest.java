package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.index.Spoilt;
import signpost.library.Library;
import signpost.library.Progress;
import signpost.library.Standing;
import signpost.screening.Urgency;

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
            Answers answers = answers(index);
            Answer urgent = answers.to(Question.of(
                    "My pupil just told me her dad hit her last night and she is scared to go home"));
            assertThat(urgent).isInstanceOf(Answer.Urgent.class);
            assertThat(urgent.quotations()).isEmpty();
            assertThat(answers.to(Question.of("When is a return home interview offered?")))
                    .isInstanceOf(Answer.NotYet.class);
        }
    }

    @Test
    void while_files_are_read_for_the_first_time_nobody_is_told_that_there_are_none() throws IOException {
        Path none = Files.createFile(folder.resolve("no-model"));
        try (Index index = Index.open(folder.resolve("index"), none, Glossary.EMPTY, false)) {
            Question question = Question.of("When is a return home interview offered?");
            assertThat(answers(index).to(question)).isInstanceOf(Answer.NotYet.class);
            index.reflect(List.of(), _ -> new Standing(false, Optional.empty(), Optional.empty()), _ -> {});
            assertThat(answers(index).to(question)).isInstanceOfSatisfying(Answer.NotFound.class,
                    empty -> assertThat(empty.why()).isEqualTo(Answer.NotFound.Reason.EMPTY_LIBRARY));
        }
    }

    @Test
    void while_files_are_put_into_an_empty_library_it_is_said_how_far_their_reading_is() throws IOException {
        Path none = Files.createFile(folder.resolve("no-model"));
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Library library = Library.open(documents, folder.resolve("shelf"));
        Question question = Question.of("When is a return home interview offered?");
        try (Index index = Index.open(folder.resolve("index"), none, Glossary.EMPTY, false)) {
            index.reflect(library.documents(), library::standing, _ -> {});
            Answers answers = answers(index, library::reading);
            assertThat(answers.to(question)).isInstanceOf(Answer.NotFound.class);
            Files.writeString(documents.resolve("one.md"),
                    "# One\n\nA return home interview is offered within 72 hours.");
            Files.writeString(documents.resolve("two.md"), "# Two\n\nNobody has to take part.");
            List<Answer> meanwhile = new ArrayList<>();
            library.refresh(_ -> meanwhile.add(answers.to(question)));
            assertThat(meanwhile).map(answer -> ((Answer.NotYet) answer).reading().map(Progress::done))
                    .containsExactly(Optional.of(1), Optional.of(2));
            assertThat(library.reading()).isEmpty();
        }
    }

    @Test
    void what_has_no_word_in_it_goes_on_from_nothing() throws IOException {
        Path none = Files.createFile(folder.resolve("no-model"));
        var before = List.of(new Question.Earlier("When is a return home interview offered?", List.of()));
        try (Index index = Index.open(folder.resolve("index"), none, Glossary.EMPTY, false)) {
            for (String said : List.of("\uD83D\uDC4D", "???", " ")) {
                assertThat(answers(index).to(new Question(said, before, Narrowing.NONE))).isInstanceOfSatisfying(
                        Answer.NotFound.class,
                        empty -> assertThat(empty.why()).isEqualTo(Answer.NotFound.Reason.NO_QUESTION));
            }
        }
    }

    private static Answers answers(Index index) throws IOException {
        return answers(index, Optional::empty);
    }

    private static Answers answers(Index index, Supplier<Optional<Progress>> reading) throws IOException {
        return Answers.from(index, Routes.read(Path.of("index/routes.yml")), Topics.read(Path.of("index/topics.yml")),
                words -> Urgency.standard().of(words).kind().map(kind -> new Concern(kind.id(), List::of)), reading,
                InstantSource.system(), ZoneOffset.UTC);
    }
}
