package signpost.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// Writes what a spreadsheet says into the rows, or only counts what would be written.
///
/// Who is known keeps what they chose themselves: a name or an organisation is filled in where there was none, audiences and topics are
/// added, and a topic that they declined stays declined.
final class Merging {

    private static final String CHOOSE = "insert into subscriber_choice (subscriber_id, kind, choice) values (?, ?, ?) on conflict do nothing";

    private final Rows rows;
    private final Suppressions suppressions;
    private final Instant now;
    private final Bringing order;
    private final String list;
    private final Basis basis;

    private final List<@Nullable Object[]> filledIn = new ArrayList<>();

    private boolean listed;
    private long added;
    private long changed;
    private long same;

    Merging(Rows rows, Suppressions suppressions, Instant now, Bringing order) {
        this.rows = rows;
        this.suppressions = suppressions;
        this.now = now;
        this.order = order;
        this.list = Typed.key(order.list());
        this.basis = Basis.said(order.basis(), order.source(), now);
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long same() {
        return same;
    }

    void merge(List<Entry> entries, Map<String, Subscriber> known) {
        if (!order.preview() && !listed) {
            Lists.make(rows, order.list(), now);
            listed = true;
        }
        List<Entry> fresh = entries.stream().filter(entry -> !known.containsKey(entry.email().key())).toList();
        added += fresh.size();
        List<@Nullable Object[]> choices = new ArrayList<>();
        List<Long> touched = new ArrayList<>();
        if (!order.preview() && !fresh.isEmpty()) {
            List<Long> ids = add(fresh);
            touched.addAll(ids);
            for (int i = 0; i < ids.size(); i++) {
                choose(ids.get(i), fresh.get(i), fresh.get(i).topics(), choices);
            }
        }
        for (Entry entry : entries) {
            Optional.ofNullable(known.get(entry.email().key()))
                    .filter(before -> news(entry, before, choices))
                    .ifPresent(before -> touched.add(before.id()));
        }
        if (!order.preview()) {
            rows.changeAll(CHOOSE, choices);
            evidence(touched);
        }
    }

    /// Writes what was filled in: last, since nobody can change what they chose while their row waits for the end of the file.
    void end() {
        rows.changeAll(
                "update subscriber set name = ?, organisation = ?, organisation_key = ?, sector = ?, changed_at = ?"
                        + " where id = ?",
                filledIn);
    }

    /// Adds what the row says and the subscriber lacks.
    ///
    /// @return whether there was anything
    private boolean news(Entry entry, Subscriber before, List<@Nullable Object[]> choices) {
        String name = before.name().isEmpty() ? entry.name() : before.name();
        String organisation = before.organisation().isEmpty() ? entry.organisation() : before.organisation();
        Optional<Sector> sector = before.sector().or(entry::sector);
        boolean filled = !name.equals(before.name()) || !organisation.equals(before.organisation())
                || !sector.equals(before.sector());
        boolean more = before.lists().stream().noneMatch(each -> Typed.key(each).equals(list))
                || !before.audiences().containsAll(entry.audiences())
                || !before.topics().containsAll(wanted(entry, before))
                || !before.declined().containsAll(entry.declined());
        if (!filled && !more) {
            same++;
            return false;
        }
        changed++;
        if (!order.preview()) {
            if (filled) {
                filledIn.add(new @Nullable Object[]{name, organisation, Typed.key(organisation), sector, now,
                    before.id()});
            }
            choose(before.id(), entry, wanted(entry, before), choices);
        }
        return true;
    }

    private List<Long> add(List<Entry> fresh) {
        List<@Nullable Object[]> values = new ArrayList<>(fresh.size());
        for (Entry entry : fresh) {
            values.add(SubscriberRows.fresh(entry.email(), suppressions.hash(entry.email()), entry.name(),
                    entry.organisation(), entry.sector(), entry.language().orElse("en"),
                    entry.frequency().orElse(Frequency.AT_ONCE), entry.channel().orElse(Channel.MAIL), now));
        }
        return rows.addAll(SubscriberRows.ADD, values);
    }

    private void choose(long id, Entry entry, Set<String> topics, List<@Nullable Object[]> choices) {
        choices.add(new @Nullable Object[]{id, Choice.LIST.id(), list});
        entry.audiences().forEach(each -> choices.add(new @Nullable Object[]{id, Choice.AUDIENCE.id(), each}));
        topics.forEach(each -> choices.add(new @Nullable Object[]{id, Choice.TOPIC.id(), each}));
        entry.declined().forEach(each -> choices.add(new @Nullable Object[]{id, Choice.DECLINED.id(), each}));
    }

    /// Whoever chose no topic hears of all: one of a spreadsheet's would take the others away.
    private static Set<String> wanted(Entry entry, Subscriber before) {
        Set<String> wanted = new TreeSet<>(before.topics().isEmpty() ? Set.of() : entry.topics());
        wanted.removeAll(before.declined());
        return wanted;
    }

    private void evidence(List<Long> ids) {
        rows.changeAll("insert into lawful_basis (subscriber_id, kind, wording, source, since) values (?, ?, ?, ?, ?)",
                ids.stream()
                        .map(id -> new @Nullable Object[]{id, basis.kind(), basis.wording(), basis.source(),
                            basis.since()})
                        .toList());
        rows.changeAll("insert into subscriber_event (subscriber_id, happened_at, what, detail) values (?, ?, ?, ?)",
                ids.stream()
                        .map(id -> new @Nullable Object[]{id, now, "imported", "list " + order.list() + ", file "
                                + order.source()})
                        .toList());
    }
}
