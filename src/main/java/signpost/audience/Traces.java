package signpost.audience;

import java.util.List;
import java.util.Map;

/// What another room keeps about a person. A room that keeps something implements this, so that subject access shows it and erasure
/// reaches it.
public interface Traces {

    /// What is kept, as a heading in files: `deliveries`.
    String heading();

    /// Everything kept about the person, each thing as names and values, oldest first.
    ///
    /// @param id the subscriber's number; that of nobody for a person who is not on the list
    /// @param email in lower case
    List<Map<String, Object>> about(long id, String email);

    /// How much is kept that was encrypted with another key than this process has, so that nobody can tell whose it is: it is neither shown nor erased.
    default long unreadable() {
        return 0;
    }

    /// Removes what tells who the person is; what is left may be counted and no more.
    void erase(long id, String email);
}
