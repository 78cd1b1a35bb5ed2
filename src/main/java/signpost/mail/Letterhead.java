package signpost.mail;

import java.util.Optional;
import signpost.seal.Seal;

/// What all our mails have in common.
///
/// @param from whom they come from
/// @param seal proves that what comes back is about a mail of ours
/// @param read whether we read the mailbox of that address, so that people can unsubscribe and ask by mail
/// @param bounces where mails return to that cannot be delivered: what stands before the @ gets a `+` and a token behind it; empty for
///     the address they come from
/// @param signature signs them; empty where the mail server does
public record Letterhead(From from, Seal seal, boolean read, Optional<From> bounces, Optional<Dkim> signature) {

    /// The name of the header that holds the token.
    static final String HEADER = "Signpost-Return";

    /// The sender on the envelope (RFC 5321): an address for this mail alone, where there is one for returns.
    ///
    /// @param token of the mail, see [ReturnToken]
    String envelope(String token) {
        return bounces.map(From::address)
                .map(address -> address.substring(0, address.indexOf('@')) + "+" + token
                        + address.substring(address.indexOf('@')))
                .orElse(from.address());
    }
}
