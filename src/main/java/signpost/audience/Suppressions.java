package signpost.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The addresses that are not written to, known by their hashes only.
final class Suppressions {

    private final Rows rows;
    private final Seal seal;

    Suppressions(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal.purpose("suppression");
    }

    String hash(Address address) {
        return seal.hash(address.key());
    }

    /// The same as long as addresses have the same hashes.
    String proof() {
        return seal.hash("");
    }

    Optional<Suppression> of(String hash) {
        return rows.one("select reason, since from suppression where hash = ?",
                row -> new Suppression(Suppression.Reason.valueOf(row.text("reason")), row.time("since")), hash);
    }

    /// Those of the hashes that are suppressed.
    Map<String, Suppression> among(Collection<String> hashes) {
        Map<String, Suppression> found = new HashMap<>();
        Rows.some(hashes).forEach(some -> rows.each(
                "select hash, reason, since from suppression where hash in (" + Rows.marks(some) + ")",
                row -> found.put(row.text("hash"), new Suppression(
                        Suppression.Reason.valueOf(row.text("reason")), row.time("since"))),
                some.toArray()));
        return found;
    }

    /// Suppresses the address from now on; the first reason stays until it is lifted, but erasure goes before all others.
    void add(String hash, Suppression.Reason reason, Instant now) {
        rows.change("insert into suppression (hash, reason, since) values (?, ?, ?) on conflict do nothing", hash,
                reason, now);
        if (reason == Suppression.Reason.ERASED) {
            rows.change("update suppression set reason = ? where hash = ?", reason, hash);
        }
    }

    /// The person wants to be written to again and has proved that it is them.
    void lift(String hash) {
        rows.change("delete from suppression where hash = ?", hash);
    }
}
