package signpost.chat;

import java.util.Optional;

/// Where the library's documents are read.
@FunctionalInterface
public interface Shelf {

    /// The name in addresses of a document that can be read now; empty where the library does not hold it, or not yet.
    ///
    /// @param document its path in the library
    Optional<String> slug(String document);
}
