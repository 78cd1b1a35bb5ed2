package signpost.chat;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Where askers left an address to be told what became of their enquiry. Safe for use by many threads at once.
@Singleton
public final class Askers {

    private static final String BY_MAIL = "mail";

    private final ReturnRows returns;
    private final InstantSource clock;

    Askers(Rows rows, Seal seal, InstantSource clock) {
        this.returns = ReturnRows.of(rows, seal);
        this.clock = clock;
    }

    /// The numbers of the enquiries of which somebody is still to be told by mail.
    ///
    /// @param email in lower case
    public List<Long> awaiting(String email) {
        return returns.open(BY_MAIL, email).stream().map(ReturnRows.Due::number).distinct().toList();
    }

    /// Of how many enquiries the address to be told at was encrypted with another key than this process has: whose it is cannot be told.
    public long unreadable() {
        return returns.unreadable(BY_MAIL);
    }

    /// Tells them nothing more, and erases the address.
    ///
    /// @param email in lower case
    public void forget(String email) {
        Instant now = clock.instant();
        returns.open(BY_MAIL, email).forEach(due -> returns.erase(due.id(), now));
    }
}
