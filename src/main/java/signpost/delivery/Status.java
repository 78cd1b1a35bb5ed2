package signpost.delivery;

/// How far a campaign's deliveries are; each recipient counts in one place.
///
/// @param recipients all
/// @param waiting their turn has not come, or it is being taken now
/// @param sent taken over by the mail server
/// @param deferred put off by the server; tried again
/// @param failed refused for good
/// @param inDoubt whose reply was once unread: they may have the mail twice, or, where they are held for a person, not at all
/// @param skipped not sent, since they may not be written to any more
public record Status(long recipients, long waiting, long sent, long deferred, long failed, long inDoubt, long skipped) {

    /// A campaign of which nothing has begun.
    public static final Status NONE = new Status(0, 0, 0, 0, 0, 0, 0);
}
