package signpost.mail;

import java.util.Optional;
import signpost.seal.Seal;

/// Heads of letters, for tests.
public final class Heads {

    private static final From NEWS = From.of("News <news@partnership.example>");

    private Heads() {}

    /// Without a mailbox, an address for returns, or a signature.
    public static Letterhead plain() {
        return new Letterhead(NEWS, seal(), false, Optional.empty(), Optional.empty());
    }

    /// With all three.
    static Letterhead full(Dkim signature) {
        return new Letterhead(NEWS, seal(), true, Optional.of(From.of("bounces@partnership.example")),
                Optional.of(signature));
    }

    /// With a mailbox and an address for returns.
    static Letterhead full() {
        return new Letterhead(NEWS, seal(), true, Optional.of(From.of("bounces@partnership.example")),
                Optional.empty());
    }

    static Seal seal() {
        return new Seal(new byte[Seal.KEY_BYTES]);
    }
}
