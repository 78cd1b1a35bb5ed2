package signpost.account;

/// Why something was not done with an account.
public enum Objection {
    /// the link was used, has ended, or never was
    LINK_SPENT,
    /// there is an account with this address
    ADDRESS_KNOWN,
    /// not an address
    NO_ADDRESS,
    /// nobody said what they are called
    NO_NAME,
    /// there would be no administrator left
    LAST_ADMINISTRATOR,
    /// the present password is not this one
    WRONG_PASSWORD,
    /// the new password was typed in two ways
    DIFFERENT,
    /// the new password has fewer than [Passwords#SHORTEST] characters
    TOO_SHORT,
    /// the new password has more than [Passwords#LONGEST] characters
    TOO_LONG,
    /// the new password is among those that are tried first
    TOO_COMMON,
    /// the new password is made of the person's own address
    LIKE_ADDRESS
}
