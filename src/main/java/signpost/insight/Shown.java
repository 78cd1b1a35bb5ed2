package signpost.insight;

/// A document that was shown.
///
/// @param document its path in the library
/// @param slug its name in addresses
public record Shown(String document, String title, String slug) {}
