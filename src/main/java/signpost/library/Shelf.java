package signpost.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The documents of a library at one moment.
///
/// @param byPath every document, by path
/// @param bySlug every document, by its name in addresses
/// @param standings whether each still holds, by path
/// @param readings what each was made of, by the fingerprint of its file
record Shelf(
        Map<String, Document> byPath,
        Map<String, Document> bySlug,
        Map<String, Standing> standings,
        Map<String, Reading> readings) {

    static Shelf of(List<Standings.Held> held, Map<String, Reading> readings) {
        Map<String, Document> byPath = new TreeMap<>();
        Map<String, Document> bySlug = new HashMap<>();
        for (Standings.Held one : held) {
            byPath.put(one.document().path(), one.document());
            bySlug.put(one.document().slug(), one.document());
        }
        return new Shelf(byPath, bySlug, Standings.of(held), readings);
    }

    /// What an index of the shelf before has to follow to become one of this.
    Import.Change since(Shelf before) {
        List<Document> written = new ArrayList<>();
        for (Document document : byPath.values()) {
            Document old = before.byPath.get(document.path());
            boolean same = old != null
                    && old.fingerprint().equals(document.fingerprint())
                    && old.details().equals(document.details())
                    && old.slug().equals(document.slug());
            if (!same) {
                written.add(document);
            }
        }
        return new Import.Change(
                written,
                before.byPath.keySet().stream().filter(path -> !byPath.containsKey(path)).toList());
    }
}
