package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.screening.Urgency;

/// Danger is heard wherever in a mail it stands, and whatever the mail looks like.
class DangerByMailTest {

    private static final String DANGER = "My pupil has just told me her dad hits her. She has bruises on her arm.";
    private static final Telling TELLING = new Telling(text -> Urgency.standard().of(text).urgent());

    @Test
    void what_a_subject_alone_calls_automatic_is_answered_where_it_tells_of_danger() throws Exception {
        for (String subject : new String[]{"Out of office hours: child with bruises, who do I ring?",
            "Out of office: who do I ring?", "Automatic response? child hurt"}) {
            assertThat(tells(Came.person(subject, DANGER))).as(subject).contains("her dad hits her");
        }
        assertThat(Came.sorted(Came.person("Out of office hours, who do I ring?", "The front door is closed.")))
                .isInstanceOf(Sorted.Asked.class);
        assertThat(Came.sorted(Came.person("Out of office: Re: News", "I am away until Monday.")))
                .isInstanceOf(Sorted.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All", "Return-Path: <>",
                "Precedence: auto_reply", "Precedence: bulk", "Feedback-ID: 1:2:3"})
    void a_machine_is_never_answered_and_a_person_looks_at_what_tells_of_danger(String head) throws Exception {
        String mail = head + "\n" + Came.person("help", DANGER);
        assertThat(Came.sorted(mail)).isInstanceOf(Sorted.Ignored.class);
        assertThat(Came.alarm(mail)).hasValueSatisfying(alarm -> assertThat(alarm.warned()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"List-Id: <safeguarding.group.example>", "List-Unsubscribe: <https://x.example>",
                "Precedence: list"})
    void who_writes_to_a_group_is_told_what_to_do_at_once_and_a_person_looks(String head) throws Exception {
        assertThat(Came.alarm(head + "\n" + Came.person("help", DANGER)))
                .hasValueSatisfying(alarm -> assertThat(alarm.warned()).isTrue());
        assertThat(Came.alarm("List-Post: <mailto:ann@school.example>\n" + head + "\n" + Came.person("help", DANGER)))
                .as("who has the group's own address").hasValueSatisfying(
                        alarm -> assertThat(alarm.warned()).isFalse());
        assertThat(Came.alarm(head + "\n" + Came.person("help", "What is neglect?"))).isEmpty();
    }

    @Test
    void what_is_forwarded_is_heard_in_any_form() throws Exception {
        String ask = "Can you tell me what to do about the below please?\n\n";
        assertThat(tells(Came.person("FW: Year 4", ask + """
                ________________________________
                From: Head Teacher <head@school.example>
                Sent: 20 November 2026 09:10
                To: Ann Lee
                Subject: Year 4

                """ + DANGER))).startsWith("Can you tell me").contains("her dad hits her");
        assertThat(tells(Came.person("Fwd: Year 4", """
                ---------- Forwarded message ---------
                From: Head <head@school.example>
                Date: Fri, 20 Nov 2026
                Subject: Year 4
                To: Ann Lee

                """ + DANGER))).contains("her dad hits her");
        assertThat(tells(Came.person("Re: Year 4", ask + "On Friday Head <head@school.example> wrote:\n> " + DANGER)))
                .contains("her dad hits her");
        assertThat(tells(hanging("message/rfc822", Came.person("Year 4", DANGER)))).contains("her dad hits her");
        assertThat(tells(hanging("text/plain", DANGER))).as("behind a picture").contains("her dad hits her");
    }

    @Test
    void what_stands_below_the_closing_is_heard_and_what_every_signature_says_is_not() throws Exception {
        String ask = "What is neglect?\n\nThanks\nAnn\n\n";
        assertThat(tells(Came.person("question", ask + "Oh and my pupil has just told me her dad hits her.")))
                .contains("What is neglect?", "dad hits her");
        Sorted calm = Came.sorted(Came.person("question", ask + """
                Designated Safeguarding Lead, Hill School
                If you think a child is being abused, ring 01632 960100. In an emergency ring 999.
                If you are worried about a child's safety please do
                not wait for my return, call 999."""));
        assertThat(TELLING.of((Sorted.Asked) calm)).isEmpty();
        assertThat(((Sorted.Asked) calm).text()).isEqualTo("question. What is neglect?");
    }

    @Test
    void who_leaves_the_list_and_tells_of_danger_is_heard_too() throws Exception {
        for (String mail : new String[]{Came.person("help", "Stop.\nHe is beating her right now."),
            Came.person("Re: what the library says", "Stop\n\n" + DANGER), Came.person("unsubscribe", DANGER)}) {
            assertThat(Came.sorted(mail)).isInstanceOf(Sorted.Unsubscribe.class);
            assertThat(Came.alarm(mail)).hasValueSatisfying(alarm -> assertThat(alarm.warned()).isTrue());
        }
        assertThat(Came.alarm(Came.person("Unsubscribe", "Stop.\nThank you"))).isEmpty();
    }

    @Test
    void what_we_wrote_ourselves_is_no_danger_and_what_is_written_between_its_lines_is() throws Exception {
        String ours = "\n\nFrom: News <news@partnership.example>\nSent: Monday\nTo: Ann\nSubject: News\n\n" + DANGER;
        assertThat(TELLING.of((Sorted.Asked) Came.sorted(Came.person("Re: News", "more" + ours)))).isEmpty();
        String quoted = "\n\nOn Monday News <news@partnership.example> wrote:\n> " + DANGER + "\n";
        assertThat(TELLING.of((Sorted.Asked) Came.sorted(Came.person("Re: News", "more" + quoted)))).isEmpty();
        assertThat(TELLING.of((Sorted.Asked) Came.sorted(Came.person("Re: News",
                "more" + ours.replace(" <news@partnership.example>", ""))))).as("by name").isEmpty();
        assertThat(tells(Came.person("Re: News", "more" + ours.replace("news@partnership", "news@other"))))
                .as("another of our name").contains("dad hits her");
        assertThat(tells(Came.person("Re: News", "See below." + quoted + "She ran off last night and he hit her.")))
                .contains("ran off");
    }

    @Test
    void what_automatic_replies_and_reports_say_to_everybody_keeps_nobody_busy() throws Exception {
        String automatic = "Auto-Submitted: auto-replied\n";
        for (String body : new String[]{"I am away until Monday.",
            "Thank you for your email. I am out of the office until 5 May. If you are concerned about a child in"
                    + " immediate danger please call 999 or the front door on 01632 960100.",
            "I am on annual leave. If your email is urgent please contact the duty team."
                    + " If a child is at immediate risk of harm call 999.",
            "I am away until Monday. If you are worried about a child's safety please do not wait for my return, call"
                    + " 999."}) {
            assertThat(Came.alarm(automatic + Came.person("Automatic reply: My dad hits me: News", body))).as(body)
                    .isEmpty();
        }
        assertThat(Came.alarm(Came.report("bounces+TOKEN@partnership.example", "failed", "5.1.1", "550 unknown")))
                .isEmpty();
        assertThat(Came.alarm("Return-Path: <>\n" + Came.person("Undelivered mail", """
                Hi. This is the program at mx.example. I'm afraid I wasn't able to deliver your message to the
                following addresses. This is a permanent error; I've given up. Sorry it didn't work out.

                --- Below this line is a copy of the message.

                Return-Path: <bounces+TOKEN@partnership.example>
                Received: by mx.example
                """ + DANGER))).isEmpty();
    }

    @Test
    void a_mail_of_which_nobody_knows_the_sender_is_kept_for_its_danger() throws Exception {
        assertThat(Came.alarm("Authentication-Results: mx; dmarc=fail\n" + Came.person("help", DANGER)))
                .hasValueSatisfying(alarm -> assertThat(alarm.warned()).isFalse());
    }

    private static String tells(String mail) throws MessagingException {
        assertThat(Came.sorted(mail)).isInstanceOf(Sorted.Asked.class);
        return TELLING.of((Sorted.Asked) Came.sorted(mail)).orElseThrow();
    }

    private static String hanging(String type, String more) {
        return """
                From: Ann Lee <ann@school.example>
                To: news@partnership.example
                Subject: Year 4
                Message-ID: <1@school.example>
                Content-Type: multipart/mixed; boundary="B"

                --B
                Content-Type: text/plain

                Can you tell me what to do about this please?

                --B
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA

                --B
                Content-Type: %s

                %s
                --B--
                """.formatted(type, more);
    }
}
