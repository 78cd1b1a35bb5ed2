package signpost.account;

import java.time.Instant;

/// Something that somebody did.
///
/// @param who the address of an account, or such as `command line`
/// @param deed its kind
/// @param what to what it was done
public record Deed(Instant at, String who, String deed, String what) {

    private static final int LONGEST = 200;

    static AuditRow row(Instant at, String who, String deed, String what) {
        if (deed.isEmpty() || !deed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-')) {
            throw new IllegalArgumentException("no name of a deed: '" + deed + "'");
        }
        return new AuditRow(null, at, line(who), deed, line(what));
    }

    static Deed of(AuditRow row) {
        return new Deed(row.doneAt(), row.who(), row.deed(), row.what());
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }
}
