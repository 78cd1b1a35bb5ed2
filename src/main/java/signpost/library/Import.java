package signpost.library;

import java.util.List;

/// What an import did.
///
/// @param files one line for each file seen, by path; none where the folder could not be looked at
/// @param change what an index has to follow
/// @param unsettled whether something was not read that may be read when it is tried again, though nothing changes in the folder
/// @param upkeep what is amiss with the folder
public record Import(List<FileReport> files, Change change, boolean unsettled, Upkeep upkeep) {

    public Import {
        files = List.copyOf(files);
    }

    /// What an index of the library has to follow.
    ///
    /// @param written documents that are new or have changed, in text or details
    /// @param removed paths of documents that are gone
    public record Change(List<Document> written, List<String> removed) {

        public Change {
            written = List.copyOf(written);
            removed = List.copyOf(removed);
        }

        /// Whether there is nothing to follow.
        public boolean isEmpty() {
            return written.isEmpty() && removed.isEmpty();
        }
    }

    /// The files that could not be read.
    public List<FileReport.Refused> refused() {
        return files.stream()
                .filter(FileReport.Refused.class::isInstance)
                .map(FileReport.Refused.class::cast)
                .toList();
    }
}
