package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.library.Library;

class AboutDocumentTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_asked_of_the_document_on_the_table_is_answered_from_what_is_known_of_it() throws IOException {
        with(answers -> {
            Answer first = answers.to(Question.of("How many tokens does a visitor hand in at the gate?"));
            Answer.About review = about(answers, "and when is it due for review?", first);
            assertThat(review.of().citation().title()).isEqualTo("Gate policy");
            assertThat(review.of().reviewDue()).contains(LocalDate.of(2027, 5, 31));
            assertThat(review.outcome()).isEqualTo("found");
            assertThat(about(answers, "what does this policy replace?", first).of().replaces())
                    .containsExactly("Gate rules (2019)");
            assertThat(about(answers, "which version is it?", first).outcome()).as("it has none").isEqualTo("unsure");
            assertThat(about(answers, "has it been updated since?", first).asked()).isEqualTo(Particular.CURRENT);
            assertThat(about(answers, "which page?", first).asked()).isEqualTo(Particular.PLACE);
            assertThat(answers.to(after("which page is the table of tokens on?", Optional.of(first))))
                    .isNotInstanceOf(Answer.About.class);
        });
    }

    @Test
    void who_wrote_a_document_is_quoted_from_it_where_it_says_so() throws IOException {
        with(answers -> {
            Answer gate = answers.to(Question.of("How many tokens does a visitor hand in at the gate?"));
            assertThat(about(answers, "who wrote this?", gate).said()).hasValueSatisfying(said -> assertThat(
                    said.passage().words(said.answering().getFirst())).startsWith("Author: Quarry Group"));
            Answer boats = answers.to(Question.of("How many oars has each rowing boat?"));
            assertThat(about(answers, "who wrote this?", boats).outcome()).isEqualTo("unsure");
        });
    }

    @Test
    void a_document_may_be_named_by_its_title_and_another_kind_of_document_is_not_meant() throws IOException {
        with(answers -> {
            assertThat(about(answers, "When was the gate policy published?", Optional.empty()).of().citation()
                    .published()).hasValueSatisfying(date -> assertThat(date.year()).isEqualTo(2025));
            Answer gate = answers.to(Question.of("How many tokens does a visitor hand in at the gate?"));
            assertThat(answers.to(after("when is the strategy due for review?", Optional.of(gate))))
                    .isNotInstanceOf(Answer.About.class);
            assertThat(answers.to(Question.of("when is it due for review?"))).as("nothing is on the table")
                    .isNotInstanceOf(Answer.About.class);
        });
    }

    @Test
    void whom_a_document_is_for_is_asked_of_it_where_it_was_named_as_one_and_of_its_subject_otherwise()
            throws IOException {
        with(answers -> {
            Answer.About named = about(answers, "Who is the gate policy for?", Optional.empty());
            assertThat(named.of().audiences()).containsExactly("schools", "police");
            assertThat(named.said()).hasValueSatisfying(said -> assertThat(
                    said.passage().words(said.answering().getFirst())).startsWith("This policy is for"));
            Answer gate = answers.to(Question.of("How many tokens does a visitor hand in at the gate?"));
            assertThat(about(answers, "who is this guidance for?", gate).asked()).isEqualTo(Particular.AUDIENCE);
            assertThat(answers.to(after("who is it for?", Optional.of(gate)))).as("a token, for all that is known")
                    .isNotInstanceOf(Answer.About.class);
            assertThat(answers.to(after("What does the gate policy say?", "who is it for?", Optional.of(gate))))
                    .isInstanceOf(Answer.About.class);
            Answer boats = answers.to(Question.of("How many oars has each rowing boat?"));
            assertThat(about(answers, "who is this document for?", boats).outcome()).isEqualTo("unsure");
        });
    }

    @Test
    void whoever_asks_for_a_newer_one_of_a_yearly_report_is_told_of_the_report_of_the_later_year() throws IOException {
        with(answers -> {
            Answer older = answers.to(Question.of("How many lamps were lit in 2024/25?"));
            Answer.About asked = about(answers, "is there a newer one?", older);
            assertThat(asked.of().citation().title()).isEqualTo("Annual report 2024/25");
            assertThat(asked.of().isSuperseded()).isFalse();
            assertThat(asked.of().later().orElseThrow().title()).isEqualTo("Annual report 2025/26");
            Answer newer = answers.to(Question.of("How many lamps were lit in 2025/26?"));
            assertThat(about(answers, "is there a newer one?", newer).of().later()).isEmpty();
        });
    }

    @Test
    void a_correction_of_nothing_is_answered_as_what_it_means() throws IOException {
        with(answers -> assertThat(
                answers.to(Question.of("no, I meant how many oars has each rowing boat")).outcome())
                .isEqualTo("found"));
    }

    private void with(Consumer<Answers> then) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("gate.md"), """
                ---
                title: Gate policy
                kind: policy
                publisher: Hilltop Partnership
                published: 2025-05-12
                review: 2027-05-31
                supersedes: Gate rules (2019)
                audiences: [schools, police]
                ---
                # Gate policy

                Author: Quarry Group

                This policy is for those who keep the gate.

                ## Tokens

                A visitor hands in three tokens at the gate.
                """);
        Files.writeString(documents.resolve("boats.md"), "# Boats\n\nEach rowing boat has two oars.\n");
        for (String year : List.of("2024/25", "2025/26")) {
            Files.writeString(documents.resolve(year.replace('/', '-') + ".md"), "---\ntitle: Annual report " + year
                    + "\nkind: annual report\npublisher: Hilltop Partnership\n---\n# Lamps\n\nIn " + year
                    + " forty lamps were lit.\n");
        }
        Library library = Library.open(documents, folder.resolve("shelf"));
        library.refresh(_ -> {});
        Path none = Files.createFile(folder.resolve("no-model"));
        try (Index index = Index.open(folder.resolve("index"), none, Glossary.EMPTY, false)) {
            index.reflect(library.documents(), library::standing, _ -> {});
            then.accept(Answers.from(index, Routes.read(Path.of("index/routes.yml")),
                    Topics.read(Path.of("index/topics.yml")), _ -> Optional.empty(), Optional::empty,
                    InstantSource.fixed(Instant.parse("2026-11-02T09:00:00Z")), ZoneOffset.UTC));
        }
    }

    private static Answer.About about(Answers answers, String message, Answer before) {
        return about(answers, message, Optional.of(before));
    }

    private static Answer.About about(Answers answers, String message, Optional<Answer> before) {
        Answer answer = answers.to(after(message, before));
        assertThat(answer).as(message).isInstanceOf(Answer.About.class);
        return (Answer.About) answer;
    }

    private static Question after(String message, Optional<Answer> before) {
        return after("How many?", message, before);
    }

    private static Question after(String asked, String message, Optional<Answer> before) {
        return new Question(message, before
                .map(answer -> List.of(new Question.Earlier(asked,
                        answer.quotations().stream().map(Quotation::citation).toList())))
                .orElse(List.of()), Narrowing.NONE);
    }
}
