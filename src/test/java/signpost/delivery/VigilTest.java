package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whom another process takes to be gone.
class VigilTest {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private Vigil vigil;
    private Instant now;

    @BeforeEach
    void open() {
        vigil = new Vigil(LEASE);
        now = Instant.parse("2026-11-02T09:00:00Z");
    }

    @Test
    void whoever_gives_no_sign_is_gone_soon_after_the_lease_has_ended() {
        Instant until = now.plusSeconds(40);
        assertThat(silent(until, 40)).isEmpty();
        assertThat(silent(until, 2)).containsExactly("other/1");
    }

    @Test
    void whoever_has_been_gone_for_long_when_somebody_begins_to_look_is_gone_after_some_looks() {
        Instant until = now.minusSeconds(3600);
        assertThat(silent(until, 14)).isEmpty();
        assertThat(silent(until, 3)).containsExactly("other/1");
    }

    @Test
    void a_lease_that_a_clock_put_back_left_in_the_future_ends_all_the_same() {
        Instant until = now.plus(Duration.ofHours(1));
        assertThat(silent(until, 44)).isEmpty();
        assertThat(silent(until, 3)).containsExactly("other/1");
    }

    @Test
    void whoever_gives_signs_lives_however_far_its_clock_is_from_ours() {
        for (int minutes : List.of(-600, -1, 1, 600)) {
            for (int sign = 0; sign < 30; sign++) {
                assertThat(silent(now.plus(LEASE).plus(Duration.ofMinutes(minutes)), 5)).as(minutes + " min").isEmpty();
            }
        }
    }

    @Test
    void a_clock_that_is_put_forward_makes_nobody_silent() {
        Instant until = now.plus(LEASE);
        assertThat(silent(until, 2)).isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(silent(until, 2)).isEmpty();
    }

    /// Looks each second, for so long, while the lease of another stays as it is.
    private List<String> silent(Instant until, int seconds) {
        List<String> gone = List.of();
        for (int i = 0; i < seconds && gone.isEmpty(); i++) {
            now = now.plusSeconds(1);
            gone = vigil.gone(Map.of("other/1", until.toEpochMilli()), now);
        }
        return gone;
    }
}
