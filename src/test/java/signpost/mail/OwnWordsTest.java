package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private static final String QUESTION = "How long do we keep the minutes of a strategy meeting?";

    @Test
    void what_is_quoted_and_what_stands_below_is_no_part_of_a_question() throws MessagingException {
        for (String body : List.of(
                "Hi,\n\n" + QUESTION + "\n\nKind regards,\nAnn Lee\nDesignated lead\nThis mail is confidential.",
                QUESTION + "\n-- \nAnn Lee\n01234 567890",
                QUESTION + "\n\nOn Mon, 2 Nov 2026 at 09:00, News <news@partnership.example> wrote:\n> Old words?\n> More?",
                QUESTION + "\n\nOn Mon, 2 Nov 2026 at 09:00, News <news@partnership.example>\nwrote:\n\n> Old words?",
                QUESTION + "\n\n________________________________\nFrom: News <n@p.example>\nSent: 2 November\nTo: Ann\n"
                        + "Subject: News\n\nOld words?",
                QUESTION + "\n\n-----Original Message-----\nFrom: News\nOld words?",
                "> Old words?\n\n" + QUESTION + "\n\nSent from my iPhone",
                "Good morning,\n" + QUESTION + "\nMany thanks\nAnn")) {
            assertThat(text(Came.person("Re: Minutes", body))).as(body).isEqualTo(QUESTION);
        }
    }

    @Test
    void an_afterthought_below_the_signature_is_read() throws MessagingException {
        assertThat(text(Came.person("Minutes", QUESTION + "\n\nThanks,\nAnn\n\nPS he has just hit her again")))
                .contains(QUESTION).contains("hit her again").doesNotContain("Ann\n");
    }

    @Test
    void a_mail_in_html_alone_is_read_without_what_it_quotes() throws MessagingException {
        String html = """
                From: ann@school.example
                Subject: Re: Minutes
                Content-Type: text/html; charset=utf-8

                <html><head><style>p { color: red }</style></head><body><div>Hello,</div><div>How long do we <b>keep</b> them &amp; why?</div>
                <div>Regards</div><div>Ann</div><div id="divRplyFwdMsg">From: x</div><div>Old words?</div>
                <blockquote type="cite">Older words?</blockquote></body></html>
                """;
        assertThat(text(html)).isEqualTo("How long do we keep them & why?");
    }

    @Test
    void a_subject_is_asked_where_the_mail_says_nothing_or_too_little() throws MessagingException {
        assertThat(text(Came.person(QUESTION, ""))).isEqualTo(QUESTION);
        assertThat(text(Came.person("LADO", "Who is it?"))).isEqualTo("LADO. Who is it?");
        assertThat(text(Came.person("Re: LADO", "Who is it?"))).isEqualTo("Who is it?");
        assertThat(text(Came.person("", "Hello"))).isEqualTo("Hello");
    }

    @Test
    void a_long_mail_made_to_be_slow_is_not() throws MessagingException {
        long start = System.nanoTime();
        for (String line : List.of("on ", "From: ", "-----", "hi ", "> ", "_".repeat(50), "ps ")) {
            text(Came.person("x", (line + "\n").repeat(20_000)));
            text(Came.person("x", line.repeat(20_000)));
        }
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    private static String text(String mail) throws MessagingException {
        return Came.sorted(mail) instanceof Sorted.Asked asked ? asked.text() : "";
    }
}
