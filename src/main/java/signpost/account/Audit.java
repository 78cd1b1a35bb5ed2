package signpost.account;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/// Who did what to what, and when. It is only ever added to.
///
/// No personal data of children and no message stands in it: what something was done to is named by its kind and number (`enquiry 12`),
/// or by the address of a member of the team. Safe for use by many threads at once.
@Singleton
public class Audit {

    private final AuditRows rows;
    private final InstantSource clock;

    Audit(AuditRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Writes down what somebody did.
    ///
    /// @param deed in small letters and hyphens, the same for the same kind of deed: `enquiry-closed`
    /// @param what to what it was done; at most 200 characters, in one line
    public void note(Account who, String deed, String what) {
        note(who.email(), deed, what);
    }

    /// Writes down what somebody without an account did.
    ///
    /// @param who such as `command line` or the address they gave
    public void note(String who, String deed, String what) {
        rows.save(Deed.row(clock.instant(), who, deed, what));
    }

    /// What was done, the latest first.
    ///
    /// @param skip how many to leave out
    /// @param most how many at most
    public List<Deed> read(Sought sought, int skip, int most) {
        return rows.find(sought.who(), sought.deed(), sought.from(), sought.to(), most, skip).stream().map(Deed::of)
                .toList();
    }

    /// How many there are.
    public long count(Sought sought) {
        return rows.count(sought.who(), sought.deed(), sought.from(), sought.to());
    }

    /// Every kind of deed that was ever done.
    public List<String> deeds() {
        return rows.deeds();
    }
}
