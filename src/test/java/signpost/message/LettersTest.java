package signpost.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private final Letters letters = Letters.load(Path.of("nowhere"), new Sender("Averdale", "", "", ""),
            URI.create("https://ask.example.org/bot"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Read [click here](https://example.org/)|does not say where it leads",
                "Read [Here.](https://example.org/)|does not say where it leads",
                "Read [**read more**](https://example.org/)|does not say where it leads",
                "Read [](https://example.org/)|has no words",
                "![](https://example.org/a.png)|has no alternative text",
                "Dear {{firstname}}|Nothing is known to put for {{firstname}}",
                "See {document: nowhere} in line|Nothing is known to put for {document: nowhere}",
                "Dates: [insert dates]|still holds",
                "Read [the strategy](/library/gone)|which is not there",
                "Read [the strategy](https://ask.example.org/bot/library/gone)|which is not there",
                "Read [the strategy](javascript:alert(1))|is not the address of a page",
                "Read [the strategy](//evil.example/x)|is not the address of a page"
            })
    void what_should_not_go_out_is_named(String body, String fault) {
        assertThat(print(body).faults()).singleElement().asString().contains(fault);
    }

    @Test
    void what_is_right_has_no_faults_and_keeps_its_placeholders() {
        Proof proof = print(
                "Dear {{name}}, read [the neglect strategy](/library/neglect) or [change what you get]({{preferences}}).");
        assertThat(proof.faults()).isEmpty();
        Letter letter = proof.letter().orElseThrow();
        assertThat(letter.html()).contains("Dear {{name}}", "href=\"https://ask.example.org/bot/library/neglect\"",
                "href=\"{{preferences}}\"", "href=\"{{unsubscribe}}\"", "href=\"{{archive}}\"");
        assertThat(letter.text()).contains("{{name}}", "{{preferences}}", "{{unsubscribe}}", "{{archive}}");
    }

    @Test
    void an_empty_body_or_a_subject_of_two_lines_is_no_letter() {
        assertThat(print(" \n ").letter()).isEmpty();
        assertThat(letters.print(manuscript("Hello\r\nBcc: all@example.org", "Text"), _ -> true).letter()).isEmpty();
    }

    @Test
    void what_stays_out_of_the_archive_leads_to_no_page_of_it() {
        for (String body : List.of("Words.", "Words, [as a page]({{archive}}).")) {
            Proof proof = letters.print(new Manuscript("spotlight", "en-GB", "Subject", "", "Title", "", "News", false,
                    List.of(new Part.Prose(body)), List.of()), _ -> true);
            assertThat(proof.letter().orElseThrow().hasPage()).isEqualTo(body.contains("archive"));
            assertThat(String.join(" ", proof.faults())).isEqualTo(body.contains("archive")
                    ? "It leads to its page in the archive with {{archive}}, and is to stay out of the archive."
                    : "");
        }
    }

    @Test
    void the_first_words_of_what_begins_with_cards_are_their_titles() {
        Part.Cards cards = new Part.Cards(List.of(
                new Part.Card("Spotlight", "Spotlight on neglect", "https://ask.example.org/bot/updates/1",
                        List.of("Sent 1 May 2026"), "", ""),
                new Part.Card("Toolkit", "Home conditions", "", List.of(), "", "")));
        Letter listing = print(cards);
        assertThat(letters.lead(listing)).isEqualTo("Spotlight on neglect; Home conditions");
        assertThat(listing.text()).contains("* Spotlight on neglect\n", "* Toolkit: Home conditions\n");
        assertThat(letters.lead(print(new Part.Prose("## Why\n\nSee it *early*.\n\nMore."), cards)))
                .isEqualTo("See it early.");
    }

    private Letter print(Part... parts) {
        return letters.print(new Manuscript("digest", "en-GB", "Subject", "", "Title", "", "News", true,
                List.of(parts), List.of()), _ -> true).letter().orElseThrow();
    }

    @Test
    void what_mailboxes_would_cut_off_is_named() {
        assertThat(print("A paragraph of some words.\n\n".repeat(1000)).faults()).singleElement().asString()
                .contains("100 kB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "a\u2028b", "a\u2029b", "a\u0085b", "a\u007fb", "a\ud800b"})
    void no_letter_and_no_attachment_can_carry_another_header(String text) {
        assertThatThrownBy(() -> new Letter(text, "x", "x", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attachment(text, "text/calendar", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Personal(text, "https://a.example", "https://a.example", "https://a.example").name())
                .isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "http://evil.example win a prize", "www.evil.example", "a@b.example",
                "{{unsubscribe}}"})
    void what_cannot_be_a_name_is_not_called_out(String name) {
        assertThat(new Personal(name, "https://a.example", "https://a.example", "https://a.example").name())
                .isEqualTo("colleague");
    }

    @Test
    void the_layout_is_the_partnership_s_own_where_it_has_one(@org.junit.jupiter.api.io.TempDir Path folder)
            throws Exception {
        java.nio.file.Files.writeString(folder.resolve("layout.txt"), "OURS [[title]] [[body]]");
        Letters own = Letters.load(folder, new Sender("Averdale", "", "", ""), URI.create("https://ask.example.org"));
        assertThat(own.print(manuscript("S", "Text"), _ -> true).letter().orElseThrow().text())
                .isEqualTo("OURS Title Text\n");
    }

    private Proof print(String body) {
        return letters.print(manuscript("Subject", body), path -> path.equals("/library/neglect"));
    }

    private static Manuscript manuscript(String subject, String body) {
        return new Manuscript("spotlight", "en-GB", subject, "", "Title", "", "News", true,
                List.of(new Part.Prose(body)),
                List.of());
    }
}
