package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.campaign.Campaigns;

/// What becomes of chat messages says nothing about the mail server.
class ElsewhereTest {

    private static final int PEOPLE = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Every second goes another way, and is told so.
    private static Post both(Outcome byMail, Outcome elsewhere, AtomicInteger mails) {
        return new OneLine((mail, last) -> {
            last.run();
            if (mail.address().startsWith("chat")) {
                return new Outcome.Elsewhere(elsewhere);
            }
            mails.incrementAndGet();
            return byMail;
        });
    }

    @Test
    void a_platform_that_asks_for_less_or_gives_no_reply_slows_no_mail_down() throws Exception {
        for (Outcome slow : List.of(new Outcome.Later(429, "wait", true), new Outcome.Unknown("unread"),
                new Outcome.Unreachable("away"))) {
            var mails = new AtomicInteger();
            try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
                begin(database);
                deliveries.start(both(new Outcome.Accepted(250, "ok", ""), slow, mails), Terms.USUAL,
                        Optional.empty());
                deliveries.tick();
                // the clock stands: whatever had to wait would wait for ever
                for (int look = 0; look < 3_000 && mails.get() < PEOPLE / 2; look++) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                assertThat(mails).as("%s", slow).hasValue(PEOPLE / 2);
            }
        }
    }

    @Test
    void a_message_that_arrives_does_not_hide_that_one_mail_after_another_is_refused() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = begin(database);
            deliveries.start(both(new Outcome.Never(550, "no", Outcome.Why.REFUSED),
                    new Outcome.Accepted(200, "by chat message", ""), new AtomicInteger()), Terms.USUAL,
                    Optional.empty());
            assertThat(new Sending(database).until(deliveries, PATIENCE, () -> database.get(Campaigns.class)
                    .state(campaign) == signpost.campaign.State.PAUSED)).isTrue();
            assertThat(deliveries.progress(campaign).trouble()).contains("20 mails in a row");
        }
    }

    private static long begin(TestDatabase database) throws Exception {
        var sending = new Sending(database);
        sending.people("All", IntStream.range(0, PEOPLE).mapToObj(
                i -> (i % 2 == 0 ? "chat" : "mail") + i + "@school.example").toList());
        return sending.campaign("All", "");
    }
}
