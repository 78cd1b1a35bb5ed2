package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signpost.TestDatabase;
import signpost.campaign.InDoubt;
import signpost.rows.Rows;

/// What a database that called something done and forgot it, as H2 may where the disk fails, cannot bring about.
class ForgottenRowsTest {

    private TestDatabase database;
    private Deliveries deliveries;
    private Rows all;
    private MailRows rows;
    private long campaign;
    private Instant now;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.h2();
        deliveries = database.get(Deliveries.class);
        var sending = new Sending(database);
        sending.people("All", List.of("one@a.example"));
        campaign = sending.campaign("All", "");
        deliveries.tick();
        all = database.get(Rows.class);
        rows = new MailRows(all, DeliveryRows.TABLE);
        now = database.clock().instant();
    }

    @AfterEach
    void close() throws Exception {
        deliveries.close();
        database.close();
    }

    @Test
    void a_forgotten_claim_is_nobody_elses_and_what_became_of_the_mail_is_noted_all_the_same() {
        long id = claimed("one/0").getFirst();
        waits(now);
        assertThat(claimed("one/1")).isEmpty();
        rows.settle("one/0", List.of(sent(id)));
        assertThat(deliveries.status(campaign).sent()).isEqualTo(1);
    }

    @Test
    void what_was_let_go_is_anybodys() {
        long id = claimed("one/0").getFirst();
        rows.release("one/0");
        rows.letGo("one/0");
        assertThat(claimed("one/1")).containsExactly(id);
    }

    @Test
    void a_mail_whose_settlement_was_forgotten_is_not_sent_again() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(sent(id)));
        waits(now);
        assertThat(claimed("one/0")).isEmpty();
        assertThat(claimed("one/1")).isEmpty();
        assertThat(deliveries.status(campaign).sent()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "FAILED", "IN_DOUBT", "SKIPPED"})
    void whatever_became_of_a_mail_stays_though_its_settlement_was_forgotten(State state) {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(became(id, state, false)));
        waits(now);
        assertThat(claimed("one/1")).isEmpty();
        assertThat(deliveries.recipients(campaign)).extracting(Entry::state).containsExactly(state);
    }

    @Test
    void a_mail_that_was_put_off_and_then_sent_is_not_sent_again_though_that_was_forgotten() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(became(id, State.DEFERRED, false)));
        assertThat(claimed("one/0")).containsExactly(id);
        all.change("update delivery set state = 'DEFERRED', owner = ''");
        rows.settle("one/0", List.of(sent(id)));
        assertThat(deliveries.status(campaign).sent()).isEqualTo(1);
        all.change("update delivery set state = 'DEFERRED'");
        assertThat(claimed("one/1")).isEmpty();
        assertThat(deliveries.status(campaign).sent()).isEqualTo(1);
    }

    @Test
    void a_mail_that_goes_again_since_its_reply_was_unread_is_listed_though_that_was_forgotten() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(became(id, State.WAITING, true)));
        waits(now);
        assertThat(claimed("one/1")).isEmpty();
        assertThat(deliveries.doubted(campaign)).hasSize(1);
        rows.letGo("one/0");
        assertThat(claimed("one/1")).containsExactly(id);
    }

    @Test
    void what_was_left_for_later_and_is_forgotten_has_its_turn() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(became(id, State.DEFERRED, false)));
        waits(now);
        rows.letGo("one/0");
        assertThat(claimed("one/1")).containsExactly(id);
    }

    @Test
    void what_somebody_wants_sent_again_in_the_very_moment_in_which_it_failed_is_sent_again() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(became(id, State.FAILED, false)));
        rows.letGo("one/0");
        deliveries.sendAgain(campaign, State.FAILED);
        assertThat(claimed("one/1")).containsExactly(id);
        rows.release("one/1");
        rows.letGo("one/1");
        assertThat(claimed("one/0")).containsExactly(id);
    }

    @Test
    void a_row_that_its_owner_had_long_done_is_put_right() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(sent(id)));
        all.change("update delivery set state = 'CLAIMED', owner = 'one/0'");
        rows.tidy("one/0", now);
        assertThat(deliveries.status(campaign).sent()).isEqualTo(1);
    }

    @Test
    void a_claim_that_was_called_failed_and_stands_waits_again() {
        all.change("update delivery set state = 'CLAIMED', owner = 'one/0'");
        rows.tidy("one/0", now);
        assertThat(claimed("one/1")).hasSize(1);
    }

    @Test
    void what_somebody_wants_sent_again_is_sent_again() {
        long id = claimed("one/0").getFirst();
        rows.settle("one/0", List.of(sent(id)));
        rows.letGo("one/0");
        waits(now.plusSeconds(1));
        assertThat(claimed("one/1")).containsExactly(id);
    }

    @Test
    void a_mail_that_was_leaving_when_its_claim_was_forgotten_is_in_doubt() {
        long id = claimed("one/0").getFirst();
        waits(now);
        rows.marked(id, "one/0", now);
        rows.release("one/0");
        assertThat(deliveries.doubted(campaign)).hasSize(1);
    }

    private List<Long> claimed(String owner) {
        return rows.claim(owner, 9, now, now.plusSeconds(45), UnaryOperator.identity(), "");
    }

    /// As if neither a claim nor what followed had been.
    private void waits(Instant changed) {
        all.change("update delivery set state = 'WAITING', owner = '', lease_until = 0, doubted = false,"
                + " changed_at = ?",
                changed.toEpochMilli());
    }

    private MailRows.Settled became(long id, State state, boolean doubted) {
        return new MailRows.Settled(id, new Settlement(state, 1, now, doubted, 0, "", ""), now);
    }

    private MailRows.Settled sent(long id) {
        return new MailRows.Settled(id,
                Settlement.of(new Outcome.Accepted(250, "Ok", "Q1"), 0, InDoubt.AGAIN, now), now);
    }
}
