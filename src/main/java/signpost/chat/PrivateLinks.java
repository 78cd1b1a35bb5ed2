package signpost.chat;

import java.util.Optional;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The names of enquiries' private pages. Each proves the number and the question: after a backup was restored the number is given to
/// another question, and who holds the link of the first must not come to that.
final class PrivateLinks {

    private static final int KEY = 16;

    private final Rows rows;
    private final Seal seal;

    PrivateLinks(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal.purpose("enquiry-page");
    }

    /// The page's name.
    ///
    /// @param number of an enquiry that there is
    String token(long number) {
        return seal.sign(text(number).orElseThrow());
    }

    /// The number of the enquiry whose page has this name; empty where there is none, or none any more.
    Optional<Long> number(String token) {
        return seal.open(token).flatMap(signed -> {
            int slash = signed.indexOf('/');
            long number = Long.parseLong(slash < 0 ? signed : signed.substring(0, slash));
            return text(number).filter(signed::equals).map(_ -> number);
        });
    }

    /// What is signed. Links of enquiries asked before there was more to sign go on as they were sent out.
    private Optional<String> text(long number) {
        return rows.one("select reference, keyed from enquiry where id = ?",
                row -> row.isTrue("keyed")
                        ? number + "/" + seal.hash(row.text("reference")).substring(0, KEY)
                        : String.valueOf(number),
                number);
    }
}
