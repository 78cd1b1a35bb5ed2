package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.campaign.Campaigns;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// How editions go out, seen from the mail server.
class EditionsGoTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static List<String> addresses(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "@school" + i % 7 + ".example").toList();
    }

    @Test
    void whoever_leaves_while_it_goes_out_gets_nothing_more_and_a_pause_acts_at_once() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 60); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses(40));
            long campaign = sending.campaign("All", "");
            Audience audience = database.get(Audience.class);
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE, () -> server.messages().size() >= 2)).isTrue();
                for (int i = 5; i < 40; i++) {
                    audience.unsubscribe(audience.byEmail(addresses(40).get(i)).orElseThrow().id());
                }
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() + deliveries.status(campaign).skipped() == 40))
                        .isTrue();
                long skipped = deliveries.status(campaign).skipped();
                assertThat(skipped).isGreaterThan(10).isEqualTo(40 - server.messages().size());
            }
        }
    }

    @Test
    void whoever_declines_its_topic_while_it_goes_out_gets_it_no_more() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 60); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses(40));
            long campaign = sending.campaign("All", "topics: [neglect, fgm]\n");
            Audience audience = database.get(Audience.class);
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE, () -> server.messages().size() >= 2)).isTrue();
                database.get(Campaigns.class).pause(campaign, "Ann");
                for (int i = 5; i < 40; i++) {
                    long id = audience.byEmail(addresses(40).get(i)).orElseThrow().id();
                    audience.unsubscribe(id, "neglect");
                    if (i > 20) {
                        audience.unsubscribe(id, "fgm");
                    }
                }
                database.get(Campaigns.class).resume(campaign, "Ann");
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() + deliveries.status(campaign).skipped() == 40))
                        .isTrue();
                assertThat(deliveries.status(campaign).skipped()).as("who wants neither").isPositive()
                        .isLessThanOrEqualTo(19).isEqualTo(40 - server.messages().size());
            }
        }
    }

    @Test
    void pause_and_cancel_act_at_once_and_resume_loses_nobody() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 60); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses(60));
            long campaign = sending.campaign("All", "");
            Campaigns campaigns = database.get(Campaigns.class);
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE, () -> server.messages().size() >= 4)).isTrue();
                campaigns.pause(campaign, "Ann");
                int paused = server.messages().size();
                sending.until(deliveries, Duration.ofSeconds(1), () -> false);
                assertThat(server.messages().size()).isLessThanOrEqualTo(paused + 12);
                campaigns.resume(campaign, "Ann");
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() == 60)).isTrue();
                assertThat(server.taken()).hasSize(60);
                assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(1);
            }
        }
    }
}
