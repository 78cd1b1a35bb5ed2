package signpost.chat;

/// Where what the team does in its own place is written down. A higher room keeps it.
@FunctionalInterface
public interface Journal {

    /// @param who such as `Asha in Teams`
    /// @param deed as in the audit trail: `enquiry-claimed`
    /// @param what to what it was done
    void note(String who, String deed, String what);
}
