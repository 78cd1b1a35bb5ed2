package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// A year of ticks with restarts between them: every occurrence goes out exactly once, at its local time.
interface YearContract {

    ZoneId LONDON = ZoneId.of("Europe/London");

    TestDatabase open();

    /// How many restarts the year sees.
    int restarts();

    @Test
    default void every_occurrence_of_a_year_goes_out_exactly_once() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (TestDatabase database = open()) {
            Instant end = Instant.parse("2027-11-30T00:00:00Z");
            database.clock().set(Instant.parse("2026-11-21T08:00:00Z"));
            Map<Long, List<Instant>> expected = new TreeMap<>();
            for (String rule : List.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY;BYDAY=2TU",
                    "FREQ=MONTHLY;BYDAY=-1SU",
                    "FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=28,31")) {
                for (String time : List.of("01:30", "09:00")) {
                    LocalDateTime start = LocalDateTime.parse("2026-11-22T" + time);
                    expected.put(scheduled(database, rule, start), occurrences(rule, start, end));
                }
            }
            Map<Long, List<Instant>> seen = new TreeMap<>();
            Set<Long> begun = new HashSet<>();
            long ticks = Duration.between(database.clock().instant(), end).toHours();
            for (Instant now = database.clock().instant(); now
                    .isBefore(end); now = now.plus(Duration.ofMinutes(20 + random.nextInt(60)))) {
                database.clock().set(now);
                for (Edition edition : database.get(Campaigns.class).due(now)) {
                    restartNowAndThen(database, random, ticks);
                    assertThat(database.get(Campaigns.class).started(edition.id())).isTrue();
                    assertThat(begun.add(edition.id())).as("begun once, seed " + seed).isTrue();
                    seen.computeIfAbsent(edition.campaign(), _ -> new ArrayList<>()).add(edition.due());
                    restartNowAndThen(database, random, ticks);
                    database.get(Campaigns.class).finished(edition.id());
                }
                restartNowAndThen(database, random, ticks);
            }
            assertThat(seen).as("seed " + seed).isEqualTo(expected);
        }
    }

    private void restartNowAndThen(TestDatabase database, Random random, long ticks) {
        if (random.nextInt((int) ticks) < restarts()) {
            database.restart();
        }
    }

    private long scheduled(TestDatabase database, String rule, LocalDateTime start) {
        Campaigns campaigns = database.get(Campaigns.class);
        Brief brief = Brief.read(CampaignsContract.FILE + "recurrence: " + rule + "\n");
        long id = campaigns.create(brief, "Ann Author").id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        assertThat(campaigns.schedule(id, start, "Ann Author")).isInstanceOf(Ruling.Granted.class);
        return id;
    }

    private static List<Instant> occurrences(String rule, LocalDateTime start, Instant end) {
        List<Instant> all = new ArrayList<>();
        Recurrence recurrence = Recurrence.of(rule);
        Optional<LocalDateTime> next = recurrence.next(start, start.minusSeconds(1));
        while (next.isPresent() && next.get().atZone(LONDON).toInstant().isBefore(end.minus(Duration.ofMinutes(90)))) {
            all.add(next.get().atZone(LONDON).toInstant());
            next = recurrence.next(start, next.get());
        }
        return all;
    }
}
