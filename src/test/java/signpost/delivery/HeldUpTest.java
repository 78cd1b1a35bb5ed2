package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.mail.Heads;
import signpost.mail.SmtpPost;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpServer;
import signpost.message.Letter;

/// One mail that the server will not have must not hold up the others, nor be tried again and again without a pause.
class HeldUpTest {

    private static final int OTHERS = 20;
    private static final Letter LETTER = new Letter("Please confirm", "<p>Please confirm.</p>", "Please confirm.",
            List.of());

    @Test
    void a_mail_refused_for_our_own_fault_is_put_off_and_the_others_go() throws Exception {
        others_go(new SmtpScript.Act.Say("550 5.7.1 Refused by this recipient"));
    }

    @Test
    void a_mail_at_which_the_connection_is_cut_is_put_off_and_the_others_go() throws Exception {
        others_go(new SmtpScript.Act.DropBefore());
    }

    private static void others_go(SmtpScript.Act act) throws Exception {
        var tries = new AtomicInteger();
        try (SmtpScript server = new SmtpScript(
                to -> to.startsWith("hard") ? tried(tries, act) : new SmtpScript.Act.Take(), 0);
                TestDatabase database = TestDatabase.h2()) {
            Notices notices = database.get(Notices.class);
            notices.send("hard", "hard@school.example", LETTER);
            for (int i = 0; i < OTHERS; i++) {
                notices.send("easy" + i, "easy" + i + "@clinic.example", LETTER);
            }
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(new SmtpPost(SmtpServer.of("smtp://127.0.0.1:" + server.port()),
                        Heads.plain(), 1, InstantSource.system()), Terms.USUAL, Optional.empty());
                for (int i = 0; i < 100 && server.taken().size() < OTHERS; i++) {
                    database.clock().forward(Duration.ofMillis(100));
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            assertThat(server.taken()).hasSize(OTHERS);
            assertThat(tries).hasValue(1);
        }
    }

    private static SmtpScript.Act tried(AtomicInteger tries, SmtpScript.Act act) {
        tries.incrementAndGet();
        return act;
    }
}
