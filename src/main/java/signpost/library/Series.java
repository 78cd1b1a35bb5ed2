package signpost.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Publications that come again and again under one name, as the reports of one year after another. None takes the place of the one
/// before, which stays right for its year; but who asks for a newer one means the next.
public final class Series {

    private Series() {}

    /// The newest of these that is of the same series as a document and later than it; empty where there is none, or nobody says which is
    /// the later.
    ///
    /// @param details what is known of each
    public static <T> Optional<T> latest(Details document, List<T> among, Function<T, Details> details) {
        if (Versions.name(document).isEmpty()) {
            return Optional.empty();
        }
        String family = Versions.family(document);
        return among.stream()
                .filter(other -> details.apply(other).kind() == document.kind()
                        && Versions.family(details.apply(other)).equals(family)
                        && Versions.compare(details.apply(other), document) > 0)
                .reduce((a, b) -> Versions.compare(details.apply(b), details.apply(a)) > 0 ? b : a);
    }
}
