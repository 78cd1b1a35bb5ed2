package signpost.delivery;

import signpost.campaign.InDoubt;

/// What was set about deliveries.
///
/// @param inDoubt what is done with a mail whose reply was unread, where its campaign does not say
/// @param perMinute the most mails a minute; 0 for no limit
/// @param perHour the most mails an hour; 0 for no limit
/// @param perMinuteAndDomain the most mails a minute to one domain; 0 for no limit
public record Terms(InDoubt inDoubt, int perMinute, int perHour, int perMinuteAndDomain) {

    /// Sent again when in doubt, as fast as the server takes them.
    public static final Terms USUAL = new Terms(InDoubt.AGAIN, 0, 0, 0);
}
