package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;
import signpost.mail.SmtpScript.Act;
import signpost.mail.SmtpScript.Manner;
import signpost.message.Letter;

/// A mail server that misbehaves at each step: what that means for the mail, and that it holds nobody for long.
class FaultyServerTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final Duration SOON = PATIENCE.multipliedBy(5);
    private static final List<String> VERBS = List.of("CONNECT", "EHLO", "MAIL", "RCPT", "DATA", ".");

    @TestFactory
    Stream<DynamicTest> whoever_stalls_drips_or_drops_holds_nobody_and_only_the_end_is_in_doubt() {
        return VERBS.stream().flatMap(verb -> Stream.of(new Manner.Stall(), new Manner.Drip(100), new Manner.Drop())
                .map(manner -> DynamicTest.dynamicTest(verb + " " + manner, () -> {
                    Class<?> expected = verb.equals(".") ? Outcome.Unknown.class : Outcome.Unreachable.class;
                    assertThat(outcome("", verb, manner)).isInstanceOf(expected);
                })));
    }

    @TestFactory
    Stream<DynamicTest> a_temporary_refusal_at_any_step_is_temporary() {
        // who refuses EHLO is greeted with HELO
        return VERBS.stream().filter(verb -> !verb.equals("EHLO"))
                .flatMap(verb -> Stream.of("421 4.3.2 Shutting down", "450 4.2.0 Later",
                        "454 4.7.0 Not now").map(
                                reply -> DynamicTest.dynamicTest(verb + " " + reply, () -> assertThat(
                                        outcome("", verb, new Manner.Say(reply))).isInstanceOfAny(Outcome.Later.class,
                                                Outcome.Unreachable.class))));
    }

    @Test
    void a_sign_in_that_is_refused_stops_everything_and_one_that_cannot_be_checked_now_does_not() throws Exception {
        assertThat(outcome("ann:secret@", "AUTH", new Manner.Say("535 5.7.8 Wrong"))).isInstanceOf(
                Outcome.Halted.class);
        assertThat(outcome("ann:secret@", "AUTH", new Manner.Say("454 4.7.0 Temporary failure"))).isInstanceOf(
                Outcome.Unreachable.class);
    }

    @TestFactory
    Stream<DynamicTest> a_sign_in_that_breaks_off_was_not_refused() {
        return Stream
                .of(new Manner.Stall(), new Manner.Drip(100), new Manner.Drop(), new Manner.Say("421 4.3.2 Not now"))
                .map(manner -> DynamicTest.dynamicTest(manner.toString(), () -> assertThat(
                        outcome("ann:secret@", "AUTH", manner)).isInstanceOf(Outcome.Unreachable.class)));
    }

    @Test
    void encryption_that_breaks_off_was_not_refused() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0).at("EHLO",
                new Manner.Say("250-test\r\n250 STARTTLS")).at("STARTTLS", new Manner.SayAndDrop("220 Ready"));
                Post.Line line = line("", server)) {
            assertThat(line.send(mail(), () -> {})).isInstanceOf(Outcome.Unreachable.class);
        }
    }

    @Test
    void a_refusal_that_was_read_stays_one_though_the_server_hangs_up_then() throws Exception {
        for (String extensions : List.of("250-test\r\n250 PIPELINING", "250 test")) {
            try (var server = new SmtpScript(_ -> new Act.SayAndReset("550 5.1.1 No such user"), 0)
                    .at("EHLO", new Manner.Say(extensions)); Post.Line line = line("", server)) {
                for (int i = 0; i < 2; i++) {
                    assertThat(line.send(mail(), () -> {})).as(extensions).isEqualTo(
                            new Outcome.Never(550, "550 5.1.1 No such user", Outcome.Why.DEAD));
                }
            }
        }
    }

    @Test
    void encryption_that_was_promised_and_fails_stops_everything() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0).at("EHLO",
                new Manner.Say("250-test\r\n250 STARTTLS")).at("STARTTLS", new Manner.Say("220 Ready"))) {
            // it goes on in plain text, as one does who cut the encryption off
            try (Post.Line line = line("", server)) {
                assertThat(line.send(mail(), () -> {})).isInstanceOf(Outcome.Halted.class);
            }
        }
    }

    @Test
    void a_line_goes_on_once_the_server_behaves_again() throws Exception {
        for (String verb : VERBS) {
            try (var server = new SmtpScript(_ -> new Act.Take(), 0).at(verb, new Manner.Stall());
                    Post.Line line = line("", server)) {
                assertThat(line.send(mail(), () -> {})).isNotInstanceOf(Outcome.Accepted.class);
                server.behave();
                assertThat(line.send(mail(), () -> {})).as(verb).isInstanceOf(Outcome.Accepted.class);
            }
        }
    }

    private static Outcome outcome(String who, String verb, Manner manner) throws IOException {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0).at(verb, manner);
                Post.Line line = line(who, server)) {
            long begun = System.nanoTime();
            Outcome outcome = line.send(mail(), () -> {});
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            return outcome;
        }
    }

    private static Post.Line line(String who, SmtpScript server) {
        return new SmtpPost(SmtpServer.of("smtp://" + who + "127.0.0.1:" + server.port()), Heads.plain(), 1,
                InstantSource.system(), PATIENCE).open();
    }

    private static Mail mail() {
        return new Mail("0123", 0, new Letter("News", "<p>News</p>", "News", List.of()), Optional.empty(),
                "ann@a.example", "", "n1", Optional.empty());
    }
}
