package signpost.chat;

import java.util.Locale;
import signpost.seal.Seal;

/// Somebody of the team as enquiries know them whom they look after, in the console and by mail: by their address, which tells two people of one name
/// apart, and which cannot be read out of the tables.
///
/// @param key what is kept with an enquiry
/// @param name as colleagues are shown it
public record Claimer(String key, String name) {

    private static final String BY_ADDRESS = "mail ";

    /// @param address theirs, in any letters
    public static Claimer of(Seal seal, String address, String name) {
        return new Claimer(BY_ADDRESS + seal.purpose("mail-team").hash(address.toLowerCase(Locale.ROOT)), name);
    }

    /// Whether they look after an enquiry. Where it was taken on a platform that does not say whose address that is, their name counts.
    public boolean looksAfter(Enquiry enquiry) {
        return enquiry.isWith(key) || enquiry.state() == Enquiry.State.CLAIMED
                && !enquiry.claimer().startsWith(BY_ADDRESS) && enquiry.owner().equals(name);
    }
}
