package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import signpost.library.Document;
import signpost.library.Library;

/// Remembers when each document came and when it changed, since documents themselves say at most when they were published.
@Singleton
class Ledger {

    private final SeenRows rows;
    private final Library library;
    private final InstantSource clock;
    private final ZoneId zone;

    Ledger(SeenRows rows, Library library, InstantSource clock, ZoneId zone) {
        this.rows = rows;
        this.library = library;
        this.clock = clock;
        this.zone = zone;
    }

    /// Takes note of what is new. What was there before anybody looked counts from the day it was published.
    @Transactional
    void look() {
        Map<String, SeenRow> known = new HashMap<>();
        rows.all().forEach(row -> known.put(row.path(), row));
        boolean first = known.isEmpty();
        long now = clock.millis();
        for (Document document : library.documents()) {
            SeenRow row = known.get(document.path());
            if (row == null) {
                long came = first ? published(document) : now;
                rows.save(new SeenRow(document.path(), document.fingerprint(), came, came));
            } else if (!row.fingerprint().equals(document.fingerprint())) {
                rows.changed(document.path(), document.fingerprint(), now);
            }
        }
    }

    /// The paths of documents that came or changed after a moment.
    @Transactional
    Set<String> since(Instant time) {
        look();
        long from = time.toEpochMilli();
        Set<String> paths = new HashSet<>();
        rows.all().stream().filter(row -> row.changed() > from).forEach(row -> paths.add(row.path()));
        return paths;
    }

    private long published(Document document) {
        return document.details().published()
                .map(date -> date.firstDay().atStartOfDay(zone).toInstant())
                .orElse(Instant.EPOCH)
                .toEpochMilli();
    }
}
