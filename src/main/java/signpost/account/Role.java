package signpost.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may do; each role may do all that the ones before it may.
public enum Role {
    /// Looks at everything but accounts and the audit trail, and changes nothing but their own password.
    READER,
    /// Answers enquiries, and writes campaigns.
    AUTHOR,
    /// Approves and sends what others wrote.
    APPROVER,
    /// Lets people in, and sees who did what.
    ADMINISTRATOR;

    /// Whether somebody with this role may do what the other one may.
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    /// Its name in forms, commands and settings: `author`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of that name, in capitals or not; empty where there is none.
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equalsIgnoreCase(id.strip())).findFirst();
    }
}
