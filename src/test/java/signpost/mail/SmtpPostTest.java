package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;
import signpost.mail.SmtpScript.Act;
import signpost.mail.SmtpScript.Manner;
import signpost.message.Letter;
import signpost.message.Personal;

class SmtpPostTest {

    private static final Personal ANN = new Personal("Ann Ŵyn", "https://a.example/u/1", "https://a.example/p/1",
            "https://a.example/updates/1");
    private static final Letter LETTER = new Letter("News for {{name}} – March",
            "<p>Dear {{name}}, <a href=\"{{unsubscribe}}\">leave</a> " + "long words ".repeat(40) + "</p>",
            "Dear {{name}},\n.\nleave: {{unsubscribe}}\n= done ", List.of());

    @Test
    void a_mail_arrives_as_it_was_written_with_each_persons_own_words() throws IOException, MessagingException {
        try (SmtpScript server = new SmtpScript(_ -> new Act.Take(), 0); Post.Line line = line(server)) {
            Outcome outcome = line.send(mail("ann@a.example"), () -> {});
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            assertThat(((Outcome.Accepted) outcome).queue()).startsWith("Q");
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(
                    server.messages().getFirst().getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(message.getSubject()).isEqualTo("News for Ann Ŵyn – March");
            assertThat(message.getHeader("Message-ID")).containsExactly("<0123@partnership.example>");
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://a.example/u/1>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            Multipart parts = (Multipart) message.getContent();
            assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n").strip())
                    .isEqualTo("Dear Ann Ŵyn,\n.\nleave: https://a.example/u/1\n= done");
            assertThat((String) parts.getBodyPart(1).getContent()).contains("<a href=\"https://a.example/u/1\">");
            assertThat(server.messages().getFirst().lines())
                    .allSatisfy(row -> assertThat(row.length()).isLessThan(200));
        }
    }

    @Test
    void each_reply_means_what_the_standards_say() throws IOException {
        assertThat(outcome(new Act.Say("550 5.1.1 No such user"))).isEqualTo(
                new Outcome.Never(550, "550 5.1.1 No such user", Outcome.Why.DEAD));
        assertThat(why("552 5.2.2 Mailbox full")).isEqualTo(Outcome.Why.FULL);
        assertThat(why("552 Quota exceeded")).isEqualTo(Outcome.Why.FULL);
        assertThat(why("550 No such user")).isEqualTo(Outcome.Why.DEAD);
        assertThat(why("550-5.1.10 Null MX\r\n550 5.1.10 none")).isEqualTo(Outcome.Why.DEAD);
        assertThat(why("550 5.3.4 Too large; see https://x.example/5.1.1 and 5.7.1")).isEqualTo(Outcome.Why.REFUSED);
        assertThat(why("554 5.6.0 Content of version 5.7.1.2 refused")).isEqualTo(Outcome.Why.REFUSED);
        assertThat(outcome(new Act.Say("530 Authentication required"))).isInstanceOf(Outcome.Halted.class);
        assertThat(outcome(new Act.Say("550 5.1.8 Bad sender"))).isInstanceOf(Outcome.Halted.class);
        assertThat(outcome(new Act.Say("454 4.7.0 Too many connections"))).isInstanceOf(Outcome.Later.class);
        assertThat(outcome(new Act.Say("421 4.7.0 Come back"))).isInstanceOf(Outcome.Later.class);
        assertThat(outcome(new Act.Say("450 4.2.0 Greylisted"))).isInstanceOf(Outcome.Later.class);
        assertThat(outcome(new Act.SayAtEnd("451 4.3.0 Try again"))).isInstanceOf(Outcome.Later.class);
        assertThat(outcome(new Act.SayAtEnd("550 5.7.26 Not authenticated"))).isInstanceOf(Outcome.Halted.class);
        assertThat(outcome(new Act.DropBefore())).isInstanceOf(Outcome.Unreachable.class);
        assertThat(outcome(new Act.DropAfter())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_bare_refusal_is_held_against_an_address_only_where_its_words_say_so() throws IOException {
        for (String refused : List.of("550 relay not permitted", "550 Sender verify failed",
                "550 Administrative prohibition",
                "550 Message rejected as spam", "550 Sender address rejected: Domain not found",
                "550-Verification failed for <news@p.example>\r\n550-No such user here\r\n550 Sender verify failed",
                "550 <ann@no-such-user.example>: refused", "552 Message size exceeds fixed maximum",
                "553 You are not allowed to relay", "550")) {
            assertThat(why(refused)).as(refused).isEqualTo(Outcome.Why.REFUSED);
        }
        for (String dead : List.of("550 <sender@a.example>: User unknown", "550 Unrouteable address",
                "554 This user doesn't have an account", "551 No such user here")) {
            assertThat(why(dead)).as(dead).isEqualTo(Outcome.Why.DEAD);
        }
        for (String full : List.of("550 Mailbox full", "552 Over quota", "552 exceeded storage allocation")) {
            assertThat(why(full)).as(full).isEqualTo(Outcome.Why.FULL);
        }
    }

    @Test
    void words_about_a_mail_that_was_read_whole_are_not_held_against_its_address() throws IOException {
        assertThat(whyAtEnd("550 Message content does not exist in our rules")).isEqualTo(Outcome.Why.REFUSED);
        assertThat(whyAtEnd("550 No such user")).isEqualTo(Outcome.Why.REFUSED);
        assertThat(whyAtEnd("550 5.1.1 No such user")).isEqualTo(Outcome.Why.DEAD);
        assertThat(whyAtEnd("552 Mailbox full")).isEqualTo(Outcome.Why.FULL);
    }

    @Test
    void a_reply_that_speaks_of_one_box_alone_does_not_ask_for_less_mail() throws IOException {
        for (String less : List.of("421 4.7.0 Come back", "450 4.2.0 Greylisted", "454 4.7.0 Too many connections",
                "451 4.7.500 Server busy", "452 Too much mail")) {
            assertThat(outcome(new Act.Say(less))).as(less)
                    .isInstanceOfSatisfying(Outcome.Later.class, later -> assertThat(later.forLess()).isTrue());
        }
        for (String one : List.of("452 4.2.2 Over quota", "451 4.2.0 Box busy", "451 4.1.1 Directory is away")) {
            assertThat(outcome(new Act.Say(one))).as(one)
                    .isInstanceOfSatisfying(Outcome.Later.class, later -> assertThat(later.forLess()).isFalse());
        }
    }

    @Test
    void a_mail_whose_last_byte_may_not_leave_is_not_received() throws IOException {
        try (SmtpScript server = new SmtpScript(_ -> new Act.Take(), 0); Post.Line line = line(server)) {
            assertThatThrownBy(() -> line.send(mail("ann@a.example"), () -> {
                throw new IllegalStateException("not ours");
            })).isInstanceOf(IllegalStateException.class);
            assertThat(server.taken()).isEmpty();
            assertThat(line.send(mail("ann@a.example"), () -> {})).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.taken().get("ann@a.example")).hasValue(1);
        }
    }

    @Test
    void one_connection_serves_after_a_refusal_and_after_it_was_dropped() throws IOException {
        var attempts = new AtomicInteger();
        try (SmtpScript server = new SmtpScript(_ -> switch (attempts.getAndIncrement()) {
            case 0 -> new Act.Say("550 5.1.1 none");
            case 1 -> new Act.DropAfter();
            default -> new Act.Take();
        }, 0); Post.Line line = line(server)) {
            assertThat(line.send(mail("a@a.example"), () -> {})).isInstanceOf(Outcome.Never.class);
            assertThat(line.send(mail("b@a.example"), () -> {})).isInstanceOf(Outcome.Unknown.class);
            assertThat(line.send(mail("c@a.example"), () -> {})).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void a_server_that_takes_commands_together_gets_them_so_and_any_other_one_by_one() throws IOException {
        for (String extensions : List.of("250-test\r\n250 PIPELINING", "250 test")) {
            var attempts = new AtomicInteger();
            try (SmtpScript server = new SmtpScript(_ -> attempts.getAndIncrement() == 0
                    ? new Act.Say("550 5.1.1 none")
                    : new Act.Take(), 0).at("EHLO", new Manner.Say(extensions)); Post.Line line = line(server)) {
                assertThat(line.send(mail("a@a.example"), () -> {})).isInstanceOf(Outcome.Never.class);
                assertThat(line.send(mail("b@a.example"), () -> {})).isInstanceOf(Outcome.Accepted.class);
                assertThat(server.commands().stream().filter("DATA"::equals).count())
                        .isEqualTo(extensions.contains("PIPELINING") ? 2 : 1);
                assertThat(server.commands().stream().filter("RSET"::equals).count()).isEqualTo(1);
                assertThat(server.commands().stream().filter(said -> said.startsWith("EHLO")).count()).isEqualTo(1);
                assertThat(server.taken()).containsOnlyKeys("b@a.example");
            }
        }
    }

    @Test
    void a_server_that_would_take_a_mail_for_nobody_gets_an_empty_one() throws IOException {
        try (SmtpScript server = new SmtpScript(_ -> new Act.Say("550 5.1.1 none"), 0)
                .at("DATA", new Manner.Say("354 go on")).at(".", new Manner.Say("554 5.5.1 nobody"));
                Post.Line line = line(server)) {
            assertThat(line.send(mail("a@a.example"), () -> {
                throw new AssertionError("nothing may leave");
            })).isInstanceOf(Outcome.Never.class);
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void an_address_that_could_end_a_command_is_never_sent() throws IOException {
        try (SmtpScript server = new SmtpScript(_ -> new Act.Take(), 0); Post.Line line = line(server)) {
            for (String address : List.of("a@a.example>\r\nRCPT TO:<b@b.example", "a@a.example> NOTIFY=NEVER")) {
                assertThat(line.send(mail(address), () -> {})).isInstanceOf(Outcome.Never.class);
            }
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    void no_value_forges_a_header() {
        for (String value : List.of("a\r\nBcc: b@c.example", "a\nb", "a\u0000b", "a\u2028b")) {
            assertThatThrownBy(() -> Header.text("Subject", value)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Header.mailbox("Smith, \"Jo\"", "jo@a.example")).isEqualTo("\"Smith, \\\"Jo\\\"\" <jo@a.example>");
    }

    @Test
    void each_mail_has_a_return_address_of_its_own_and_asks_for_a_report_where_that_is_offered() throws IOException {
        try (SmtpScript server = new SmtpScript(_ -> new Act.Take(), 0)) {
            var head = Heads.full();
            String token = new ReturnToken(Heads.seal()).of("d7");
            try (Post.Line line = new SmtpPost(SmtpServer.of("smtp://127.0.0.1:" + server.port()), head, 1,
                    InstantSource.system()).open()) {
                assertThat(line.send(mail("ann@a.example"), () -> {})).isInstanceOf(Outcome.Accepted.class);
            }
            assertThat(server.commands()).anySatisfy(line -> assertThat(line)
                    .startsWith("MAIL FROM:<bounces+" + token + "@partnership.example>")
                    .contains("RET=HDRS", "ENVID=" + token))
                    .anySatisfy(line -> assertThat(line).startsWith("RCPT").contains("NOTIFY=FAILURE,DELAY"));
            assertThat(server.messages().getFirst().replace("\r\n ", " ")).contains("Signpost-Return: " + token,
                    "List-Unsubscribe: <https://a.example/u/1>, <mailto:news@partnership.example?subject=unsubscribe%201>");
        }
    }

    @Test
    void a_secret_is_not_told_when_the_address_of_the_server_is_wrong() {
        assertThatThrownBy(() -> SmtpServer.of("http://user:hush@x")).hasMessageNotContaining("hush");
        assertThat(SmtpServer.of("smtp://us%40er:p%2Fw@mail.example.org").user()).isEqualTo("us@er");
        assertThat(SmtpServer.of("smtps://mail.example.org").port()).isEqualTo(465);
    }

    private static Outcome.Why why(String reply) throws IOException {
        return ((Outcome.Never) outcome(new Act.Say(reply))).why();
    }

    private static Outcome.Why whyAtEnd(String reply) throws IOException {
        return ((Outcome.Never) outcome(new Act.SayAtEnd(reply))).why();
    }

    private static Outcome outcome(Act act) throws IOException {
        try (SmtpScript server = new SmtpScript(_ -> act, 0); Post.Line line = line(server)) {
            return line.send(mail("ann@a.example"), () -> {});
        }
    }

    private static Post.Line line(SmtpScript server) {
        return line("smtp://127.0.0.1:" + server.port());
    }

    static Post.Line line(String url) {
        return new SmtpPost(SmtpServer.of(url), Heads.plain(), 1, InstantSource.system()).open();
    }

    static Mail mail(String address) {
        return new Mail("0123", 7, LETTER, Optional.of(ANN), address, "All schools", "d7", Optional.empty());
    }
}
