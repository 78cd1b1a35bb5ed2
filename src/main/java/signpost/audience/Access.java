package signpost.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.rows.Rows;

/// A person's right to see what is held about them, and to have it erased (UK GDPR articles 15 and 17).
final class Access {

    private final Rows rows;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Records records;
    private final SignUps signUps;
    private final Collection<Traces> elsewhere;

    Access(Rows rows, SubscriberRows subscribers, Suppressions suppressions, Records records, SignUps signUps,
            Collection<Traces> elsewhere) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.records = records;
        this.signUps = signUps;
        this.elsewhere = elsewhere;
    }

    /// Everything held, as names and values; empty where there is nothing.
    Optional<Map<String, Object>> held(Address email) {
        String hash = suppressions.hash(email);
        Optional<Subscriber> found = subscribers.byKey(email.key());
        List<SignUps.Kept> kept = signUps.of(hash);
        Optional<Suppression> barred = suppressions.of(hash);
        Map<String, List<Map<String, Object>>> traces = new LinkedHashMap<>();
        elsewhere.forEach(room -> traces.put(room.heading(), room.about(number(found), email.key())));
        Map<String, Long> unreadable = unreadable();
        if (found.isEmpty() && kept.isEmpty() && barred.isEmpty() && unreadable.isEmpty()
                && traces.values().stream().allMatch(List::isEmpty)) {
            return Optional.empty();
        }
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("email", found.map(Subscriber::email).orElse(email).text());
        held.put("state", found.map(subscriber -> subscriber.state().id())
                .or(() -> barred.map(why -> why.reason().id()))
                .orElse(kept.isEmpty() ? "not-on-the-list" : "not-confirmed"));
        found.ifPresent(subscriber -> held.putAll(described(subscriber)));
        held.put("sign_ups", kept.stream().map(Access::described).toList());
        held.put("suppressed", barred.map(why -> Map.of("reason", why.reason().id(), "since", why.since().toString())));
        held.putAll(traces);
        if (!unreadable.isEmpty()) {
            held.put("cannot_be_opened", unreadable);
        }
        return Optional.of(held);
    }

    /// How much in which rooms nobody can open, so that it may be anybody's.
    Map<String, Long> unreadable() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Traces room : elsewhere) {
            long count = room.unreadable();
            if (count > 0) {
                counts.put(room.heading(), count);
            }
        }
        return counts;
    }

    /// Removes everything but the hash that keeps the address from coming back.
    ///
    /// @return whether there was anything
    boolean erase(Address email, Instant now) {
        return rows.whole(() -> {
            String hash = suppressions.hash(email);
            long id = number(subscribers.byKey(email.key()));
            boolean traces = elsewhere.stream().anyMatch(room -> !room.about(id, email.key()).isEmpty());
            elsewhere.forEach(room -> room.erase(id, email.key()));
            int gone = rows.change("delete from sign_up where hash = ?", hash)
                    + rows.change("delete from subscriber where email_key = ?", email.key());
            suppressions.add(hash, Suppression.Reason.ERASED, now);
            return gone > 0 || traces;
        });
    }

    /// Erases whom somebody else wrote down anew in a step that had begun before they were erased, and ended after.
    void eraseAgain(Instant now) {
        subscribers.erased().forEach(subscriber -> erase(subscriber.email(), now));
    }

    private static long number(Optional<Subscriber> found) {
        return found.map(Subscriber::id).orElse(Links.NOBODY);
    }

    private Map<String, Object> described(Subscriber subscriber) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", subscriber.id());
        said.put("name", subscriber.name());
        said.put("organisation", subscriber.organisation());
        said.put("sector", subscriber.sector().map(Sector::id));
        said.put("audiences", subscriber.audiences());
        said.put("topics", subscriber.topics());
        said.put("declined", subscriber.declined());
        said.put("lists", subscriber.lists());
        said.put("language", subscriber.language());
        said.put("frequency", subscriber.frequency().id());
        said.put("channel", subscriber.channel().id());
        said.put("basis", records.bases(subscriber.id()).stream().map(Access::described).toList());
        said.put("engaged", records.engaged(subscriber.id(), Instant.EPOCH));
        said.put("events", records.events(subscriber.id()).stream().map(Access::described).toList());
        return said;
    }

    private static Map<String, Object> described(Basis basis) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", basis.kind().id());
        said.put("wording", basis.wording());
        said.put("source", basis.source());
        said.put("since", basis.since().toString());
        return said;
    }

    private static Map<String, Object> described(Records.Event event) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("at", event.at().toString());
        said.put("what", event.what());
        said.put("detail", event.detail());
        return said;
    }

    private static Map<String, Object> described(SignUps.Kept kept) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", kept.said().name());
        said.put("organisation", kept.said().organisation());
        said.put("sector", kept.said().sector().map(Sector::id));
        said.put("topics", kept.said().topics());
        said.put("language", kept.said().language());
        said.put("frequency", kept.said().frequency().map(Frequency::id).orElse(""));
        said.put("channel", kept.said().channel().id());
        said.put("wording", kept.said().wording());
        said.put("asked", kept.asked().toString());
        said.put("confirmed", kept.confirmed().map(Instant::toString));
        return said;
    }
}
