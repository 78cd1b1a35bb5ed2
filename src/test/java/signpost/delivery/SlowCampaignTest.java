package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.campaign.InDoubt;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// A long campaign that is slow, and a short one that begins after it: the short one is through long before the long one is.
class SlowCampaignTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int LONG = 400;
    private static final int SHORT = 10;
    private static final Duration THINKING = Duration.ofMillis(60);

    @Test
    void one_whose_mail_servers_take_long_does_not_hold_up_one_to_others() throws Exception {
        the_short_one_is_through_first("quick.example", THINKING, Terms.USUAL);
    }

    @Test
    void one_whose_mail_servers_take_long_does_not_hold_up_one_to_the_same() throws Exception {
        the_short_one_is_through_first("slow.example", THINKING, Terms.USUAL);
    }

    @Test
    void one_that_waits_for_a_domain_with_a_limit_does_not_hold_up_one_to_others() throws Exception {
        the_short_one_is_through_first("quick.example", Duration.ZERO, new Terms(InDoubt.AGAIN, 0, 0, 60));
    }

    @Test
    void one_that_waits_for_a_domain_with_a_limit_does_not_hold_up_one_to_the_same() throws Exception {
        the_short_one_is_through_first("slow.example", Duration.ZERO, new Terms(InDoubt.AGAIN, 0, 0, 60));
    }

    @Test
    void one_at_the_limit_of_all_mails_does_not_hold_up_another() throws Exception {
        the_short_one_is_through_first("quick.example", Duration.ZERO, new Terms(InDoubt.AGAIN, 120, 0, 0));
    }

    /// @param domain of those the short one goes to
    /// @param thinking how long the server takes over each mail to `slow.example`
    private static void the_short_one_is_through_first(String domain, Duration thinking, Terms terms)
            throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                var server = new SmtpScript(to -> after(to.endsWith("slow.example") ? thinking : Duration.ZERO), 0);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("Long", people("long", LONG, "slow.example"));
            sending.people("Short", people("short", SHORT, domain));
            long slow = sending.campaign("Long", "");
            deliveries.start(Sending.post(server, 1), terms, Optional.empty());
            assertThat(sending.until(deliveries, PATIENCE, STEP, () -> deliveries.status(slow).sent() > 0)).isTrue();
            long quick = sending.campaign("Short", "");
            assertThat(sending.until(deliveries, PATIENCE, STEP, () -> deliveries.status(quick).sent() == SHORT))
                    .isTrue();
            assertThat(deliveries.status(slow).waiting()).isGreaterThan(LONG / 2);
        }
    }

    private static Act after(Duration thinking) {
        LockSupport.parkNanos(thinking.toNanos());
        return new Act.Take();
    }

    private static List<String> people(String name, int count, String domain) {
        return IntStream.range(0, count).mapToObj(i -> name + i + "@" + domain).toList();
    }
}
