package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.answer.Answer;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.library.Kind;

/// A reply of the team, once it is published.
class PublishedReplyTest {

    @TempDir
    Path folder;

    @Test
    void it_is_found_and_cited_like_any_other_document() throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.writeString(library.resolve("taxis.md"), "# Travel policy\n\nStaff travel by train where they can.\n");
        // a file where the model's folder should be: words alone answer, and at once
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createFile(data.resolve("model"));
        String question = "Who pays for an interpreter at a strategy discussion?";
        var content = new Content(library, Path.of("index"), Path.of("messages"));
        try (Holdings holdings = Holdings.open(content, data, false)) {
            holdings.bring(_ -> {}, _ -> {});
            assertThat(holdings.answers().to(Question.of(question))).isInstanceOf(Answer.NotFound.class);

            publish(library, question);
            holdings.bring(_ -> {}, _ -> {});
            Quotation quotation = holdings.answers().to(Question.of(question)).quotations().getFirst();
            assertThat(quotation.citation().kind()).isEqualTo(Kind.QUESTION_AND_ANSWER);
            assertThat(quotation.citation().title()).isEqualTo(question);
            assertThat(quotation.citation().publisher()).isEqualTo("Averdale");
            assertThat(quotation.passage().text())
                    .contains("The agency that calls the discussion pays for interpreters.");
        }
    }

    private static void publish(Path library, String question) {
        var office = new Office("http://localhost/", Duration.ofHours(24), library, "Averdale");
        try (TestDatabase database = TestDatabase.h2(office)) {
            Enquiries enquiries = database.get(Enquiries.class);
            long number = enquiries.open("q1", new Asking(question, "", "web", List.of(), List.of(), false))
                    .receipt().number();
            String reply = "The agency that calls the discussion pays for interpreters.";
            enquiries.answer(number, "Ann", reply);
            assertThat(enquiries.publish(number,
                    new Publication(question, reply, "Ann Lee", LocalDate.of(2027, 11, 1), List.of()), "Ann"))
                    .isInstanceOf(Decision.Done.class);
        }
    }
}
