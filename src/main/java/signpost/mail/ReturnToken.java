package signpost.mail;

import java.util.Locale;
import java.util.Optional;
import signpost.seal.Seal;

/// The mark by which a mail of ours is known again when it, or a report about it, comes back: the name of its row with a proof, such as
/// `d17-0f3a...`. Nobody can make one for a row they had no mail of.
///
/// It stands in the envelope's return address where there is an address for that, in the envelope's id, and in a header of the mail.
/// Upper and lower case make no difference, since some servers change them.
final class ReturnToken {

    private static final int PROOF = 20;
    private static final int MOST_DIGITS = 18;

    private final Seal seal;

    ReturnToken(Seal seal) {
        this.seal = seal.purpose("return");
    }

    String of(String row) {
        return row + "-" + seal.hash(row).substring(0, PROOF);
    }

    /// The row whose token stands first in a text; empty where there is none, or only forged ones.
    Optional<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int dash = lower.indexOf('-'); dash >= 0; dash = lower.indexOf('-', dash + 1)) {
            int begin = dash;
            while (begin > 0 && dash - begin < MOST_DIGITS && isDigit(lower.charAt(begin - 1))) {
                begin--;
            }
            if (begin == dash || begin == 0 || "dn".indexOf(lower.charAt(begin - 1)) < 0
                    || dash + 1 + PROOF > lower.length()) {
                continue;
            }
            String row = lower.substring(begin - 1, dash);
            if (of(row).equals(lower.substring(begin - 1, dash + 1 + PROOF))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
