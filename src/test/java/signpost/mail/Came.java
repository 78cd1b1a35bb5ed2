package signpost.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import signpost.message.Wording;
import signpost.screening.Urgency;

/// Mails as they come in, for tests. `TOKEN` in one stands for a true token of the delivery 17.
final class Came {

    static final String TOKEN = new ReturnToken(Heads.seal()).of("d17");

    private static final Sorting SORTING = new Sorting(Heads.full(), new Border("mx.partnership.example"),
            Wording.shipped("en"),
            text -> Urgency.standard().of(text).urgent());

    private Came() {}

    static Sorted sorted(String mail) throws MessagingException {
        return sorted(bytes(mail));
    }

    static Sorted sorted(byte[] mail) throws MessagingException {
        return SORTING.of(Opening.of(mail));
    }

    /// The danger in a mail that is not answered as a question.
    static Optional<Sorted.Alarm> alarm(String mail) throws MessagingException {
        Arrived arrived = Opening.of(bytes(mail));
        return SORTING.alarm(arrived, SORTING.of(arrived));
    }

    static byte[] bytes(String mail) {
        return mail.replace("TOKEN", TOKEN).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static String person(String subject, String body) {
        return """
                From: Ann Lee <Ann@School.example>
                To: news@partnership.example
                Subject: %s
                Message-ID: <1@school.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(subject, body);
    }

    /// As RFC 3464 has it.
    static String report(String to, String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain

                I'm sorry to have to inform you.

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; ann@school.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --B
                Content-Type: text/rfc822-headers

                From: news@partnership.example
                Subject: News

                --B--
                """.formatted(to, action, status, diagnostic);
    }
}
