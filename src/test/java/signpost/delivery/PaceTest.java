package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import signpost.campaign.InDoubt;

class PaceTest {

    private static final Duration QUICK = Duration.ofMillis(20);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));

    private Pace pace(int perMinute, int perHour, int perMinuteAndDomain) {
        return new Pace(new Terms(InDoubt.AGAIN, perMinute, perHour, perMinuteAndDomain), (InstantSource) now::get);
    }

    /// How many leave in a time, each as soon as its turn has come.
    private int leave(Pace pace, Duration within) {
        Instant end = now.get().plus(within);
        int left = 0;
        while (true) {
            now.set(now.get().plus(pace.turn()));
            if (!now.get().isBefore(end)) {
                return left;
            }
            left++;
        }
    }

    @Test
    void no_more_leave_in_a_minute_and_in_an_hour_than_was_set() {
        assertThat(leave(pace(30, 0, 0), Duration.ofMinutes(1))).isEqualTo(30);
        assertThat(leave(pace(30, 600, 0), Duration.ofHours(1))).isEqualTo(600);
        assertThat(leave(pace(30, 36_000, 0), Duration.ofMinutes(1))).isEqualTo(30);
    }

    @Test
    void no_more_leave_to_one_domain_than_was_set_and_each_that_waits_has_a_place_of_its_own() {
        Pace pace = pace(0, 0, 6);
        Instant begun = now.get();
        assertThat(pace.turnOf("a.example", begun)).isEqualTo(begun);
        assertThat(pace.turnOf("b.example", begun)).isEqualTo(begun);
        Instant second = pace.turnOf("a.example", begun);
        assertThat(second).isEqualTo(begun.plusSeconds(10));
        assertThat(pace.turnOf("a.example", begun)).isEqualTo(begun.plusSeconds(20));
        assertThat(pace.turnOf("a.example", second)).isEqualTo(second);
    }

    @Test
    void a_server_that_asks_for_less_gets_less_and_more_again_once_it_takes_mails_and_that_domain_nothing_for_a_minute() {
        Pace pace = pace(0, 0, 0);
        pace.turn();
        assertThat(pace.turn()).isZero();
        pace.putOff("busy.example");
        pace.putOff("busy.example");
        pace.turn();
        assertThat(pace.turn()).isEqualTo(Duration.ofMillis(200));
        assertThat(pace.heldUntil("busy.example")).isEqualTo(now.get().plusSeconds(60));
        assertThat(pace.heldUntil("other.example")).isBefore(now.get());
        for (int i = 0; i < 10; i++) {
            pace.went(QUICK);
        }
        now.set(now.get().plusSeconds(1));
        pace.turn();
        assertThat(pace.turn()).isZero();
    }

    @Test
    void however_often_it_asks_for_less_two_mails_a_minute_still_leave() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 50; i++) {
            pace.putOff("busy.example");
        }
        pace.turn();
        assertThat(pace.turn()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_server_that_takes_ever_longer_gets_less() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 20; i++) {
            pace.went(QUICK);
        }
        pace.turn();
        assertThat(pace.turn()).isZero();
        pace.went(Duration.ofSeconds(3));
        pace.turn();
        assertThat(pace.turn()).isPositive();
    }

    @Test
    void a_server_that_is_slow_by_nature_is_not_slowed_down() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 20; i++) {
            pace.went(Duration.ofSeconds(3));
        }
        now.set(now.get().plusSeconds(60));
        pace.turn();
        assertThat(pace.turn()).isZero();
    }

    @Test
    void while_it_cannot_be_reached_nobody_tries_and_longer_each_time_up_to_five_minutes() {
        Pace pace = pace(0, 0, 0);
        pace.lost();
        assertThat(pace.turn()).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 12; i++) {
            now.set(now.get().plus(pace.turn()));
            pace.lost();
        }
        assertThat(pace.turn()).isEqualTo(Duration.ofMinutes(5));
    }
}
