package signpost.screening;

/// What a stretch of a long message reads like; learnt by [StretchLearner].
///
/// @param concern how much like a live concern, told from calm messages and from documents
/// @param voice how much like somebody's message, told from documents
record StretchLikeness(Network concern, Likeness voice) {

    /// The weights that ship with the program.
    static StretchLikeness standard() {
        return new StretchLikeness(Network.read("urgency/stretches.txt"), Likeness.read("urgency/voice.txt"));
    }
}
