package signpost.insight;

/// How many questions there were of one sort.
///
/// @param when a day as `2026-11-02` or a month as `2026-11`
/// @param what the topic or the outcome; empty for questions without a topic
/// @param unhelpful how many of the replies were judged not to help
public record Tallied(String when, String what, long questions, long notFound, long helpful, long unhelpful) {}
