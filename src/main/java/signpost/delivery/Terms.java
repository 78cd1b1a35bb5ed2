package signpost.delivery;

/// What was set about deliveries.
///
/// @param inDoubt what is done with a mail whose reply was unread
/// @param perMinute the most mails a minute; 0 for no limit
public record Terms(InDoubt inDoubt, int perMinute) {

    /// Sent again when in doubt, as fast as the server takes them.
    public static final Terms USUAL = new Terms(InDoubt.AGAIN, 0);
}
