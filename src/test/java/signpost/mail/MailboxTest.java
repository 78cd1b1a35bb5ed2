package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.delivery.Deliveries;
import signpost.delivery.Terms;
import signpost.inbox.Inbox;
import signpost.inbox.Kept;
import signpost.message.Wording;

/// Mails to the bot and back, over a mail server in this process.
class MailboxTest {

    private static final String BOT = "news@partnership.example";
    private static final String ANN = "ann@school.example";

    private GreenMail server;
    private TestDatabase rooms;
    private Mailbox mailbox;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup[]{new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser(BOT, "bot", "secret");
        server.setUser(ANN, "ann", "secret");
        rooms = TestDatabase.h2(Cast.ANSWERS, Heads.full());
        rooms.get(Deliveries.class).start(
                new SmtpPost(SmtpServer.of("smtp://127.0.0.1:" + server.getSmtp().getPort()), Heads.full(), 1,
                        InstantSource.system()),
                Terms.USUAL, Optional.empty());
        read();
    }

    private void read() {
        read(server.getImap().getPort());
    }

    private void read(int port) {
        rooms.get(MailDoor.class);
        mailbox = Mailbox.start(ImapServer.of("imap://bot:secret@127.0.0.1:" + port),
                rooms.get(Intake.class), Wording.shipped("en"), InstantSource.system());
    }

    @AfterEach
    void close() {
        mailbox.close();
        rooms.get(Inbox.class).rest();
        rooms.get(Deliveries.class).close();
        rooms.close();
        server.stop();
    }

    @Test
    void a_question_is_answered_by_return_and_followed_up_by_reply() throws Exception {
        send(mail("Question", "<q1@school.example>", "",
                "Hello,\n\nWho does the return home interview?\n\nRegards\nAnn"));
        MimeMessage answer = answer(1);
        assertThat(answer.getSubject()).isEqualTo("Re: Question");
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<q1@school.example>");
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(words(answer, 0).replace("\n  > ", " "))
                .contains("Every child who has been missing is offered a return home interview within 72 hours");
        assertThat(words(answer, 1)).contains("<strong>", "/library/missing?passage=", "charset=\"utf-8\"");
        // Outlook names the last mail only
        send(mail("Re: Question", "<q2@school.example>", answer.getMessageID(),
                "more\n\nOn Monday News wrote:\n> Every child"));
        assertThat(words(answer(2), 0)).contains("Look at what day-to-day");
        until(() -> folder("Signpost done") == 2 && folder("INBOX") == 0);
    }

    @Test
    void danger_comes_first_even_where_only_the_subject_tells_of_it() throws Exception {
        send(mail("she ran off with her little brother", "<q1@school.example>", "",
                "Could somebody please tell me what I should do about this today?"));
        MimeMessage answer = answer(1);
        assertThat(words(answer, 0).substring(0, 600)).startsWith("Urgent").contains("999");
    }

    @Test
    void a_question_goes_to_the_team_by_a_word() throws Exception {
        send(mail("Question", "<q1@school.example>", "", "I am unsure about all of this, so who would I ask?"));
        assertThat(words(answer(1), 0)).contains("“team”");
        send(mail("Re: Question", "<q2@school.example>", answer(1).getMessageID(), "Team\nBy Friday, please."));
        assertThat(words(answer(2), 0)).contains("enquiry 1", "/enquiry/");
        assertThat(rooms.get(Enquiries.class).open().getFirst().more()).isEqualTo("By Friday, please.");
    }

    @Test
    void the_question_that_goes_to_the_team_is_that_of_the_mail_that_is_replied_to() throws Exception {
        send(mail("Question", "<q1@school.example>", "", "I am unsure about the first thing, so who would I ask?"));
        String first = answer(1).getMessageID();
        send(mail("Re: Question", "<q2@school.example>", first, "I am unsure about the second thing, who knows it?"));
        answer(2);
        send(mail("Re: Question", "<q3@school.example>", first, "Team"));
        assertThat(words(answer(3), 0).replaceAll("\\s+", " ")).contains("enquiry 1", "the first thing")
                .doesNotContain("the second thing");
        assertThat(rooms.get(Enquiries.class).open()).singleElement()
                .satisfies(enquiry -> assertThat(enquiry.question()).contains("the first thing"));
    }

    @Test
    void a_mail_is_answered_once_however_often_the_reading_begins_anew() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(mail("Question", "<q" + i + "@school.example>", "",
                    "Who does the return home interview, number " + i));
            mailbox.close();
            read();
        }
        // the same mail by another address
        send(mail("Question", "<q1@school.example>", "", "Who does the return home interview, number 1"));
        until(() -> folder("Signpost done") == 6);
        until(() -> rooms.get(Inbox.class).waiting() == 0 && notices() == 5);
        answer(5);
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(server.getReceivedMessagesForDomain("school.example")).hasSize(5);
    }

    @Test
    void what_cannot_be_understood_is_kept_for_a_person() throws Exception {
        send(Came.report("news@partnership.example", "failed", "5.1.1", "forged"));
        until(() -> folder("Signpost kept for a person") == 1);
        Kept kept = rooms.get(Kept.class);
        assertThat(kept.all()).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("Undelivered Mail Returned to Sender");
            assertThat(message.place()).isEqualTo("Signpost kept for a person");
        });
        assertThat(kept.done(kept.all().getFirst().id())).isTrue();
        assertThat(kept.waiting()).isZero();
    }

    @Test
    void a_mail_that_the_server_does_not_hand_out_is_left_to_a_person_and_the_next_one_is_answered() throws Exception {
        mailbox.close();
        try (var withholding = new Withholding(server.getImap().getPort())) {
            send(mail("Broken", "<q1@school.example>", "", "Who does the return home interview in our county?"));
            send(mail("Whole", "<q2@school.example>", "", "Who does the return home interview in our county?"));
            read(withholding.port());
            assertThat(answer(1).getSubject()).isEqualTo("Re: Whole");
            assertThat(rooms.get(Kept.class).all()).singleElement().satisfies(message -> {
                assertThat(message.why()).isEqualTo("the mail server does not hand it out");
                assertThat(message.place()).isEqualTo("INBOX");
            });
            assertThat(withholding.refused()).isGreaterThanOrEqualTo(2);
            mailbox.close();
        }
    }

    @Test
    void two_mails_of_one_subject_that_have_no_number_are_both_answered() throws Exception {
        for (String body : new String[]{"Who does the return home interview?", "What is day-to-day care?"}) {
            server.getUserManager().getUser("bot").deliver(new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(Came.bytes(mail("Question", "none", "", body)))));
        }
        assertThat(words(answer(2), 0)).isNotEqualTo(words(answer(1), 0));
    }

    @Test
    void mails_are_not_taken_for_those_seen_before_when_the_server_numbers_them_anew() {
        Intake intake = rooms.get(Intake.class);
        Kept kept = rooms.get(Kept.class);
        byte[] mail = Came
                .bytes("From: ann@school.example\nSubject: Question\n\nWho does the return home interview?\n");
        for (long validity : new long[]{7, 8}) {
            intake.begin("other", validity, new Intake.Standing(0, 0));
            intake.take(new Intake.Number("other", validity, 1), mail, "kept");
            intake.leave(new Intake.Number("other", 7, 2), "INBOX");
        }
        assertThat(kept.waiting()).as("nothing is counted by the old numbers").isOne();
        assertThat(intake.standing("other", 8)).contains(new Intake.Standing(1, 0));
        assertThat(server.waitForIncomingEmail(60_000, 2)).isTrue();
    }

    @Test
    void an_address_that_writes_and_writes_is_no_longer_answered() throws Exception {
        for (int i = 0; i < 23; i++) {
            send(mail("Question", "<q" + i + "@school.example>", "",
                    "Who does the return home interview, number " + i));
        }
        until(() -> rooms.get(Inbox.class).waiting() == 0 && rooms.get(Kept.class).waiting() == 3);
        assertThat(notices()).isEqualTo(20);
    }

    @Test
    void danger_is_answered_with_the_route_alone_however_often_an_address_writes_and_a_person_is_told()
            throws Exception {
        for (int i = 0; i < 21; i++) {
            send(mail("Question", "<q" + i + "@school.example>", "",
                    "Who does the return home interview, number " + i));
        }
        until(() -> rooms.get(Inbox.class).waiting() == 0 && rooms.get(Kept.class).waiting() == 1);
        send(mail("Question", "<q21@school.example>", "", "So it goes on. ".repeat(300) + "Now my pupil ran off."));
        until(() -> rooms.get(Inbox.class).waiting() == 0 && rooms.get(Kept.class).waiting() == 2);
        assertThat(rooms.get(Kept.class).all().getLast().why()).contains("may be in danger", "not answered in full");
        assertThat(words(answer(21), 0)).startsWith("Urgent").contains("999")
                .doesNotContain("What you can write back", "/library/");
    }

    @Test
    void danger_in_what_is_forwarded_or_came_through_a_group_or_with_a_stop_is_answered_with_the_route()
            throws Exception {
        send(mail("FW: Year 4", "<q1@school.example>", "", "What would I do about the below, please?\n\n"
                + "From: Head <head@school.example>\nSent: Monday\nTo: Ann\nSubject: Year 4\n\nMy pupil ran off."));
        assertThat(words(answer(1), 0)).startsWith("Urgent").contains("999");
        send("List-Id: <group.example>\n" + mail("Help", "<q2@school.example>", "", "My pupil ran off."));
        assertThat(words(answer(2), 0)).startsWith("Urgent").contains("999").doesNotContain("/library/");
        send(mail("Help", "<q3@school.example>", "", "Stop.\nMy pupil ran off."));
        assertThat(words(answer(3), 0)).startsWith("Urgent").contains("999");
        until(() -> rooms.get(Inbox.class).waiting() == 0 && folder("Signpost kept for a person") == 2);
        assertThat(rooms.get(Kept.class).all()).hasSize(3).extracting(Kept.Message::why)
                .filteredOn(why -> why.contains("may be in danger")).hasSize(2);
    }

    @Test
    void a_machine_gets_no_answer_and_the_danger_it_tells_of_reaches_a_person() throws Exception {
        send("Auto-Submitted: auto-generated\n" + mail("Form", "<q1@school.example>", "", "My pupil ran off."));
        until(() -> rooms.get(Kept.class).waiting() == 1 && folder("Signpost kept for a person") == 1);
        assertThat(rooms.get(Kept.class).all()).singleElement().satisfies(message -> {
            assertThat(message.why()).contains("may be in danger", "automatic");
            assertThat(message.place()).isEqualTo("Signpost kept for a person");
        });
        assertThat(notices()).isZero();
    }

    @Test
    void what_is_told_at_the_end_of_long_words_for_the_team_is_looked_through_for_danger() throws Exception {
        send(mail("Question", "<q1@school.example>", "", "I am unsure about all of this, so who would I ask?"));
        send(mail("Re: Question", "<q2@school.example>", answer(1).getMessageID(),
                "Team\n" + "We spoke on Monday. ".repeat(150) + "Now my pupil ran off."));
        assertThat(words(answer(2), 0)).startsWith("Urgent").contains("999", "enquiry 1", "first 2000 characters");
        assertThat(rooms.get(Enquiries.class).open().getFirst().more()).doesNotContain("ran off");
    }

    @Test
    void what_comes_for_the_team_after_they_replied_is_said_not_to_have_gone_to_them() throws Exception {
        send(mail("Question", "<q1@school.example>", "", "I am unsure about all of this, so who would I ask?"));
        send(mail("Re: Question", "<q2@school.example>", answer(1).getMessageID(), "Team"));
        answer(2);
        send(mail("Re: Question", "<q3@school.example>", answer(1).getMessageID(), "Team\nBy Friday, please."));
        assertThat(words(answer(3), 0).replaceAll("\\s+", " ")).contains("was added to it", "reply comes to you");
        rooms.get(Enquiries.class).answer(1, "Ann", "Ask the panel.");
        send(mail("Re: Question", "<q4@school.example>", answer(1).getMessageID(), "Team\nOn Monday, rather."));
        assertThat(words(answer(4), 0).replaceAll("\\s+", " ")).contains("nothing was added", "ask your question again")
                .doesNotContain("reply comes to you");
        assertThat(rooms.get(Enquiries.class).find(1).orElseThrow().more()).isEqualTo("By Friday, please.");
    }

    @Test
    void old_mails_and_those_that_somebody_read_are_left_alone_at_the_first_look() throws Exception {
        mailbox.close();
        TestDatabase other = TestDatabase.h2(Cast.ANSWERS, Heads.full());
        try {
            send(mail("Read", "<q1@school.example>", "", "Who does the return home interview in our county?"));
            server.getManagers().getImapHostManager().getInbox(server.getUserManager().getUser("bot")).getMessages()
                    .forEach(message -> message.setFlag(jakarta.mail.Flags.Flag.SEEN, true));
            send(mail("New", "<q2@school.example>", "", "Who does the return home interview in our county?"));
            other.get(MailDoor.class);
            mailbox = Mailbox.start(ImapServer.of("imap://bot:secret@127.0.0.1:" + server.getImap().getPort()),
                    other.get(Intake.class), Wording.shipped("en"), InstantSource.system());
            until(() -> folder("Signpost done") == 1);
            assertThat(folder("INBOX")).isOne();
            mailbox.close();
        } finally {
            other.get(Inbox.class).rest();
            other.close();
        }
    }

    @Test
    void the_selfcheck_says_what_is_wrong_with_a_mailbox() {
        String at = "127.0.0.1:" + server.getImap().getPort();
        assertThat(Trial.of(ImapServer.of("imap://bot:secret@" + at), "IMAP").good()).isTrue();
        assertThat(Trial.of(ImapServer.of("imap://bot:wrong@" + at), "IMAP").sentence())
                .contains("refused the sign-in of 'bot'")
                .doesNotContain("wrong@");
        assertThat(Trial.of(ImapServer.of("imap://bot:secret@" + at + "/Nowhere"), "IMAP").sentence())
                .contains("no such folder");
        assertThat(Trial.of(ImapServer.of("imap://bot:secret@127.0.0.1:1"), "IMAP").sentence())
                .contains("no mail server answers at 127.0.0.1:1");
        assertThat(Trial.of(ImapServer.of("imaps://bot:secret@" + at), "IMAP").sentence()).contains("encrypted safely");
        SmtpServer smtp = SmtpServer.of("smtp://127.0.0.1:" + server.getSmtp().getPort());
        assertThat(Trial.of(smtp, Heads.full().from(), "SMTP").sentence()).contains("takes mails from " + BOT);
    }

    private static String mail(String subject, String id, String answers, String body) {
        return Came.person(subject, body).replace("<1@school.example>", id)
                .replace("Content-Type", (answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\n") + "Content-Type");
    }

    private void send(String mail) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        // not Transport.send, which gives each mail another Message-ID
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(Came.bytes(mail))),
                    new InternetAddress[]{new InternetAddress(BOT)});
        }
    }

    private MimeMessage answer(int number) throws Exception {
        until(() -> server.getReceivedMessagesForDomain("school.example").length >= number);
        return server.getReceivedMessagesForDomain("school.example")[number - 1];
    }

    private static String words(MimeMessage mail, int part) throws MessagingException, IOException {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(part).getContent()).replace("\r\n", "\n");
    }

    private int folder(String name) {
        try {
            var user = server.getUserManager().getUser("bot");
            var folders = server.getManagers().getImapHostManager();
            var folder = folders.getFolder(user, name);
            return folder == null ? 0 : folder.getMessageCount();
        } catch (RuntimeException none) {
            return 0;
        }
    }

    private long notices() {
        try (Connection rows = rooms.rows();
                var found = rows.createStatement().executeQuery("select count(*) from notice")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Waits long enough for several of the looks that the mailbox takes where the server did not tell of a mail.
    private void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 1800 && !holds.getAsBoolean(); i++) {
            rooms.get(Inbox.class).tick();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
