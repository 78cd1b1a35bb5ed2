package signpost.audience;

import java.util.Optional;
import signpost.seal.Seal;

/// The tokens in links: whoever holds one may do what it is for, and nothing else.
final class Tokens {

    private static final int RADIX = 36;

    private final Seal seal;

    Tokens(Seal seal, String purpose) {
        this.seal = seal.purpose(purpose);
    }

    /// What a token is about.
    ///
    /// @param topic empty for all of it
    record About(long id, Optional<String> topic) {}

    String of(long id) {
        return seal.sign(Long.toString(id, RADIX));
    }

    String of(long id, String topic) {
        return seal.sign(Long.toString(id, RADIX) + "/" + topic);
    }

    /// What the token is about; empty where it is none of ours.
    Optional<About> read(String token) {
        return seal.open(token).map(text -> {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new About(Long.parseLong(text, RADIX), Optional.empty())
                    : new About(Long.parseLong(text.substring(0, slash), RADIX),
                            Optional.of(text.substring(slash + 1)));
        });
    }
}
