package signpost.console;

import java.time.LocalDate;

/// Days that figures are of.
///
/// @param last the last of them
record Span(LocalDate first, LocalDate last, int days) {}
