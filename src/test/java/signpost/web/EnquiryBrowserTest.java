package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.chat.Enquiries;
import signpost.chat.Return;
import signpost.chat.Returning;

/// An enquiry that travels out and back in a real browser.
class EnquiryBrowserTest {

    private static Stage stage;
    private static Browsing browsing;

    private static final class Mail implements Returning {

        @Override
        public String door() {
            return "mail";
        }

        @Override
        public void give(Return back) {
            // it is enough that there is a way
        }
    }

    @BeforeAll
    static void open() {
        browsing = Browsing.start();
        stage = Stage.open(Map.of(), new Mail());
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

    @Test
    void at_every_width_it_can_be_asked_put_right_sent_and_read() throws Exception {
        for (int width : Browsing.widths()) {
            travel(browsing.page(width), width + " pixels");
        }
    }

    @Test
    void without_scripts_it_goes_the_same_way() throws Exception {
        travel(browsing.page(new Browser.NewContextOptions().setJavaScriptEnabled(false)), "");
    }

    /// @param where said of the checks; empty for none, since axe is a script
    private static void travel(Page page, String where) throws Exception {
        page.navigate(stage.url("/"));
        page.fill("#message", "the price of fish");
        page.click("#ask button");
        page.click(".offer.team a");
        check(page, where, "the form");
        page.fill("#more", "for a party");
        page.fill("#email", "nobody");
        page.click("main form button");
        assertThat(page.textContent(".error-summary")).contains("like name@example.org");
        assertThat(page.inputValue("#more")).isEqualTo("for a party");
        check(page, where, "the form with an error");
        page.fill("#email", "asker@example.org");
        page.click("main form button");
        assertThat(page.textContent("main")).contains("Nobody has replied yet", "for a party")
                .doesNotContain("asker@example.org");
        check(page, where, "an enquiry that waits");
        Enquiries enquiries = stage.bean(Enquiries.class);
        enquiries.answer(enquiries.open().getFirst().number(), "Ann", "Look in the market.");
        page.reload();
        assertThat(page.textContent("main")).contains("The team's reply", "Look in the market.");
        check(page, where, "an enquiry that was answered");
        page.navigate(stage.url("/"));
        assertThat(page.textContent("#turn-1")).contains("It is enquiry", "See your enquiry");
        check(page, where, "a question that was passed on");
    }

    private static void check(Page page, String where, String state) throws Exception {
        Browsing.valid(page.content(), state);
        if (!where.isEmpty()) {
            browsing.check(page, state + " at " + where);
        }
    }
}
