package signpost.insight;

/// How much a document was used in a time.
///
/// @param document its path in the library
/// @param times how often it was shown
/// @param askers to how many different people, estimated; 2 in 100 off as a rule
public record Reach(String document, String title, long times, long askers) {}
