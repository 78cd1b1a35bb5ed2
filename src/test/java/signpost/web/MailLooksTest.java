package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signpost.campaign.CampaignKind;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Manuscript;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Part.Quotation.Span;
import signpost.message.Personal;
import signpost.message.Proof;
import signpost.message.Sender;

/// What every mail must be to those who read it: valid, accessible, and whole on a narrow screen and in the dark.
class MailLooksTest {

    private static final String EVERYTHING = """
            ## First heading

            A paragraph with *stress*, **weight**, `code` and [the neglect strategy](/library/neglect-strategy).
            A second line.

            #### A heading that skips ranks

            - one
            - two
              1. inner
              2. list

            | Course | Date |
            |---|---|
            | SG1 Working together: a rather long title | 9 July 2027 |

            > A remark.

            ![A bar for each quarter, rising](data-chart.png)

            ## Second heading

            <script>alert(1)</script>

            ***

            Averylongwordthatnobodyreallywritesbutthatstandsinforalongaddress.
            """.replace("data-chart.png", "https://ask.example.org/chart.png");

    private static final Personal READER = new Personal("Zoë <b>O'Brien</b>", "https://ask.example.org/unsubscribe/x",
            "https://ask.example.org/preferences/x", "https://ask.example.org/updates/1");

    private static final Letters LETTERS = Letters.load(Path.of("messages/mail"),
            new Sender("Averdale Safeguarding Children Partnership",
                    "https://ascp.averdale.example", "team@ascp.averdale.example", "1 Market Place, Averdale"),
            URI.create("https://ask.example.org"));

    /// A mail to one person, with all that only such mails have.
    private static Letter notice() {
        return LETTERS.lay(new Notice("answer", "en-GB", "Re: a question", "Your <question>", "You asked.", List.of(
                new Part.Plain("One & two\nthree\n\n\nfour {{name}} [x](y)"),
                new Part.Quotation("  First words. Then\nwords & more that answer.", List.of(new Span(15, 30)),
                        "Neglect Strategy", "Aims", "", "https://ask.example.org/library/neglect-strategy"),
                new Part.Button("Confirm", "https://ask.example.org/x?a=1&b=2"))));
    }

    @Test
    void a_mail_to_one_person_is_as_good_as_one_to_a_list() throws Exception {
        Letter notice = notice();
        Browsing.valid(notice.html(), "notice");
        assertThat(notice.html())
                .contains("First words. <strong>Then</strong></p>", "<strong>words &amp; mo</strong>re",
                        "four {{name}} [x](y)", "One &amp; two<br>")
                .doesNotContain("nsubscribe");
        assertThat(notice.text()).contains("One & two\nthree\n\nfour {{name}} [x](y)", "> “First words. Then\n",
                "Confirm:\nhttps://ask.example.org/x?a=1&b=2").doesNotContain("nsubscribe", "\n\n\n");
    }

    static Letter letter(CampaignKind kind) {
        return letter(kind, "en-GB");
    }

    private static Letter letter(CampaignKind kind, String language) {
        Proof proof = LETTERS.print(new Manuscript(
                kind.id(), language, "Subject & more", "", "A title", "November 2026", "News", true, List.of(
                        new Part.Prose(EVERYTHING),
                        new Part.Quotation("Words & more\nof the <document>.", "Neglect Strategy", "Aims, page 3",
                                "June 2024",
                                "https://ask.example.org/library/neglect-strategy#aims"),
                        new Part.Cards(List.of(
                                new Part.Card("Session", "SG1 Working together", "https://ask.example.org/training/1",
                                        List.of("Thursday 9 July 2027, 09:30 to 12:30", "Carrowby"),
                                        "Book a place on SG1 Working together",
                                        "https://ask.example.org/book/1")))),
                List.of()), _ -> true);
        assertThat(proof.faults()).isEmpty();
        return proof.letter().orElseThrow().of(READER);
    }

    @ParameterizedTest
    @EnumSource(CampaignKind.class)
    void a_mail_is_valid_and_the_author_s_markup_does_nothing(CampaignKind kind) throws Exception {
        String html = letter(kind).html();
        Browsing.valid(html, kind.id());
        assertThat(html).doesNotContain("<script", "<b>O'Brien", "{{").contains("&lt;script&gt;",
                "<html lang=\"en-GB\">");
        assertThat(html.split("<h1", -1)).hasSize(2);
        String welsh = letter(kind, "cy").html();
        Browsing.valid(welsh, kind.id() + " in Welsh");
        assertThat(welsh).contains("<html lang=\"cy\">", "Dad-danysgrifio").doesNotContain("Unsubscribe");
    }

    @Test
    void a_mail_is_accessible_on_every_screen_and_in_the_dark() {
        try (Browsing browsing = Browsing.start()) {
            List<Letter> letters = new ArrayList<>(List.of(notice()));
            for (CampaignKind kind : CampaignKind.values()) {
                letters.addAll(List.of(letter(kind), letter(kind, "cy")));
            }
            for (Letter letter : letters) {
                String html = letter.html().replace("https://ask.example.org/chart.png",
                        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
                for (int width : List.of(320, 640)) {
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        Page page = browsing.page(
                                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
                        page.setContent(html);
                        browsing.check(page, letter.subject() + " at " + width + " " + scheme);
                        page.close();
                    }
                }
            }
        }
    }

    @Test
    void the_text_part_says_all_that_the_page_says() {
        Letter letter = letter(CampaignKind.SPOTLIGHT);
        assertThat(letter.text()).contains("Hello Zoë <b>O'Brien</b>,",
                "the neglect strategy\n<https://ask.example.org/library/neglect-strategy>",
                "[A bar for each quarter, rising]", "SG1 Working together: a rather long title | 9 July 2027",
                "  1. inner",
                "Words & more", "of the <document>.", "https://ask.example.org/library/neglect-strategy#aims",
                "Book a place on SG1 Working together", "https://ask.example.org/unsubscribe/x",
                "1 Market Place, Averdale");
        assertThat(letter.text().lines().filter(line -> !line.contains("http")))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(78));
    }
}
