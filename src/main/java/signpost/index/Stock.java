package signpost.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.Standing;

/// All documents that the index is to show.
///
/// @param documents all documents of the library
/// @param standing whether the document with a path still holds
record Stock(List<Document> documents, Function<String, Standing> standing) {

    Stock {
        documents = List.copyOf(documents);
    }

    /// Writes what is not shown as it is now, and takes out what is shown and is no more.
    ///
    /// @param shown what the store holds
    /// @param progress told how many are done, now and then
    /// @return how many documents were written or removed
    int bring(Store store, Map<String, Listed> shown, Consumer<Integer> progress) throws IOException {
        int changed = 0;
        Set<String> paths = new HashSet<>();
        for (Document document : documents) {
            paths.add(document.path());
            Listed known = shown.get(document.path());
            Standing now = standing.apply(document.path());
            if (known != null && known.stamp().equals(Listed.of(document, now, List.of(), List.of()).stamp())) {
                continue;
            }
            List<Passage> passages = Passages.of(document);
            Shelving.put(store.writer(), Listed.of(document, now, passages), passages);
            progress.accept(++changed);
        }
        for (String path : shown.keySet()) {
            if (!paths.contains(path)) {
                Shelving.remove(store.writer(), path);
                changed++;
            }
        }
        return changed;
    }

    /// Whether these are the documents, each there and none beside.
    boolean isShownBy(Map<String, Listed> library) {
        return library.size() == documents.size()
                && documents.stream().allMatch(document -> library.containsKey(document.path()));
    }
}
