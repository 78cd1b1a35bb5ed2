package signpost.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of a document beside its text.
///
/// @param citation the document, and where in it the words stand that were quoted
/// @param reviewDue the day by which its owner promised to look at it again; empty where nobody says
/// @param replaces what it took the place of, as written
/// @param audiences whom it is for, as ids
/// @param flags what the reader must know about it
/// @param later the newest of the same series, as the report of a later year, which does not take its place; empty where there is none
public record Particulars(
        Citation citation,
        Optional<LocalDate> reviewDue,
        List<String> replaces,
        List<String> audiences,
        List<Flag> flags,
        Optional<Citation> later) {
    public Particulars {
        replaces = List.copyOf(replaces);
        audiences = List.copyOf(audiences);
        flags = List.copyOf(flags);
    }

    /// Whether a newer issue has taken its place.
    public boolean isSuperseded() {
        return flags.stream().anyMatch(Flag.Superseded.class::isInstance);
    }

    /// Whether this is known of it.
    boolean tell(Particular particular) {
        return switch (particular) {
            case PUBLISHED -> citation.published().isPresent();
            case PUBLISHER -> !citation.publisher().isBlank();
            case AUTHOR -> false;
            case AUDIENCE -> !audiences.isEmpty();
            case REVIEW -> reviewDue.isPresent();
            case VERSION -> !citation.version().isBlank();
            case REPLACES -> !replaces.isEmpty();
            case CURRENT, LINK, PLACE -> true;
        };
    }
}
