package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.cli.ProgressLine;

/// What stands below the route, by words alone.
class HelpTest {

    private static final String TOLD = "My pupil just told me that her dad hits her.";

    @TempDir
    Path folder;

    /// The titles of the documents below the route.
    ///
    /// @param reading what the partnership wants to be looked up
    private List<String> below(String reading, String message) throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.writeString(library.resolve("referrals.md"), """
                # Referrals

                ## Making a referral to the otter desk

                A referral to the otter desk is made by telephone, and in writing on the day after.
                """);
        Files.writeString(library.resolve("review.md"), """
                # The review of a family

                ## What happened

                Her dad was away at sea for most of the year. The church kept the ledger, and the neighbours kept quiet.
                """);
        Path index = Files.createDirectories(folder.resolve("index"));
        for (String file : List.of("glossary.csv", "topics.yml")) {
            Files.writeString(index.resolve(file), Files.readString(Path.of("index", file)));
        }
        Files.writeString(index.resolve("routes.yml"), Files.readString(Path.of("index/routes.yml"))
                .replaceAll("(?m)^    reading:\\n(?:      - .*\\n)+", reading));
        try (Holdings holdings = Holdings.openForWords(new Content(library, index, Path.of("messages")),
                folder.resolve("data"), false)) {
            holdings.bring(ProgressLine.on(new PrintWriter(Writer.nullWriter())));
            Answer answer = holdings.answers().to(Question.of(message));
            assertThat(answer).isInstanceOf(Answer.Urgent.class);
            return ((Answer.Urgent) answer).help().stream().map(passage -> passage.citation().title()).toList();
        }
    }

    @Test
    void who_tells_what_happened_is_shown_what_the_partnership_named_and_no_other_case() throws IOException {
        assertThat(below("    reading: [\"How is a referral to the otter desk made?\"]\n", TOLD))
                .containsExactly("Referrals");
    }

    @Test
    void who_asks_is_shown_first_what_their_own_words_find() throws IOException {
        assertThat(below("    reading: [\"How is a referral to the otter desk made?\"]\n",
                TOLD + " What does the review of a family say that happened?"))
                .containsExactly("The review of a family", "Referrals");
    }

    @Test
    void a_passage_that_several_of_them_bring_stands_there_once() throws IOException {
        assertThat(below("    reading: [\"How is a referral to the otter desk made?\", "
                + "\"When is a referral to the otter desk made in writing?\"]\n", TOLD)).containsExactly("Referrals");
        assertThat(below("    reading: [\"How is a referral to the otter desk made?\"]\n",
                TOLD + " How is a referral made to the otter desk?")).containsOnlyOnce("Referrals");
    }

    @Test
    void what_to_do_is_what_the_route_says_and_asks_for_nothing_more() throws IOException {
        assertThat(below("    reading: [\"How is a referral to the otter desk made?\"]\n", TOLD + " What should I do?"))
                .containsExactly("Referrals");
    }

    @Test
    void what_the_library_does_not_surely_answer_brings_nothing() throws IOException {
        assertThat(below("    reading: [\"Who paints the boats of the lighthouse?\"]\n", TOLD)).isEmpty();
    }

    @Test
    void without_anything_named_their_own_words_are_looked_up() throws IOException {
        assertThat(below("", TOLD)).contains("The review of a family");
    }
}
