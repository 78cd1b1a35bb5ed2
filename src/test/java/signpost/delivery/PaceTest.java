package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        assertThat(pace.turnOf("a.example", 1, begun)).isEqualTo(begun);
        assertThat(pace.turnOf("b.example", 1, begun)).isEqualTo(begun);
        Instant second = pace.turnOf("a.example", 1, begun);
        assertThat(second).isEqualTo(begun.plusSeconds(10));
        assertThat(pace.turnOf("a.example", 1, begun)).isEqualTo(begun.plusSeconds(20));
        assertThat(pace.turnOf("a.example", 1, second)).isEqualTo(second);
    }

    @Test
    void whoever_comes_late_to_a_domain_does_not_wait_for_the_whole_of_another_edition() {
        Pace pace = pace(0, 0, 60);
        Instant begun = now.get();
        for (int i = 0; i < 600; i++) {
            pace.turnOf("a.example", 1, begun);
        }
        assertThat(pace.turnOf("a.example", 2, begun)).isEqualTo(begun.plusSeconds(1));
        assertThat(pace.turnOf("a.example", 2, begun)).isEqualTo(begun.plusSeconds(3));
        assertThat(pace.turnOf("a.example", 2, begun)).isEqualTo(begun.plusSeconds(5));
    }

    @Test
    void a_server_that_asks_for_less_gets_less_and_more_again_once_it_takes_mails() {
        Pace pace = pace(0, 0, 0);
        pace.turn();
        assertThat(pace.turn()).isZero();
        pace.putOff("busy.example");
        pace.putOff("strict.example");
        pace.turn();
        assertThat(pace.turn()).isEqualTo(Duration.ofMillis(200));
        for (int i = 0; i < 10; i++) {
            pace.went("calm.example", QUICK);
        }
        now.set(now.get().plusSeconds(1));
        pace.turn();
        assertThat(pace.turn()).isZero();
    }

    @Test
    void a_domain_that_asks_for_less_gets_less_and_more_again_once_it_takes_mails() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 6; i++) {
            pace.putOff("busy.example");
        }
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get().plusSeconds(30));
        assertThat(pace.turnOf("calm.example", 1, now.get())).isEqualTo(now.get());
        assertThat(gaps(pace, "busy.example", 20)).isSortedAccordingTo(Comparator.reverseOrder())
                .endsWith(Duration.ZERO);
    }

    @Test
    void a_domain_that_refuses_addresses_does_not_ask_for_less() {
        Pace pace = pace(0, 0, 0);
        pace.putOff("busy.example");
        pace.refused("busy.example");
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get());
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get());
    }

    @Test
    void nobody_waits_for_an_hour_that_comes_again_when_the_clock_is_put_back() {
        Pace pace = pace(60, 0, 6);
        pace.turn();
        pace.turnOf("a.example", 1, now.get());
        now.set(now.get().minus(Duration.ofHours(1)));
        assertThat(pace.turn()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.turnOf("a.example", 1, now.get())).isEqualTo(now.get().plusSeconds(10));
    }

    /// How long each of so many mails that are taken waits for the one before it.
    private List<Duration> gaps(Pace pace, String domain, int mails) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 0; i < mails; i++) {
            Instant turn = pace.turnOf(domain, 1, now.get());
            gaps.add(Duration.between(now.get(), turn));
            now.set(turn);
            pace.turnOf(domain, 1, turn);
            pace.went(domain, QUICK);
        }
        return gaps;
    }

    @Test
    void whoever_waits_behind_a_slow_domain_asks_again_within_a_minute_as_it_may_be_faster_by_then() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 6; i++) {
            pace.putOff("busy.example");
        }
        for (int i = 0; i < 500; i++) {
            assertThat(pace.turnOf("busy.example", 1, now.get())).isBeforeOrEqualTo(now.get().plusSeconds(60));
        }
        for (int i = 0; i < 20; i++) {
            pace.went("busy.example", QUICK);
        }
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get());
    }

    @Test
    void however_often_it_asks_for_less_two_mails_a_minute_still_leave() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 50; i++) {
            pace.putOff("busy.example");
        }
        pace.turn();
        assertThat(pace.turn()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get().plusSeconds(30));
    }

    @Test
    void a_limit_that_was_set_holds_while_it_is_slower_and_after() {
        Pace pace = pace(0, 0, 6);
        pace.putOff("busy.example");
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get().plusSeconds(20));
        for (int i = 0; i < 20; i++) {
            pace.went("busy.example", QUICK);
        }
        now.set(now.get().plusSeconds(20));
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get());
        assertThat(pace.turnOf("busy.example", 1, now.get())).isEqualTo(now.get().plusSeconds(10));
    }

    @Test
    void a_server_that_takes_ever_longer_gets_less_and_more_again_once_it_is_quick() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 20; i++) {
            pace.went("a" + i % 2 + ".example", QUICK);
        }
        pace.turn();
        assertThat(pace.turn()).isZero();
        for (int i = 0; i < 4; i++) {
            pace.went("a" + i % 2 + ".example", Duration.ofSeconds(3));
        }
        pace.turn();
        assertThat(pace.turn()).isEqualTo(Duration.ofMillis(800));
        assertThat(pace.turnOf("a0.example", 1, now.get())).isEqualTo(now.get());
        assertThat(pace.turnOf("a0.example", 1, now.get())).isEqualTo(now.get().plusSeconds(2));
        for (int i = 0; i < 10; i++) {
            pace.went("a" + i % 2 + ".example", QUICK);
        }
        now.set(now.get().plusSeconds(10));
        pace.turn();
        assertThat(pace.turn()).isZero();
        assertThat(pace.turnOf("a0.example", 1, now.get())).isEqualTo(now.get());
        assertThat(pace.turnOf("a0.example", 1, now.get())).isEqualTo(now.get());
    }

    @Test
    void a_domain_that_is_slow_by_nature_slows_nobody_down() {
        Pace pace = pace(0, 0, 0);
        pace.went("slow.example", Duration.ofSeconds(3));
        for (int i = 0; i < 100; i++) {
            pace.went("quick.example", QUICK);
            pace.went("quick.example", QUICK);
            pace.went("slow.example", Duration.ofSeconds(3));
        }
        now.set(now.get().plusSeconds(60));
        pace.turn();
        assertThat(pace.turn()).isZero();
        assertThat(pace.turnOf("slow.example", 1, now.get())).isEqualTo(now.get());
        assertThat(pace.turnOf("slow.example", 1, now.get())).isEqualTo(now.get());
    }

    @Test
    void a_server_that_is_slow_by_nature_is_not_slowed_down() {
        Pace pace = pace(0, 0, 0);
        for (int i = 0; i < 20; i++) {
            pace.went("slow.example", Duration.ofSeconds(3));
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
