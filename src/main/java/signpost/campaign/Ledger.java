package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
    private final ZoneId zone;

    Ledger(SeenRows rows, Library library, ZoneId zone) {
        this.rows = rows;
        this.library = library;
        this.zone = zone;
    }

    /// Takes note of what is new. What was there before anybody looked counts from the day it was published.
    private void look(long now) {
        Map<String, SeenRow> known = new HashMap<>();
        rows.all().forEach(row -> known.put(row.path(), row));
        boolean first = known.isEmpty();
        for (Document document : library.documents()) {
            SeenRow row = known.get(document.path());
            if (row == null) {
                long came = first ? published(document) : now;
                rows.came(document.path(), document.fingerprint(), came);
            } else if (!row.fingerprint().equals(document.fingerprint())) {
                rows.changed(document.path(), document.fingerprint(), now);
            }
        }
    }

    /// The paths of documents that came or changed between the run before and an occasion.
    @Transactional
    Set<String> news(Occasion occasion) {
        look(occasion.written().toEpochMilli());
        Set<String> paths = new HashSet<>();
        rows.all().stream().filter(row -> occasion.isNew(Instant.ofEpochMilli(row.changed())))
                .forEach(row -> paths.add(row.path()));
        return paths;
    }

    private long published(Document document) {
        return document.details().published()
                .map(date -> date.firstDay().atStartOfDay(zone).toInstant())
                .orElse(Instant.EPOCH)
                .toEpochMilli();
    }
}
