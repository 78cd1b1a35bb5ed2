package signpost.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The documents of a library at one moment.
///
/// @param byPath every document, by path
/// @param bySlug every document, by its name in addresses
/// @param standings whether each still holds, by path
/// @param readings what each was made of, by the fingerprint of its file
/// @param copies the path of the document that stands for each file that says the same as another, by that file's path
record Shelf(
        Map<String, Document> byPath,
        Map<String, Document> bySlug,
        Map<String, Standing> standings,
        Map<String, Reading> readings,
        Map<String, String> copies) {

    static Shelf of(List<Standings.Held> held, Map<String, Reading> readings) {
        Map<String, Document> byPath = new TreeMap<>();
        Map<String, Document> bySlug = new HashMap<>();
        held.forEach(one -> byPath.put(one.document().path(), one.document()));
        Map<String, String> copies = Copies.of(held);
        for (Standings.Held one : held) {
            String path = one.document().path();
            String original = copies.getOrDefault(path, path);
            bySlug.put(one.document().slug(), byPath.getOrDefault(original, one.document()));
        }
        byPath.keySet().removeAll(copies.keySet());
        return new Shelf(byPath, bySlug, standings(held, copies), readings, copies);
    }

    /// Whether each document still holds: what is said of a copy is said of the document that stands for it.
    private static Map<String, Standing> standings(List<Standings.Held> held, Map<String, String> copies) {
        Map<String, Standing> standings = new HashMap<>();
        Standings.of(held).forEach((path, standing) -> {
            String original = copies.getOrDefault(path, path);
            Optional<String> by = standing.by().map(newer -> copies.getOrDefault(newer, newer));
            Standing told = by.filter(original::equals).isPresent()
                    ? new Standing(false, Optional.empty(), standing.reviewDue())
                    : new Standing(standing.superseded(), by, standing.reviewDue());
            standings.merge(original, told,
                    (one, other) -> other.superseded() || !copies.containsKey(path) && !one.superseded() ? other : one);
        });
        return standings;
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
