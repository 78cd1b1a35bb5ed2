package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// A domain that asks for less mail, in the midst of a campaign to many.
class SlowDomainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MOST_REFUSALS = 6;
    private static final int EACH = 20;

    private final List<Instant> tries = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger calm = new AtomicInteger();

    @Test
    void it_gets_ever_less_while_the_others_get_theirs_and_all_of_its_own_in_the_end() throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                var server = new SmtpScript(to -> act(to, database), 0);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.empty());
            assertThat(sending.until(deliveries, PATIENCE, STEP,
                    () -> deliveries.status(campaign).sent() == 2 * EACH)).isTrue();
            assertThat(server.taken()).hasSize(2 * EACH);
            assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(1);
        }
        assertThat(refusals.get()).isPositive();
        for (int i = 0; i < refusals.get(); i++) {
            assertThat(Duration.between(tries.get(i), tries.get(i + 1))).as("after refusal %s", i + 1)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(Math.min(30, 1L << i)));
        }
    }

    /// The busy domain asks for less until the other one has all of its mails, or was asked long enough.
    private Act act(String to, TestDatabase database) {
        if (to.endsWith("calm.example")) {
            calm.incrementAndGet();
            return new Act.Take();
        }
        tries.add(database.clock().instant());
        boolean busy = calm.get() < EACH && tries.size() <= MOST_REFUSALS;
        refusals.addAndGet(busy ? 1 : 0);
        return busy ? new Act.Say("450 4.7.1 Too much mail from you") : new Act.Take();
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        IntStream.range(0, EACH).forEach(i -> addresses.addAll(List.of("p" + i + "@busy.example",
                "p" + i + "@calm.example")));
        return addresses;
    }
}
