package signpost.audience;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.rows.Row;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// The subscribers' rows.
final class SubscriberRows {

    /// As many as one statement asks for by number.
    static final int AT_ONCE = 500;

    /// The condition that a subscriber `s` may be written to.
    private static final String DELIVERABLE = "s.state = 'ACTIVE' and not exists "
            + "(select 1 from suppression x where x.hash = s.hash)";

    /// Adds a subscriber of whom [#fresh] gives the values.
    static final String ADD = "insert into subscriber (email, email_key, hash, name, organisation, organisation_key, sector,"
            + " language, frequency, channel, state, made_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Rows rows;

    SubscriberRows(Rows rows) {
        this.rows = rows;
    }

    /// The values of a subscriber who is new.
    static @Nullable Object[] fresh(
            Address email, String hash, String name, String organisation, Optional<Sector> sector, String language,
            Frequency frequency, Channel channel, Instant now) {
        return new @Nullable Object[]{email.text(), email.key(), hash, name, organisation, Typed.key(organisation),
            sector,
            language, frequency, channel, State.ACTIVE, now, now};
    }

    Optional<Subscriber> byId(long id) {
        return all("s.id = ?", id).stream().findFirst();
    }

    Optional<Subscriber> byKey(String key) {
        return all("s.email_key = ?", key).stream().findFirst();
    }

    Optional<Subscriber> deliverable(long id) {
        return all("s.id = ? and " + DELIVERABLE, id).stream().findFirst();
    }

    /// Those on the list though they were erased, and did not sign up anew.
    List<Subscriber> erased() {
        return all("s.hash in (select x.hash from suppression x where x.reason = 'ERASED')");
    }

    /// Those of these subscribers who are in the segment.
    List<Addressee> addressees(Collection<Long> ids, SegmentSql segment) {
        return Rows.inParts(ids, some -> rows.list(
                "select s.id, s.email, s.name from subscriber s where s.id in (" + Rows.marks(some) + ") and "
                        + where(segment),
                row -> new Addressee(row.number("id"), row.text("email"), row.text("name")),
                Stream.concat(some.stream(), segment.values().stream()).toArray()));
    }

    /// The subscribers of these addresses, by key.
    Map<String, Subscriber> byKeys(Collection<String> keys) {
        Map<String, Subscriber> found = new HashMap<>();
        Rows.some(keys).forEach(some -> all("s.email_key in (" + Rows.marks(some) + ")", some.toArray())
                .forEach(subscriber -> found.put(subscriber.email().key(), subscriber)));
        return found;
    }

    /// At most [#AT_ONCE] subscribers behind this one, in the order of their numbers.
    List<Subscriber> after(long id, Optional<String> list) {
        String on = "exists (select 1 from subscriber_choice c where c.subscriber_id = s.id and c.kind = 'list' and c.choice = ?)";
        String end = " order by s.id limit " + AT_ONCE;
        return list.map(name -> all("s.id > ? and " + on + end, id, Typed.key(name)))
                .orElseGet(() -> all("s.id > ?" + end, id));
    }

    /// Those whose address, name or organisation holds the words.
    List<Subscriber> holding(String words, int most) {
        String pattern = "%" + Typed.key(words).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return all(
                "s.email_key like ? escape '!' or lower(s.name) like ? escape '!' or s.organisation_key like ? escape '!'"
                        + " order by s.email_key limit " + most,
                pattern, pattern, pattern);
    }

    List<Long> members(SegmentSql segment) {
        return rows.list("select s.id from subscriber s where " + where(segment) + " order by s.id",
                row -> row.number("id"), segment.values().toArray());
    }

    /// At most [#AT_ONCE] of them behind this one.
    List<Recipient> recipients(SegmentSql segment, long behind) {
        List<@Nullable Object> asked = new ArrayList<>(List.of(behind));
        asked.addAll(segment.values());
        return rows.list("select s.id, s.email from subscriber s where s.id > ? and "
                + where(segment) + " order by s.id limit " + AT_ONCE,
                row -> new Recipient(row.number("id"), row.text("email")), asked.toArray());
    }

    long count(SegmentSql segment) {
        return rows.count("select count(*) from subscriber s where " + where(segment), segment.values().toArray());
    }

    /// Which of some topics the members of a segment hear of, with how many hear of just these.
    Map<Set<String>, Long> tastes(SegmentSql segment, Set<String> topics) {
        Map<Long, Set<String>> chosen = new HashMap<>();
        Map<Long, Set<String>> declined = new HashMap<>();
        rows.list(
                "select s.id, coalesce(c.kind, '') as kind, coalesce(c.choice, '') as choice from subscriber s left join subscriber_choice c"
                        + " on c.subscriber_id = s.id and c.kind in ('topic', 'declined') where "
                        + where(segment),
                row -> {
                    long id = row.number("id");
                    Map<Long, Set<String>> which = row.text("kind").equals(Choice.DECLINED.id()) ? declined : chosen;
                    chosen.computeIfAbsent(id, _ -> new TreeSet<>());
                    if (!row.text("kind").isEmpty()) {
                        which.computeIfAbsent(id, _ -> new TreeSet<>()).add(row.text("choice"));
                    }
                    return id;
                }, segment.values().toArray());
        Map<Set<String>, Long> tastes = new HashMap<>();
        chosen.forEach((id, own) -> {
            Set<String> hears = new TreeSet<>(topics);
            if (!own.isEmpty()) {
                hears.retainAll(own);
            }
            hears.removeAll(declined.getOrDefault(id, Set.of()));
            tastes.merge(hears, 1L, Long::sum);
        });
        return tastes;
    }

    /// A box that was full counts no more.
    void emptied(long id) {
        rows.change("update subscriber set full_since = null, full_times = 0 where id = ?", id);
    }

    private static String where(SegmentSql segment) {
        return DELIVERABLE + " and " + segment.sql();
    }

    void state(long id, State state, Instant now) {
        rows.change("update subscriber set state = ?, changed_at = ? where id = ?", state, now, id);
    }

    void choose(long id, Choice kind, String choice) {
        rows.change(
                "insert into subscriber_choice (subscriber_id, kind, choice) values (?, ?, ?) on conflict do nothing",
                id, kind.id(), choice);
    }

    void choose(long id, Choice kind, Set<String> choices) {
        rows.change("delete from subscriber_choice where subscriber_id = ? and kind = ?", id, kind.id());
        rows.changeAll("insert into subscriber_choice (subscriber_id, kind, choice) values (?, ?, ?)",
                choices.stream().map(choice -> new @Nullable Object[]{id, kind.id(), choice}).toList());
    }

    private List<Subscriber> all(String condition, @Nullable Object... values) {
        List<Subscriber> all = new ArrayList<>();
        rows.whole(() -> {
            List<Bare> bare = rows.list("select s.* from subscriber s where " + condition, Bare::of, values);
            for (int from = 0; from < bare.size(); from += AT_ONCE) {
                List<Bare> some = bare.subList(from, Math.min(bare.size(), from + AT_ONCE));
                Map<Long, Map<Choice, Set<String>>> choices = choices(some.stream().map(Bare::id).toList());
                some.forEach(each -> all.add(each.with(choices.getOrDefault(each.id(), Map.of()))));
            }
        });
        return all;
    }

    private Map<Long, Map<Choice, Set<String>>> choices(List<Long> ids) {
        Map<Long, Map<Choice, Set<String>>> all = new HashMap<>();
        Rows.some(ids).forEach(some -> rows.each(
                "select c.subscriber_id, c.kind, coalesce(l.name, c.choice) as choice from subscriber_choice c"
                        + " left join subscriber_list l on c.kind = 'list' and l.name_key = c.choice"
                        + " where c.subscriber_id in (" + Rows.marks(some) + ")",
                row -> all.computeIfAbsent(row.number("subscriber_id"), _ -> new EnumMap<>(Choice.class))
                        .computeIfAbsent(Ids.in(Choice.values(), row.text("kind")).orElseThrow(), _ -> new HashSet<>())
                        .add(row.text("choice")),
                some.toArray()));
        return all;
    }

    /// A row without what is chosen in other tables.
    private record Bare(
            long id,
            Address email,
            String name,
            String organisation,
            Optional<Sector> sector,
            String language,
            Frequency frequency,
            Channel channel,
            State state) {

        static Bare of(Row row) throws SQLException {
            return new Bare(
                    row.number("id"),
                    new Address(row.text("email")),
                    row.text("name"),
                    row.text("organisation"),
                    Optional.of(row.text("sector")).filter(name -> !name.isEmpty()).map(Sector::valueOf),
                    row.text("language"),
                    Frequency.valueOf(row.text("frequency")),
                    Channel.valueOf(row.text("channel")),
                    State.valueOf(row.text("state")));
        }

        Subscriber with(Map<Choice, Set<String>> choices) {
            return new Subscriber(id, email, name, organisation, sector,
                    choices.getOrDefault(Choice.AUDIENCE, Set.of()),
                    choices.getOrDefault(Choice.TOPIC, Set.of()),
                    choices.getOrDefault(Choice.DECLINED, Set.of()),
                    choices.getOrDefault(Choice.LIST, Set.of()),
                    language, frequency, channel, state);
        }
    }
}
