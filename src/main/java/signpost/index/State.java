package signpost.index;

/// How far the index is.
///
/// @param documents how many documents can be found
/// @param passages how many passages can be found
/// @param told whether it was told what the library holds; where it was not, no document does not mean that there is none
/// @param model whether the model is loaded
/// @param read how many passages of those that lacked vectors the model has read
/// @param toRead how many passages lacked vectors
/// @param complete whether every passage can be found by meaning, or never will because there is no model
/// @param sound whether searches can read it, and find all documents that it was last told of
public record State(
        int documents,
        int passages,
        boolean told,
        boolean model,
        int read,
        int toRead,
        boolean complete,
        boolean sound) {}
