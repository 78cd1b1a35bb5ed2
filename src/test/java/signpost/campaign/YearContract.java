package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    default void bank_holidays_quiet_hours_and_standstills_of_a_year_lose_and_double_nothing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Instant end = Instant.parse("2027-11-29T00:00:00Z");
        Instant before = Instant.parse("2026-11-21T08:00:00Z");
        try (TestDatabase database = open()) {
            database.clock().set(before);
            Map<Long, List<Instant>> rules = new TreeMap<>();
            rules.put(scheduled(database, "FREQ=DAILY\nbank-holidays: skip", LocalDateTime.parse("2026-11-22T09:00")),
                    days(end, day -> day.atTime(9, 0), FREE::contains));
            rules.put(scheduled(database, "FREQ=WEEKLY;BYDAY=MO\nbank-holidays: next-working-day",
                    LocalDateTime.parse("2026-11-23T10:00")),
                    days(end, day -> (FREE.contains(day) ? day.plusDays(1) : day).atTime(10, 0),
                            day -> day.getDayOfWeek() != DayOfWeek.MONDAY));
            rules.put(scheduled(database, "FREQ=DAILY\nquiet-hours: 19:00-07:30",
                    LocalDateTime.parse("2026-11-22T06:00")), days(end, day -> day.atTime(7, 30), _ -> false));
            rules.put(scheduled(database, "FREQ=WEEKLY;BYDAY=FR\nquiet-hours: 19:00-07:30\nbank-holidays: skip",
                    LocalDateTime.parse("2026-11-27T20:00")),
                    days(end, day -> day.plusDays(1).atTime(7, 30),
                            day -> day.getDayOfWeek() != DayOfWeek.FRIDAY || FREE.contains(day.plusDays(1))));
            Map<Long, List<Instant>> expected = new TreeMap<>();
            Map<Long, List<Instant>> seen = new TreeMap<>();
            int held = 0;
            int heldAsExpected = 0;
            while (before.isBefore(end)) {
                boolean standstill = random.nextInt(80) == 0;
                Instant now = before
                        .plus(Duration.ofMinutes(standstill ? 90 + random.nextInt(6000) : 20 + random.nextInt(60)));
                database.clock().set(now);
                for (Map.Entry<Long, List<Instant>> rule : rules.entrySet()) {
                    Instant since = before;
                    Optional<Instant> last = rule.getValue().stream()
                            .filter(out -> out.isAfter(since) && !out.isAfter(now))
                            .reduce((_, later) -> later);
                    boolean late = last.filter(out -> out.isBefore(now.minus(Duration.ofHours(2)))).isPresent();
                    heldAsExpected += late ? 1 : 0;
                    last.ifPresent(out -> expected.computeIfAbsent(rule.getKey(), _ -> new ArrayList<>())
                            .add(late ? now : out));
                }
                restartNowAndThen(database, random, 8000);
                begin(database, now, seen);
                for (long id : rules.keySet()) {
                    if (database.get(Campaigns.class).state(id) == State.PAUSED) {
                        held++;
                        restartNowAndThen(database, random, 500);
                        assertThat(database.get(Campaigns.class).due(now)).as("held, seed " + seed)
                                .noneMatch(edition -> edition.campaign() == id);
                        assertThat(database.get(Campaigns.class).resume(id, "Bea Boss"))
                                .isInstanceOf(Ruling.Granted.class);
                    }
                }
                begin(database, now, seen);
                before = now;
            }
            rules.keySet().forEach(id -> {
                List<Instant> lost = new ArrayList<>(expected.get(id));
                lost.removeAll(seen.get(id));
                List<Instant> more = new ArrayList<>(seen.get(id));
                more.removeAll(expected.get(id));
                assertThat(List.of(lost, more)).as("lost and more of campaign " + id + ", seed " + seed)
                        .containsExactly(List.of(), List.of());
                assertThat(seen.get(id)).as("seed " + seed).hasSameSizeAs(expected.get(id));
            });
            assertThat(held).as("seed " + seed).isEqualTo(heldAsExpected).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-10-31"})
    default void a_restart_between_any_two_steps_of_a_night_in_which_the_clocks_change_loses_and_doubles_nothing(
            LocalDate sunday) {
        try (TestDatabase database = open()) {
            Instant start = sunday.minusDays(1).atTime(22, 0).toInstant(ZoneOffset.UTC);
            Instant end = sunday.atTime(5, 0).toInstant(ZoneOffset.UTC);
            database.clock().set(start);
            Map<Long, List<Instant>> expected = new TreeMap<>();
            for (String rule : List.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY;BYDAY=-1SU")) {
                LocalDateTime first = sunday.atTime(1, 30);
                expected.put(scheduled(database, rule, first), List.of(first.atZone(LONDON).toInstant()));
            }
            Map<Long, List<Instant>> seen = new TreeMap<>();
            for (Instant now = start; now.isBefore(end); now = now.plus(Duration.ofMinutes(25))) {
                database.clock().set(now);
                for (Edition edition : database.get(Campaigns.class).due(now)) {
                    database.restart();
                    assertThat(database.get(Campaigns.class).due(now)).as("handed out until it is said to have begun")
                            .contains(edition);
                    assertThat(database.get(Campaigns.class).started(edition.id())).isTrue();
                    seen.computeIfAbsent(edition.campaign(), _ -> new ArrayList<>()).add(edition.due());
                    database.restart();
                    assertThat(database.get(Campaigns.class).started(edition.id())).as("begun once").isFalse();
                    database.get(Campaigns.class).finished(edition.id());
                }
                database.restart();
            }
            assertThat(seen).isEqualTo(expected);
        }
    }

    /// The bank holidays of England in that year, as GOV.UK lists them, and the Saturday that is Boxing Day all the same.
    Set<LocalDate> FREE = Stream
            .of("2026-12-25", "2026-12-26", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03",
                    "2027-05-31", "2027-08-30")
            .map(LocalDate::parse).collect(Collectors.toSet());

    private static List<Instant> days(Instant end, Function<LocalDate, LocalDateTime> out, Predicate<LocalDate> left) {
        return LocalDate.parse("2026-11-22").datesUntil(LocalDate.ofInstant(end, LONDON).plusDays(9))
                .filter(left.negate())
                .map(day -> out.apply(day).atZone(LONDON).toInstant())
                .toList();
    }

    private static void begin(TestDatabase database, Instant now, Map<Long, List<Instant>> seen) {
        Campaigns campaigns = database.get(Campaigns.class);
        for (Edition edition : campaigns.due(now)) {
            assertThat(campaigns.started(edition.id())).isTrue();
            assertThat(campaigns.started(edition.id())).isFalse();
            seen.computeIfAbsent(edition.campaign(), _ -> new ArrayList<>()).add(edition.due());
            campaigns.finished(edition.id());
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
