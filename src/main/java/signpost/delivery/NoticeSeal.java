package signpost.delivery;

import java.util.Locale;
import signpost.seal.Seal;

/// Keeps whom a small mail goes to and what it says from whoever reads the rows, or a backup of them.
///
/// @param seal for this purpose
record NoticeSeal(Seal seal) {

    static NoticeSeal of(Seal seal) {
        return new NoticeSeal(seal.purpose("notice"));
    }

    /// What is empty stays so: the rows ask for it.
    String close(String text) {
        return text.isEmpty() ? "" : seal.encrypt(text);
    }

    /// @throws OtherKey where another key sealed it
    String open(String kept) {
        try {
            return kept.isEmpty() ? "" : seal.decrypt(kept);
        } catch (IllegalArgumentException sealed) {
            throw new OtherKey(sealed);
        }
    }

    /// What stands in a row was sealed with another key than this process has.
    static final class OtherKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherKey(Throwable cause) {
            super("sealed with another key", cause);
        }
    }

    /// By which the rows of an address are found.
    String reader(String address) {
        return seal.hash(address.toLowerCase(Locale.ROOT));
    }
}
