package signpost.cli;

import signpost.account.Audit;

/// Writes into the audit trail what a command changed, or showed of people, and who gave it: the operating system's user, who is not asked for a
/// password here.
final class Trail {

    private Trail() {}

    /// @param deed as the console calls it
    /// @param what to what it was done, without personal details
    static void note(Rooms rooms, String deed, String what) {
        rooms.room(Audit.class).note(who(), deed, what);
    }

    static String who() {
        String user = System.getProperty("user.name", "");
        return user.isBlank() || user.equals("?") ? "command line" : "command line, " + user;
    }
}
