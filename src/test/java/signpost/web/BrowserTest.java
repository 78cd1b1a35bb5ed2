package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BrowserTest {

    private static Stage stage;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        browsing = Browsing.start();
        stage = Stage.open();
    }

    @AfterAll
    static void close() {
        if (browsing != null) {
            browsing.close();
        }
        if (stage != null) {
            stage.close();
        }
    }

    /// A state that a page can be in, and how to come to it.
    private record State(String name, BiConsumer<Page, Stage> reach) {}

    static Stream<State> states() {
        return Stream.of(
                new State("the start", (page, at) -> page.navigate(at.url("/"))),
                new State("an answer", (page, at) -> ask(page, at, "When is an interview offered?")),
                new State("more passages", (page, at) -> {
                    ask(page, at, "When is an interview offered?");
                    page.click(".offer button.second");
                    page.waitForSelector("#turn-2 .quote");
                }),
                new State("an answer that is not sure", (page, at) -> ask(page, at, "I am unsure")),
                new State("no answer", (page, at) -> ask(page, at, "the price of fish")),
                new State("an urgent answer", (page, at) -> ask(page, at, "she ran off last night")),
                new State("a greeting", (page, at) -> ask(page, at, "hello")),
                new State("a failure", (page, at) -> fail(page, at)),
                new State("an empty question", (page, at) -> {
                    page.navigate(at.url("/"));
                    page.click("#ask button");
                    page.waitForSelector("#message-error:not([hidden])");
                }),
                new State("the reasons why it did not help", (page, at) -> {
                    ask(page, at, "interview");
                    page.click(".feedback summary");
                }),
                new State("thanks for a reason", (page, at) -> {
                    ask(page, at, "interview");
                    page.click(".feedback summary");
                    page.check(".feedback input[value=out-of-date]");
                    page.click(".feedback details button");
                    page.waitForSelector(".thanks");
                }),
                new State("the library", (page, at) -> page.navigate(at.url("/library"))),
                new State("the library by topic",
                        (page, at) -> page.navigate(at.url("/library?by=topic&kind=procedure"))),
                new State("a search that finds a heading", (page, at) -> search(page, at, "home cond")),
                new State("a search that finds nothing", (page, at) -> search(page, at, "zebra")),
                new State("a document", (page, at) -> page.navigate(at.url(missing(at)))),
                new State("a passage in its document",
                        (page, at) -> page.navigate(at.url(missing(at) + "?passage=1#passage"))),
                new State("a document that was replaced", (page, at) -> page.navigate(at.url(old(at)))),
                new State("about", (page, at) -> page.navigate(at.url("/about"))),
                new State("privacy", (page, at) -> page.navigate(at.url("/privacy"))),
                new State("accessibility", (page, at) -> page.navigate(at.url("/accessibility"))),
                new State("an address that is none", (page, at) -> page.navigate(at.url("/nowhere"))));
    }

    @TestFactory
    Stream<DynamicTest> every_state_is_accessible_and_fits_at_every_width() {
        return states().map(state -> DynamicTest.dynamicTest(state.name(), () -> {
            for (int width : Browsing.widths()) {
                Page page = browsing.page(width);
                state.reach().accept(page, stage);
                page.waitForTimeout(300);
                browsing.check(page, state.name() + " at " + width);
                if (width == 320) {
                    Browsing.valid(page.content(), state.name());
                }
                page.context().close();
            }
        }));
    }

    @Test
    void forced_colours_and_reduced_motion_leave_everything_readable() {
        Page page = browsing.page(new Browser.NewContextOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setReducedMotion(ReducedMotion.REDUCE));
        ask(page, stage, "she ran off last night");
        browsing.check(page, "an urgent answer in forced colours", "color-contrast");
        page.context().close();
    }

    @Test
    void a_question_is_asked_and_its_source_opened_with_the_keyboard_alone() {
        Page page = browsing.page(1280);
        page.navigate(stage.url("/"));
        page.keyboard().press("Tab");
        assertThat(focus(page)).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("When is an interview offered?");
        page.keyboard().press("Enter");
        page.waitForSelector("#turn-1 .quote");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("asked-1");
        for (int i = 0; i < 8 && !focus(page).startsWith("Children missing"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/library/**");
        assertThat(page.locator("mark").first().isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void a_reply_is_announced_politely() {
        Page page = browsing.page(640);
        ask(page, stage, "When is an interview offered?");
        Locator log = page.locator("#status");
        assertThat(log.getAttribute("aria-live")).isEqualTo("polite");
        assertThat(log.textContent()).contains("Here is what the library says");
        page.context().close();
    }

    @Test
    void without_scripts_everything_can_be_asked_and_judged() throws Exception {
        Page page = browsing.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(320, 640));
        page.navigate(stage.url("/"));
        page.click("#ask button");
        assertThat(page.locator(".error-summary").textContent()).contains("Type a question");
        page.fill("#message", "When is an interview offered?");
        page.click("#ask button");
        assertThat(page.locator("mark").count()).isPositive();
        Browsing.valid(page.content(), "an answer without scripts");
        page.click(".offer button.second");
        assertThat(page.url()).endsWith("/#turn-2");
        assertThat(page.locator("article.turn").count()).isEqualTo(2);
        page.locator(".feedback button").first().click();
        assertThat(page.locator(".thanks").count()).isEqualTo(1);
        page.fill("#message", "break down");
        page.click("#ask button");
        assertThat(page.locator("#message").inputValue()).isEqualTo("break down");
        Browsing.valid(page.content(), "a failure without scripts");
        page.click(".forget button");
        assertThat(page.locator("article.turn").count()).isZero();
        assertThat(page.locator(".examples").isVisible()).isTrue();
        page.navigate(stage.url("/library"));
        page.fill("#q", "neglect");
        page.click("#filters > button");
        assertThat(page.locator(".shelf li").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void typed_words_outlive_a_reload_and_a_failure() {
        Page page = browsing.page(640);
        page.navigate(stage.url("/"));
        page.fill("#message", "half a question");
        page.reload();
        assertThat(page.inputValue("#message")).isEqualTo("half a question");
        page.fill("#message", "break down");
        page.keyboard().press("Enter");
        page.waitForSelector("#message-error:not([hidden])");
        assertThat(page.inputValue("#message")).isEqualTo("break down");
        page.context().route("**/ask", route -> route.abort());
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("#message-error").textContent().contains("could not be reached"));
        assertThat(page.inputValue("#message")).isEqualTo("break down");
        page.context().close();
    }

    @Test
    void what_is_typed_while_a_reply_is_on_its_way_stays() {
        Page page = browsing.page(640);
        page.navigate(stage.url("/"));
        page.route("**/ask", route -> {
            page.locator("#message").pressSequentially(" he has just");
            route.resume();
        });
        page.fill("#message", "When is an interview offered?");
        page.click("#ask button");
        page.waitForSelector("#turn-1 .quote");
        assertThat(page.inputValue("#message")).isEqualTo("he has just");
        page.reload();
        assertThat(page.inputValue("#message")).isEqualTo("he has just");
        page.context().close();
    }

    @Test
    void a_judgement_whose_line_is_lost_is_sent_again_as_it_was() {
        Page page = browsing.page(640);
        ask(page, stage, "When is an interview offered?");
        page.route("**/feedback", route -> {
            if ("text/event-stream".equals(route.request().headers().get("accept"))) {
                route.abort();
            } else {
                assertThat(route.request().postData()).contains("helpful=yes");
                route.resume();
            }
        });
        page.locator(".feedback button").first().click();
        page.waitForURL("**/#turn-1");
        page.waitForSelector(".thanks");
        page.context().close();
    }

    @Test
    void the_library_is_searched_as_one_types_and_no_word_of_it_stands_in_an_address() {
        Page page = browsing.page(1280);
        page.navigate(stage.url("/library"));
        page.locator("#q").pressSequentially("negl");
        page.waitForCondition(() -> page.locator(".shelf li").count() == 1);
        assertThat(page.url()).endsWith("/library");
        assertThat(page.locator("#count-said").textContent()).contains("1 of 3");
        page.selectOption("#filter-kind", "procedure");
        page.waitForCondition(() -> page.locator(".empty").count() == 1);
        page.waitForCondition(() -> page.url().endsWith("/library?kind=procedure"));
        browsing.check(page, "no results after typing");
        page.context().close();
    }

    @Test
    void a_conversation_is_still_there_after_a_reload_and_gone_when_cleared() {
        Page page = browsing.page(640);
        ask(page, stage, "I am unsure");
        page.click("button.choice >> nth=1");
        page.waitForSelector("#turn-2");
        page.reload();
        assertThat(page.locator("article.turn").count()).isEqualTo(2);
        page.click(".forget button");
        page.waitForSelector(".examples:not([hidden])");
        assertThat(page.locator("article.turn").count()).isZero();
        page.context().close();
    }

    @Test
    void what_is_typed_and_not_sent_is_gone_with_the_conversation_that_is_cleared() {
        Page page = browsing.page(640);
        ask(page, stage, "I am unsure");
        page.fill("#message", "half a thought");
        page.reload();
        assertThat(page.locator("#message").inputValue()).isEqualTo("half a thought");
        page.click(".forget button");
        page.waitForSelector(".examples:not([hidden])");
        assertThat(page.locator("#message").inputValue()).isEmpty();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        page.context().close();
    }

    private static void ask(Page page, Stage at, String question) {
        page.navigate(at.url("/"));
        page.fill("#message", question);
        page.click("#ask button");
        page.waitForSelector("#turn-1 .reply");
    }

    private static void search(Page page, Stage at, String words) {
        page.navigate(at.url("/library"));
        page.fill("#q", words);
        page.waitForCondition(() -> !page.locator("#count-said").textContent().isEmpty());
    }

    private static void fail(Page page, Stage at) {
        page.navigate(at.url("/"));
        page.fill("#message", "break down");
        page.click("#ask button");
        page.waitForSelector("#message-error:not([hidden])");
    }

    private static String focus(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    private static String missing(Stage at) {
        return href(at, "missing.md");
    }

    private static String old(Stage at) {
        return href(at, "missing-2019.md");
    }

    private static String href(Stage at, String name) {
        return at.bean(signpost.library.Library.class).documents().stream()
                .filter(document -> document.path().endsWith("/" + name))
                .map(document -> Links.document(document.slug()))
                .findFirst()
                .orElseThrow();
    }
}
