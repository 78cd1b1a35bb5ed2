package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.library.Library;

class ComposerTest {

    @Test
    void a_spotlight_quotes_what_is_to_be_remembered_word_for_word_and_asks_nothing(@TempDir Path folder)
            throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("briefing.md"), """
                ---
                title: "Neglect: a briefing"
                kind: 7-minute-briefing
                topics: [neglect]
                ---

                # Neglect: a briefing

                ## Key messages

                Neglect is easily missed: write down what you see in the home each time you visit.

                ## Discuss

                How many children whom you know were not brought to their appointments, and who asked why?
                """);
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        try (TestDatabase database = TestDatabase.h2(library).lists("News")) {
            Brief brief = database.get(Composer.class)
                    .spotlight(new Subject("neglect", "Neglect", List.of("neglect")), "News", "en-GB").orElseThrow();
            assertThat(brief.body())
                    .contains("\"Neglect is easily missed: write down what you see in the home each time you visit.\"",
                            "{document: briefing.md}", "{sessions: topic=neglect", "## Key messages for practice\n")
                    .doesNotContain("not brought");
            Campaigns campaigns = database.get(Campaigns.class);
            long id = campaigns.create(brief, "Ann Author").id();
            assertThat(database.get(Previews.class).proof(id).orElseThrow().faults()).isEmpty();
            assertThat(database.get(Composer.class).spotlight(new Subject("fgm", "FGM", List.of("fgm")), "News", "cy"))
                    .isEmpty();
            Brief welsh = database.get(Composer.class)
                    .spotlight(new Subject("neglect", "Esgeulustod", List.of("neglect")), "News", "cy").orElseThrow();
            assertThat(welsh.title()).isEqualTo("Sbotolau ar esgeulustod");
            assertThat(welsh.language()).isEqualTo("cy");
            assertThat(welsh.body()).contains("## Negeseuon allweddol ar gyfer ymarfer\n", "## Offer ac adnoddau\n",
                    "\"Nid oes dyddiadau wedi'u cyhoeddi", "\"Neglect is easily missed")
                    .doesNotContain("Key messages", "Which of", "What the partnership");
            long other = campaigns.create(welsh, "Ann Author").id();
            assertThat(database.get(Previews.class).proof(other).orElseThrow().faults()).isEmpty();
        }
    }
}
