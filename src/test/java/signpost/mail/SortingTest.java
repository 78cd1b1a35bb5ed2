package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.audience.Failing;

class SortingTest {

    private static final String OURS = "bounces+TOKEN@partnership.example";

    @Test
    void a_detail_in_a_long_subject_is_not_cut_before_it_can_be_masked() throws Exception {
        String subject = "Thresholds for early help, ".repeat(11) + "ring 07700 900461";
        assertThat(((Sorted.Asked) Came.sorted(Came.person(subject, "Who knows?"))).text()).contains("07700 900461");
    }

    @Test
    void a_report_with_our_token_is_a_bounce_of_the_class_that_its_code_names() throws MessagingException {
        assertThat(Came.sorted(Came.report(OURS, "failed", "5.1.1", "550 5.1.1 no such user")))
                .isEqualTo(new Sorted.Bounce("d17", Optional.of(Failing.DEAD), "smtp; 550 5.1.1 no such user (5.1.1)",
                        List.of("ann@school.example")));
        assertThat(failing(Came.report(OURS, "failed", "5.2.2", "552 5.2.2 over quota"))).contains(Failing.FULL);
        assertThat(failing(Came.report(OURS, "failed", "4.4.7", "delivery time expired"))).contains(Failing.FULL);
        assertThat(failing(Came.report(OURS, "failed", "5.0.0", "550 Unknown user"))).contains(Failing.DEAD);
        assertThat(failing(Came.report(OURS, "failed", "5.7.1", "554 5.7.1 policy"))).isEmpty();
        assertThat(Came.sorted(Came.report(OURS, "delayed", "4.4.1", "timeout"))).isInstanceOf(Sorted.Ignored.class);
    }

    @Test
    void a_report_that_anybody_could_have_written_is_kept_for_a_person() throws MessagingException {
        String forged = "bounces+d17-00000000000000000000@partnership.example";
        assertThat(Came.sorted(Came.report(forged, "failed", "5.1.1", "gone"))).isInstanceOf(Sorted.Unclear.class);
        assertThat(Came.sorted(Came.report("news@partnership.example", "failed", "5.1.1", "gone")))
                .isInstanceOf(Sorted.Unclear.class);
    }

    @Test
    void the_token_is_found_in_what_came_back_where_the_address_has_none() throws MessagingException {
        String mail = Came.report("news@partnership.example", "failed", "5.1.10", "RESOLVER.ADR.RecipientNotFound")
                .replace("Subject: News\n\n", "Subject: News\nSignpost-Return: TOKEN\n\n");
        assertThat(failing(mail)).contains(Failing.DEAD);
        String envelope = Came.report("news@partnership.example", "failed", "5.1.1", "gone")
                .replace("Reporting-MTA", "Original-Envelope-Id: TOKEN\nReporting-MTA");
        assertThat(failing(envelope)).contains(Failing.DEAD);
    }

    @Test
    void reports_in_a_server_s_own_words_are_understood() throws MessagingException {
        String exim = """
                Return-Path: <>
                From: Mail Delivery System <Mailer-Daemon@mx.example>
                To: %s
                Subject: Mail delivery failed: returning message to sender
                X-Failed-Recipients: ann@school.example
                Auto-Submitted: auto-replied

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  ann@school.example
                    Unrouteable address
                """.formatted(OURS);
        String qmail = """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                To: news@partnership.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <ann@school.example>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                Return-Path: <news@partnership.example>
                Signpost-Return: TOKEN
                Subject: News
                """;
        String exchange = """
                From: postmaster@school.example
                To: %s
                Subject: Undeliverable: News
                Content-Type: text/html; charset=utf-8

                <html><body><p>Your message to ann@school.example couldn't be delivered.</p>
                <p>ann wasn't found at school.example.</p></body></html>
                """.formatted(OURS);
        String full = """
                From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
                To: %s
                Subject: Delivery Status Notification (Failure)

                The recipient's inbox is full. 452 4.2.2 The email account that you tried to reach is over quota.
                """.formatted(OURS);
        String warning = """
                Return-Path: <>
                From: Mail Delivery System <Mailer-Daemon@mx.example>
                To: %s
                Subject: Warning: message 1x delayed 24 hours

                No action is required on your part. Delivery attempts will continue: it is delayed, 421 try later.
                """.formatted(OURS);
        assertThat(failing(exim)).contains(Failing.DEAD);
        assertThat(failing(qmail)).contains(Failing.DEAD);
        assertThat(failing(exchange)).contains(Failing.DEAD);
        assertThat(failing(full)).contains(Failing.FULL);
        assertThat(Came.sorted(warning)).isInstanceOf(Sorted.Ignored.class);
    }

    @Test
    void a_complaint_counts_where_it_is_about_a_mail_of_ours() throws MessagingException {
        String report = """
                From: feedback@isp.example
                To: news@partnership.example
                Subject: FW: News
                Content-Type: multipart/report; report-type=feedback-report; boundary="B"

                --B
                Content-Type: text/plain

                This is an email abuse report.

                --B
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: SomeGenerator/1.0
                Version: 1

                --B
                Content-Type: message/rfc822

                From: news@partnership.example
                Signpost-Return: TOKEN
                Subject: News

                Words.

                --B--
                """;
        assertThat(Came.sorted(report)).isEqualTo(new Sorted.Complaint("d17"));
        assertThat(Came.sorted(report.replace("TOKEN", "d17"))).isInstanceOf(Sorted.Unclear.class);
        assertThat(Came.sorted(report.replace("abuse", "not-spam"))).isInstanceOf(Sorted.Ignored.class);
    }

    @Test
    void what_a_machine_wrote_is_never_answered() throws MessagingException {
        String mail = Came.person("Who is the LADO?", "Who is the LADO, please, and where are they?");
        assertThat(Came.sorted(mail)).isInstanceOf(Sorted.Asked.class);
        for (String head : List.of("Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (rejected)",
                "Precedence: bulk", "Precedence: auto_reply", "X-Autoreply: yes", "X-Auto-Response-Suppress: All",
                "Return-Path: <>", "List-Id: <x.example>", "Signpost-Return: TOKEN")) {
            assertThat(Came.sorted(head + "\n" + mail)).as(head).isInstanceOf(Sorted.Ignored.class);
        }
        for (String sender : List.of("news@partnership.example", "bounces@partnership.example", "noreply@x.example",
                "MAILER-DAEMON@x.example")) {
            assertThat(Came.sorted(mail.replace("Ann@School.example", sender))).as(sender)
                    .isInstanceOf(Sorted.Ignored.class);
        }
        assertThat(Came.sorted(Came.person("Automatic reply: News", "I am away until Monday.")))
                .isInstanceOf(Sorted.Ignored.class);
        assertThat(Came.sorted("Auto-Submitted: no\n" + mail)).isInstanceOf(Sorted.Asked.class);
    }

    @Test
    void a_mail_that_its_own_server_calls_forged_or_that_names_no_sender_is_kept_for_a_person()
            throws MessagingException {
        String mail = Came.person("Who?", "Who is the LADO?");
        assertThat(Came.sorted("Authentication-Results: mx.example; dmarc=fail\n" + mail))
                .isInstanceOf(Sorted.Unclear.class);
        assertThat(Came.sorted("Authentication-Results: mx.example; dmarc=pass\n" + mail))
                .isInstanceOf(Sorted.Asked.class);
        assertThat(Came.sorted(mail.replace("From: Ann Lee <Ann@School.example>", "From: a@x.example, b@x.example")))
                .isInstanceOf(Sorted.Unclear.class);
        assertThat(Came.sorted("From: b@x.example\n" + mail)).isInstanceOf(Sorted.Unclear.class);
        assertThat(Came.sorted(Came.person("", ""))).isInstanceOf(Sorted.Unclear.class);
    }

    @Test
    void people_leave_the_list_by_the_link_or_by_the_word() throws MessagingException {
        assertThat(Came.sorted(Came.person("unsubscribe abc.DEF-1", ""))).isInstanceOfSatisfying(
                Sorted.Unsubscribe.class, leaving -> assertThat(leaving.token()).isEqualTo("abc.DEF-1"));
        for (String subject : List.of("Unsubscribe", "UNSUBSCRIBE.", "Please remove me from your list")) {
            assertThat(Came.sorted(Came.person(subject, ""))).as(subject).isInstanceOfSatisfying(
                    Sorted.Unsubscribe.class, leaving -> assertThat(leaving.sender()).isEqualTo("ann@school.example"));
        }
        assertThat(Came.sorted(Came.person("Re: News", "Unsubscribe\n\nOn Monday, News wrote:\n> How to stop smoking")))
                .isInstanceOf(Sorted.Unsubscribe.class);
        assertThat(Came.sorted(Came.person("How do parents unsubscribe?", "How do parents unsubscribe from a plan?")))
                .isInstanceOf(Sorted.Asked.class);
    }

    @Test
    void whether_who_leaves_is_who_they_say_is_known_from_our_own_host_alone() throws MessagingException {
        String mail = Came.person("unsubscribe", "");
        String pass = "; dmarc=pass header.from=school.example\n";
        assertThat(Came.sorted("Authentication-Results: mx.partnership.example" + pass + mail)).isInstanceOfSatisfying(
                Sorted.Unsubscribe.class, leaving -> assertThat(leaving.sure()).isTrue());
        assertThat(Came.sorted("Authentication-Results: mx.evil.example" + pass + mail)).isInstanceOfSatisfying(
                Sorted.Unsubscribe.class, leaving -> assertThat(leaving.sure()).isFalse());
    }

    @Test
    void the_link_counts_however_the_mail_with_it_was_sent_and_no_machine_is_answered() throws MessagingException {
        String mail = Came.person("unsubscribe abc.DEF-1", "");
        for (String head : List.of("Auto-Submitted: auto-generated", "Precedence: bulk", "Return-Path: <>",
                "List-Unsubscribe: <https://x.example/>", "Authentication-Results: mx.example; dmarc=fail")) {
            assertThat(Came.sorted(head + "\n" + mail)).as(head).isInstanceOfSatisfying(Sorted.Unsubscribe.class,
                    leaving -> assertThat(List.of(leaving.token(), leaving.quiet())).containsExactly("abc.DEF-1",
                            true));
        }
        assertThat(Came.sorted(mail)).isInstanceOfSatisfying(Sorted.Unsubscribe.class,
                leaving -> assertThat(leaving.quiet()).isFalse());
        assertThat(Came.sorted("Precedence: list\n" + Came.person("unsubscribe me. Thanks", "")))
                .as("without a link").isInstanceOf(Sorted.Ignored.class);
        assertThat(Came.sorted(Came.report(OURS, "failed", "5.1.1", "550 gone")
                .replace("Subject: News",
                        "Subject: News\nList-Unsubscribe: <mailto:n@p.example?subject=unsubscribe%20a.b>")))
                .as("a report that quotes it").isInstanceOf(Sorted.Bounce.class);
        assertThat(Came.sorted("Auto-Submitted: auto-replied\n" + Came.person("Automatic reply: unsubscribe a.b", "")))
                .isInstanceOf(Sorted.Ignored.class);
    }

    private static Optional<Failing> failing(String mail) throws MessagingException {
        assertThat(Came.sorted(mail)).isInstanceOfSatisfying(Sorted.Bounce.class,
                bounce -> assertThat(bounce.row()).isEqualTo("d17"));
        return ((Sorted.Bounce) Came.sorted(mail)).failing();
    }
}
