package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.campaign.Campaigns;
import signpost.mail.Heads;
import signpost.mail.SmtpPost;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;
import signpost.mail.SmtpScript.Manner;
import signpost.mail.SmtpServer;
import signpost.rows.Rows;

/// What happens to a campaign where the mail server, or nobody, takes its mails.
class TroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PEOPLE = 12;

    private static List<String> addresses() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i + "@s" + i + ".example").toList();
    }

    @Test
    void a_refused_sign_in_pauses_the_campaign_with_the_cause_and_once_mended_nobody_is_lost() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0).at("AUTH", new Manner.Say("535 5.7.8 Wrong secret"));
                TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            Campaigns campaigns = database.get(Campaigns.class);
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(new SmtpPost(SmtpServer.of("smtp://ann:hush@127.0.0.1:" + server.port()),
                        Heads.plain(), 2, InstantSource.system()), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> campaigns.state(campaign) == signpost.campaign.State.PAUSED)).isTrue();
                assertThat(deliveries.progress(campaign).trouble()).contains("sign-in", "Wrong secret")
                        .doesNotContain("hush");
                assertThat(server.taken()).isEmpty();
                server.at("AUTH", new Manner.Say("235 2.7.0 Welcome"));
                campaigns.resume(campaign, "Ann");
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() == PEOPLE)).isTrue();
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.progress(campaign).trouble().isEmpty())).isTrue();
            }
            assertThat(server.messages()).hasSize(PEOPLE);
        }
    }

    @Test
    void why_a_campaign_was_paused_is_told_without_the_address_that_the_server_names() throws Exception {
        try (var server = new SmtpScript(to -> new Act.Say("550 5.7.1 <" + to + ">: Sender address rejected"), 0);
                TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(new SmtpPost(SmtpServer.of("smtp://127.0.0.1:" + server.port()), Heads.plain(), 1,
                        InstantSource.system()), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> !deliveries.progress(campaign).trouble().isEmpty())).isTrue();
                assertThat(deliveries.progress(campaign).trouble()).contains("<***>", "rejected")
                        .doesNotContain("@");
            }
        }
    }

    @Test
    void one_address_that_takes_none_of_our_mails_by_a_rule_of_its_own_does_not_stop_the_others() throws Exception {
        try (var server = new SmtpScript(to -> to.startsWith("p11@")
                ? new Act.Say("550 5.7.1 Only members may write to this group")
                : new Act.Take(), 0);
                TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            Campaigns campaigns = database.get(Campaigns.class);
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> campaigns.state(campaign) == signpost.campaign.State.SENT)).isTrue();
                assertThat(server.messages()).hasSize(PEOPLE - 1);
                assertThat(deliveries.failed(campaign)).singleElement()
                        .matches(entry -> entry.said().contains("Only members"));
            }
        }
    }

    @Test
    void a_server_that_refuses_one_after_another_stops_the_campaign_before_it_has_cost_the_list_and_goes_on_when_told()
            throws Exception {
        var refuses = new AtomicBoolean(true);
        try (var server = new SmtpScript(_ -> refuses.get() ? new Act.Say("550 User unknown") : new Act.Take(), 0);
                TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", IntStream.range(0, 60).mapToObj(i -> "p" + i + "@s" + i + ".example").toList());
            long campaign = sending.campaign("All", "");
            Campaigns campaigns = database.get(Campaigns.class);
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> campaigns.state(campaign) == signpost.campaign.State.PAUSED)).isTrue();
                assertThat(deliveries.progress(campaign).trouble()).contains("20 mails in a row", "User unknown");
                refuses.set(false);
                campaigns.resume(campaign, "Ann");
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> campaigns.state(campaign) == signpost.campaign.State.SENT)).isTrue();
                assertThat(deliveries.status(campaign).failed()).isBetween(20L, 30L);
                assertThat(server.messages()).hasSize(60 - (int) deliveries.status(campaign).failed());
            }
        }
    }

    @Test
    void an_edition_that_is_not_through_after_an_hour_is_late_until_it_is_paused() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            deliveries.tick();
            database.clock().forward(Duration.ofMinutes(59));
            assertThat(deliveries.backlog().late()).isZero();
            database.clock().forward(Duration.ofMinutes(2));
            assertThat(deliveries.backlog().late()).isEqualTo(1);
            assertThat(deliveries.backlog().lag()).isEqualTo(Duration.ofMinutes(61));
            database.get(Campaigns.class).pause(campaign, "Ann");
            assertThat(deliveries.backlog().late()).isZero();
        }
    }

    @Test
    void an_edition_of_which_only_those_are_left_who_were_put_off_is_not_late() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            sending.campaign("All", "");
            deliveries.tick();
            database.get(Rows.class).change("update delivery set state = 'DEFERRED'");
            database.clock().forward(Duration.ofMinutes(61));
            assertThat(deliveries.backlog().late()).isZero();
        }
    }

    @Test
    void an_edition_that_was_due_and_has_not_begun_is_late_too() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            sending.campaign("All", "");
            database.clock().forward(Duration.ofMinutes(61));
            assertThat(deliveries.backlog().late()).isEqualTo(1);
        }
    }

    @Test
    void a_list_longer_than_is_read_at_once_gets_a_row_for_each() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", IntStream.range(0, 1501).mapToObj(i -> "p" + i + "@s.example").toList());
            long campaign = sending.campaign("All", "");
            deliveries.tick();
            assertThat(deliveries.status(campaign).waiting()).isEqualTo(1501);
        }
    }
}
