package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Accounts;
import signpost.account.Link;
import signpost.account.Result;
import signpost.account.Role;
import signpost.chat.Enquiries;
import signpost.chat.Return;
import signpost.chat.Returning;

/// An enquiry that travels out and back in a real browser.
class EnquiryBrowserTest {

    private static Stage stage;
    private static Browsing browsing;

    private static final String PASSWORD = "a quiet river in november";
    private static Mail mail;

    private static final class Mail implements Returning {

        private final ConcurrentLinkedDeque<Return> given = new ConcurrentLinkedDeque<>();

        @Override
        public String door() {
            return "mail";
        }

        @Override
        public void give(Return back) {
            given.add(back);
        }
    }

    @BeforeAll
    static void open() {
        browsing = Browsing.start();
        mail = new Mail();
        stage = Stage.open(Map.of(), mail);
        Accounts accounts = stage.bean(Accounts.class);
        var link = ((Result.Done<Link>) accounts.invite("ann@example.org", "Ann", Role.AUTHOR)).value();
        accounts.accept(link.token(), PASSWORD);
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
        team(where);
        page.reload();
        assertThat(page.textContent("main")).contains("The team's reply", "Look in the market.");
        check(page, where, "an enquiry that was answered");
        page.navigate(stage.url("/"));
        assertThat(page.textContent("#turn-1")).contains("It is enquiry", "See your enquiry");
        check(page, where, "a question that was passed on");
    }

    /// Somebody of the team signs in, looks after the enquiry and replies, in a browser of their own.
    private static void team(String where) throws Exception {
        Page desk = browsing.page(where.startsWith("320") ? 320 : 1280);
        desk.navigate(stage.url("/console/sign-in"));
        desk.fill("#email", "ann@example.org");
        desk.fill("#password", PASSWORD);
        desk.click("main form button.first");
        desk.navigate(stage.url("/console/enquiries"));
        assertThat(desk.textContent("main")).contains("the price of fish");
        desk.locator("main h2 a").last().click();
        assertThat(desk.textContent("main")).contains("the price of fish", "for a party")
                .doesNotContain("asker@example.org");
        desk.click("text=Look after it");
        assertThat(desk.textContent("main")).contains("You look after this enquiry now.");
        desk.fill("#reply", "Look in the market.");
        desk.click("text=Send the reply");
        assertThat(desk.textContent("main")).contains("Look in the market.");
        check(desk, where, "an enquiry in the console");
        stage.bean(Enquiries.class).tick();
        Return back = mail.given.removeFirst();
        assertThat(back.place().address()).isEqualTo("asker@example.org");
        assertThat(back.reply()).isEqualTo("Look in the market.");
        assertThat(mail.given).isEmpty();
        desk.context().close();
    }

    private static void check(Page page, String where, String state) throws Exception {
        Browsing.valid(page.content(), state);
        if (!where.isEmpty()) {
            browsing.check(page, state + " at " + where);
        }
    }
}
