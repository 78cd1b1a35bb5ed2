package signpost.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days, as date fields of forms send them.
final class Day {

    private Day() {}

    /// A day between 1900 and 2999; empty for anything else.
    static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1899 && day.getYear() < 3000);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
