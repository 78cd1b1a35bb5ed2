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

    /// @throws IllegalArgumentException where another key sealed it
    String open(String kept) {
        return kept.isEmpty() ? "" : seal.decrypt(kept);
    }

    /// By which the rows of an address are found.
    String reader(String address) {
        return seal.hash(address.toLowerCase(Locale.ROOT));
    }
}
