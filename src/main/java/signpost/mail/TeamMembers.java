package signpost.mail;

import java.util.Optional;

/// Who may reply to askers by mail. A higher room knows.
@FunctionalInterface
public interface TeamMembers {

    /// What the audit calls whoever has this address; empty for somebody who is not of the team.
    ///
    /// @param address in lower case
    Optional<String> name(String address);
}
