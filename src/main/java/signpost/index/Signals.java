package signpost.index;

/// What speaks for a hit, each measured so that it can be compared between questions.
///
/// @param words how well its words fit: the lexical score as a share of what a passage saying everything once could reach, 0 and up
/// @param coverage share of the question's words, weighted by how rare they are, that stand in the passage or its headings, 0 to 1
/// @param meaning cosine between question and passage, -1 to 1; -1 before the model has read the passage
/// @param sentence the highest cosine between the question and one sentence of the passage, likewise
public record Signals(double words, double coverage, double meaning, double sentence) {}
