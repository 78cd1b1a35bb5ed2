package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import signpost.account.Role;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.chat.Enquiries;
import signpost.chat.Passing;
import signpost.insight.Asked;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Training;
import signpost.training.When;
import signpost.web.Browsing;

/// The console's pages in a real browser: accessible, valid, and fit for every width, without scripts.
class ConsoleLooksTest {

    private static House house;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        browsing = Browsing.start();
        house = House.open();
        house.account(Role.ADMINISTRATOR);
        house.account(Role.AUTHOR);
        Passing.pass(house.get(Enquiries.class), "ref", "Who pays for the taxi to the conference?");
        Insight insight = house.get(Insight.class);
        for (int i = 0; i < 20; i++) {
            insight.asked(new Asked("q" + i, house.database().clock().instant(), "web", "asker " + i,
                    "Is there a policy on vaping?", i % 3 == 0 ? "not-found" : "found",
                    List.of(new Shown("toolkits/neglect.md", "Neglect toolkit with a long title that goes on",
                            "neglect")),
                    Duration.ofMillis(5)));
        }
        insight.tick();
        house.get(Training.class).plan(
                new Course(0, "Neglect in practice", "", "Level 2", Mode.IN_PERSON, Set.of("neglect"), Set.of()),
                new When(Instant.parse("2027-03-09T09:30:00Z"), Instant.parse("2027-03-09T12:30:00Z"), "Town Hall", ""),
                Optional.of(12), "");
        house.get(Campaigns.class).create(Brief.read("""
                kind: spotlight
                title: Neglect in the early years
                subject: What to do about neglect
                list: news
                at: 2026-11-10T09:00
                body: Hello {{name}}, this is what to do.
                """), "author@example.org");
    }

    @AfterAll
    static void close() {
        if (browsing != null) {
            browsing.close();
        }
        if (house != null) {
            house.close();
        }
    }

    private static final String ROWS_OF_NAVIGATION = "new Set([...document.querySelectorAll('nav.rooms a')].map(a => a.offsetTop)).size";

    private static Page signedIn(Browser.NewContextOptions options) {
        Page page = browsing.page(options.setJavaScriptEnabled(true));
        page.navigate(house.url("/console/sign-in"));
        page.fill("#email", "administrator@example.org");
        page.fill("#password", House.PASSWORD);
        page.click("main button");
        page.waitForURL("**/console");
        return page;
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible_and_fits_at_every_width() {
        return Stream.of(320, 1280).flatMap(width -> {
            Page page = signedIn(new Browser.NewContextOptions().setViewportSize(width, 800));
            return Stream
                    .of("", "/accounts", "/audit", "/password", "/enquiries", "/enquiries/1", "/enquiries?show=done",
                            "/insight", "/insight/gaps", "/insight/gaps/1", "/insight/documents", "/documents",
                            "/campaigns",
                            "/campaigns/1",
                            "/campaigns/1?as=a@example.org", "/campaigns/new", "/campaigns/1/edit",
                            "/campaigns/calendar", "/campaigns/year",
                            "/training", "/training/new", "/training/1", "/training/import", "/subscribers/import",
                            "/subscribers?q=a", "/segments?segment=everyone",
                            "/segments?segment=(", "/nothing")
                    .map(path -> DynamicTest.dynamicTest(path + " at " + width, () -> {
                        page.navigate(house.url("/console" + path));
                        // axe waits for ever for a frame in which nothing may run
                        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
                        browsing.check(page, path + " at " + width);
                        if (width == 320) {
                            Browsing.valid(page.content(), path);
                        } else {
                            assertThat(page.evaluate(ROWS_OF_NAVIGATION)).as("rows of the navigation, if any").isIn(0,
                                    1);
                        }
                    }));
        });
    }

    @Test
    void the_sign_in_says_what_is_wrong_and_is_done_with_the_keyboard_alone() throws Exception {
        Page page = browsing.page(320);
        page.navigate(house.url("/console/accounts"));
        page.fill("#email", "nobody@example.org");
        page.fill("#password", "wrong words here");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        browsing.check(page, "a wrong password");
        Browsing.valid(page.content(), "a wrong password");
        assertThat(page.title()).startsWith("Error: ");
        page.fill("#email", "author@example.org");
        page.keyboard().press("Tab");
        page.keyboard().type(House.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector("h1");
        assertThat(page.locator("h1").textContent()).isEqualTo("You may not do that");
        page.context().close();
    }
}
