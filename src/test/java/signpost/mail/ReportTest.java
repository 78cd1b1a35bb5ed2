package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.audience.Failing;

/// What reports about mails of ours say, and about whom.
class ReportTest {

    private static final String OURS = "bounces+TOKEN@partnership.example";

    @Test
    void it_is_named_at_whom_a_mail_failed_however_the_address_is_written() throws MessagingException {
        assertThat(about("Final-Recipient: RFC822;Bob@Home.example")).containsExactly("bob@home.example");
        assertThat(about("Final-Recipient: rfc822;<bob@home.example>\nOriginal-Recipient: rfc822; ann@school.example"))
                .containsExactly("bob@home.example", "ann@school.example");
        assertThat(about("Final-Recipient: utf-8; bob@home.example")).containsExactly("bob@home.example");
        assertThat(about("Final-Recipient: rfc822;SRS0=Ab1=TT=school.example=ann@relay.example"))
                .contains("ann@school.example").doesNotContain("srs0=ab1=tt=school.example=ann@relay.example");
        assertThat(about("Final-Recipient: rfc822;SRS1=HHH=one.example==Ab1=TT=school.example=ann@relay.example"))
                .contains("ann@school.example");
        assertThat(about("Final-Recipient: rfc822;ann+2Bnews@school.example")).contains("ann+news@school.example");
        assertThat(about("Final-Recipient: x400; /G=Ann/S=Lee/")).as("an address of another kind").isEmpty();
        assertThat(about("Final-Recipient: rfc822; ann")).as("no whole address").isEmpty();
    }

    @Test
    void the_head_of_a_report_in_words_names_them_and_its_words_whence_the_mail_was_sent_on()
            throws MessagingException {
        String exim = """
                Return-Path: <>
                From: Mail Delivery System <Mailer-Daemon@mx.example>
                To: %s
                Subject: Mail delivery failed: returning message to sender
                X-Failed-Recipients: bob@home.example

                The following address(es) failed:

                  bob@home.example
                    (generated from ann@school.example)
                    Unrouteable address
                """.formatted(OURS);
        assertThat(((Sorted.Bounce) Came.sorted(exim)).about()).containsExactly("bob@home.example",
                "ann@school.example");
        assertThat(((Sorted.Bounce) Came.sorted(exim.replace("(generated from ann@school.example)", ""))).about())
                .containsExactly("bob@home.example");
    }

    @Test
    void what_a_report_says_of_the_sender_or_the_mail_is_not_held_against_an_address() throws MessagingException {
        for (String said : List.of("550 relay access denied: unknown user", "550 Sender verify failed, user unknown",
                "550 Blocked by policy: mailbox unavailable", "550 spam: address rejected")) {
            assertThat(failing(Came.report(OURS, "failed", "5.0.0", said))).as(said).isEmpty();
        }
        assertThat(failing(Came.report(OURS, "failed", "5.2.1", "550 5.2.1 disabled"))).contains(Failing.DEAD);
        assertThat(failing(Came.report(OURS, "failed", "5.2.1", "550 5.2.1 you are not authorised"))).isEmpty();
        assertThat(failing(Came.report(OURS, "failed", "5.0.0", "550 <ann@spam.example>: User unknown")))
                .contains(Failing.DEAD);
    }

    @Test
    void of_a_report_in_words_the_reason_counts_and_not_the_mail_that_came_back_below_it() throws MessagingException {
        String report = """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: failure notice

                For help, ask your administrator, who knows our policy on spam.

                <ann@school.example>:
                550 REASON

                --- Below this line is a copy of the message.

                Return-Path: <news@partnership.example>
                Subject: News

                A mailbox full of policy news: the user unknown to many, and no longer available.
                """.formatted(OURS);
        assertThat(failing(report.replace("REASON", "User unknown"))).contains(Failing.DEAD);
        assertThat(failing(report.replace("REASON", "refused"))).isEmpty();
        assertThat(failing(report.replace("REASON", "relaying denied, unknown user"))).isEmpty();
    }

    private static List<String> about(String fields) throws MessagingException {
        return ((Sorted.Bounce) Came.sorted(Came.report(OURS, "failed", "5.1.1", "550 5.1.1 gone")
                .replace("Final-Recipient: rfc822; ann@school.example", fields))).about();
    }

    private static Optional<Failing> failing(String mail) throws MessagingException {
        return ((Sorted.Bounce) Came.sorted(mail)).failing();
    }
}
