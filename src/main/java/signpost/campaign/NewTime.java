package signpost.campaign;

/// What it means that a person gives a campaign a time, or sends it now.
public enum NewTime {
    /// its first: it adds to what was approved, and changes nothing of it
    FIRST,
    /// another than was approved: it counts as this person's approval of the new time
    APPROVES,
    /// another than was approved, and this person cannot approve it, since they wrote or changed what it says
    FOR_ANOTHER_PERSON,
    /// it has no approval, or has begun to go out, or is over
    NOT_NOW
}
