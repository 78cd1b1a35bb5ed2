package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

class UnfitMailTest {

    @Test
    void a_mail_that_cannot_be_made_ready_waits_by_itself_and_keeps_nobody_behind_it() throws Exception {
        var sent = new AtomicInteger();
        var tried = new AtomicInteger();
        Post post = new OneLine((mail, last) -> {
            if (mail.address().startsWith("unfit") && tried.incrementAndGet() == 1) {
                throw new IllegalStateException("it is sealed with another key");
            }
            last.run();
            sent.incrementAndGet();
            return new Outcome.Accepted(250, "ok", "");
        });
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", List.of("unfit@school.example", "ann@school.example", "bob@school.example"));
            long campaign = sending.campaign("All", "");
            deliveries.start(post, Terms.USUAL, Optional.empty());
            deliveries.tick();
            for (int look = 0; look < 1_500 && sent.get() < 2; look++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(sent).as("the clock stands, and the first waits").hasValue(2);
            assertThat(new Sending(database).until(deliveries, Duration.ofSeconds(60),
                    () -> deliveries.status(campaign).sent() == 3)).isTrue();
            assertThat(tried).hasValueGreaterThan(1);
        }
    }
}
