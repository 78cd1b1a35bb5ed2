package signpost.campaign;

/// A chat platform in whose channels editions are posted. The platform's own room implements it.
public interface ChannelPost {

    /// Which platform it is.
    Channel.Door door();

    /// Posts in a channel, once.
    ///
    /// @param place the channel's name or id, as the author wrote it
    /// @return what became of it; a failure of the network is a value, too
    Outcome post(String place, Announcement announcement);

    /// What became of a post.
    sealed interface Outcome {}

    /// It stands there.
    ///
    /// @param reference the platform's own name for it; empty where it gave none
    record Posted(String reference) implements Outcome {}

    /// Not now: nothing was posted, and it may be tried again.
    record Later(String said) implements Outcome {}

    /// Not before a person has done something, such as to invite the bot to the channel.
    record Never(String said) implements Outcome {}

    /// It may stand there: the request left, and no reply was read.
    record Unknown(String said) implements Outcome {}
}
