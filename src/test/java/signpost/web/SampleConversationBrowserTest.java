package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.cli.Content;
import signpost.cli.Holdings;

/// Conversations over the sample library in a real browser, as people have them.
class SampleConversationBrowserTest {

    @TempDir
    static Path data;

    private static Browsing browsing;
    private static Holdings holdings;
    private static Stage stage;

    @BeforeAll
    static void open() throws IOException {
        browsing = Browsing.start();
        // a file where the model's folder should be: words alone answer, and at once
        Files.createFile(data.resolve("model"));
        Path library = Path.of("index/library");
        holdings = Holdings.open(new Content(library, Path.of("index"), Path.of("messages")), data, false);
        holdings.bring(_ -> {}, _ -> {});
        stage = Stage.open(library, _ -> holdings.answers(), Map.of());
    }

    @AfterAll
    static void close() throws IOException {
        if (browsing != null) {
            browsing.close();
        }
        if (stage != null) {
            stage.close();
        }
        if (holdings != null) {
            holdings.close();
        }
    }

    /// The reply to what was typed, once it is there.
    private static String say(Page page, int turn, String message) {
        page.fill("#message", message);
        page.click("#ask button");
        page.waitForSelector("#turn-" + turn);
        return page.textContent("#turn-" + turn + " .reply");
    }

    @Test
    void a_chain_of_follow_ups_stays_with_what_is_on_the_table() {
        Page page = browsing.page(1000);
        page.navigate(stage.url("/"));
        assertThat(say(page, 1, "What does MACE stand for?")).contains("Multi-Agency Child Exploitation (MACE) Panel");
        assertThat(say(page, 2, "and who chairs it?"))
                .contains("chaired by the Detective Superintendent for Protecting");
        assertThat(say(page, 3, "how often does it meet?")).contains("second and fourth Tuesday of each month");
        assertThat(say(page, 4, "who are the members?")).contains("Members are");
        assertThat(say(page, 5, "and who is the deputy?")).contains("the deputy is the Head of Adolescent Services");
        String first = page.locator("#turn-5 .quote").first().textContent();
        assertThat(say(page, 6, "show more")).doesNotContain(first);
        assertThat(page.locator("#turn-6 .quote").count()).isPositive();
    }

    @Test
    void a_message_of_danger_shows_what_to_do_before_anything_else_and_offers_no_team() {
        Page page = browsing.page(390);
        page.navigate(stage.url("/"));
        String reply = say(page, 1,
                "one of my pupils just told me her stepdad punches her and she has bruises on her arm");
        assertThat(reply.strip()).startsWith("!");
        assertThat(reply).containsAnyOf("999", "Front Door").doesNotContain("Ask the partnership's team");
        assertThat(page.locator("#turn-1 .reply > *").first().getAttribute("class")).isEqualTo("urgent");
    }
}
