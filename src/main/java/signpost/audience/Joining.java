package signpost.audience;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// How people come onto the list, or change what they chose, by their own word.
final class Joining {

    private final Rows rows;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Records records;

    Joining(Rows rows, SubscriberRows subscribers, Suppressions suppressions, Records records) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.records = records;
    }

    Optional<Subscriber> joined(Address email) {
        return subscribers.byKey(email.key());
    }

    /// Takes somebody onto the list who signed up and proved that the address is theirs; within a transaction.
    Subscriber join(SignUp said, Instant now) {
        Lists.make(rows, Audience.WEBSITE, now);
        suppressions.lift(suppressions.hash(said.email()));
        long id = joined(said.email()).map(known -> back(known, said, now)).orElseGet(() -> rows.add(SubscriberRows.ADD,
                SubscriberRows.fresh(said.email(), suppressions.hash(said.email()), said.name(), said.organisation(),
                        said.sector(), said.language(), said.frequency().orElse(Frequency.AT_ONCE), said.channel(),
                        now)));
        subscribers.choose(id, Choice.LIST, Typed.key(Audience.WEBSITE));
        choose(id, said.topics(), Set.of(), now);
        records.may(id, new Basis(Basis.Kind.CONSENT, said.wording(), "sign-up page, confirmed by mail", now));
        records.happened(id, now, "signed up", "topics: " + String.join(", ", said.topics()));
        return subscribers.byId(id).orElseThrow();
    }

    private long back(Subscriber known, SignUp said, Instant now) {
        change(known, said.name().isEmpty() ? known.name() : said.name(),
                said.organisation().isEmpty() ? known.organisation() : said.organisation(),
                said.sector().or(known::sector), said.frequency().orElse(known.frequency()), said.channel(),
                said.language(),
                now);
        if (known.state().mayBecome(State.ACTIVE)) {
            subscribers.state(known.id(), State.ACTIVE, now);
            subscribers.emptied(known.id());
        }
        keepDeclined(known, said.topics(), said.frequency().isEmpty());
        return known.id();
    }

    /// Writes what a subscriber chose on their own page.
    void prefer(Subscriber known, Preferences wanted, Instant now) {
        rows.whole(() -> {
            change(known, wanted.name(), wanted.organisation(), wanted.sector(), wanted.frequency(), wanted.channel(),
                    wanted.language(), now);
            keepDeclined(known, wanted.topics(), false);
            choose(known.id(), wanted.topics(), before(known, wanted.topics()), now);
            records.happened(known.id(), now, "preferences", wanted.frequency().id() + "; topics: "
                    + (wanted.topics().isEmpty() ? "all" : String.join(", ", wanted.topics())));
        });
    }

    /// What they declined stays so, but for what they chose anew; whoever chose everything on a page chose all of it.
    private void keepDeclined(Subscriber known, Set<String> chosen, boolean always) {
        Set<String> declined = new HashSet<>(known.declined());
        declined.removeAll(chosen);
        subscribers.choose(known.id(), Choice.DECLINED, chosen.isEmpty() && !always ? Set.of() : declined);
    }

    /// The topics that stood ticked before them: who declined some of all sees the others ticked without having chosen them.
    private static Set<String> before(Subscriber known, Set<String> chosen) {
        return known.declined().isEmpty()
                ? known.topics()
                : chosen.stream().filter(known::mayHearOf).collect(Collectors.toSet());
    }

    private void choose(long id, Set<String> topics, Set<String> before, Instant now) {
        subscribers.choose(id, Choice.TOPIC, topics);
        topics.stream().filter(topic -> !before.contains(topic)).forEach(topic -> records.engaged(id, topic, now));
    }

    private void change(Subscriber known, String name, String organisation, Optional<Sector> sector,
            Frequency frequency,
            Channel channel, String language, Instant now) {
        rows.change(
                "update subscriber set name = ?, organisation = ?, organisation_key = ?, sector = ?, frequency = ?, channel = ?,"
                        + " language = ?, changed_at = ? where id = ?",
                name, organisation, Typed.key(organisation), sector, frequency, channel, language, now,
                known.id());
    }
}
