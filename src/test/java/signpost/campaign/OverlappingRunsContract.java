package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// A run of a campaign that recurs while some of the run before are still on their way.
interface OverlappingRunsContract {

    TestDatabase database();

    default Campaigns campaigns() {
        return database().get(Campaigns.class);
    }

    private List<Edition> due() {
        return campaigns().due(database().clock().instant());
    }

    private static void granted(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
    }

    private long weekly() {
        long id = campaigns().create(Brief.read(CampaignsContract.FILE
                + "at: 2026-11-03T09:00\nrecurrence: FREQ=WEEKLY\n"), "Ann Author").id();
        granted(campaigns().approve(id, "Bea Boss"));
        return id;
    }

    @Test
    default void a_run_that_is_not_through_costs_nobody_the_next_one() {
        long id = weekly();
        database().clock().forward(Duration.ofDays(1));
        Edition first = due().getFirst();
        assertThat(campaigns().started(first.id())).isTrue();
        database().clock().forward(Duration.ofDays(7));
        Edition second = due().getFirst();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(due()).as("written once").extracting(Edition::id).containsExactly(second.id());
        assertThat(campaigns().started(second.id())).isTrue();
        assertThat(campaigns().history(id)).filteredOn(event -> event.act().equals("began")).hasSize(2);
        campaigns().finished(first.id());
        assertThat(campaigns().state(id)).isEqualTo(State.SENDING);
        campaigns().finished(second.id());
        assertThat(campaigns().state(id)).isEqualTo(State.SCHEDULED);
        assertThat(campaigns().editions(id)).hasSize(2);
    }

    @Test
    default void a_run_that_comes_late_while_another_is_on_its_way_waits_for_a_person() {
        long id = weekly();
        database().clock().forward(Duration.ofDays(1));
        campaigns().started(due().getFirst().id());
        database().clock().forward(Duration.ofDays(7).plusHours(3));
        assertThat(due()).isEmpty();
        assertThat(campaigns().state(id)).isEqualTo(State.PAUSED);
        granted(campaigns().resume(id, "Ann Author"));
        assertThat(campaigns().state(id)).isEqualTo(State.SENDING);
        assertThat(due()).hasSize(1);
    }

    @Test
    default void a_run_that_passed_while_a_person_had_paused_another_on_its_way_is_left_out() {
        long id = weekly();
        database().clock().forward(Duration.ofDays(1));
        Edition first = due().getFirst();
        campaigns().started(first.id());
        granted(campaigns().pause(id, "Ann Author"));
        database().clock().forward(Duration.ofDays(7));
        granted(campaigns().resume(id, "Ann Author"));
        assertThat(campaigns().state(id)).isEqualTo(State.SENDING);
        assertThat(due()).isEmpty();
        database().clock().forward(Duration.ofDays(7));
        assertThat(due()).hasSize(1);
    }

    @Test
    default void a_run_that_is_through_while_a_person_has_paused_it_lifts_no_pause_and_the_next_comes_in_its_time() {
        long id = weekly();
        database().clock().forward(Duration.ofDays(1));
        Edition first = due().getFirst();
        campaigns().started(first.id());
        granted(campaigns().pause(id, "Ann Author"));
        campaigns().finished(first.id());
        assertThat(campaigns().state(id)).isEqualTo(State.PAUSED);
        database().clock().forward(Duration.ofDays(8));
        assertThat(due()).isEmpty();
        granted(campaigns().resume(id, "Ann Author"));
        assertThat(campaigns().state(id)).isEqualTo(State.SCHEDULED);
        assertThat(due()).isEmpty();
        database().clock().forward(Duration.ofDays(6));
        assertThat(due()).hasSize(1);
    }

    @Test
    default void the_last_run_of_a_campaign_that_recurs_moves_on_to_its_end_after_a_pause() {
        long id = campaigns().create(Brief.read(CampaignsContract.FILE
                + "at: 2026-11-03T09:00\nrecurrence: FREQ=WEEKLY;COUNT=1\n"), "Ann Author").id();
        granted(campaigns().approve(id, "Bea Boss"));
        database().clock().forward(Duration.ofDays(1));
        Edition only = due().getFirst();
        campaigns().started(only.id());
        granted(campaigns().pause(id, "Ann Author"));
        campaigns().finished(only.id());
        granted(campaigns().resume(id, "Ann Author"));
        assertThat(due()).isEmpty();
        assertThat(campaigns().state(id)).isEqualTo(State.SENT);
    }

    @Test
    default void the_last_run_of_a_campaign_that_sends_nothing_leaves_what_is_on_its_way() {
        long id = weekly();
        database().clock().forward(Duration.ofDays(1));
        Edition first = due().getFirst();
        campaigns().started(first.id());
        granted(campaigns().skip(id, Optional.of(LocalDate.parse("2026-11-10")), "Ann Author"));
        database().clock().forward(Duration.ofDays(7));
        assertThat(due()).isEmpty();
        assertThat(campaigns().state(id)).isEqualTo(State.SENDING);
        campaigns().finished(first.id());
        assertThat(campaigns().state(id)).isEqualTo(State.SCHEDULED);
    }
}
