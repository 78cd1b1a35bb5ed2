package signpost.console;

import signpost.account.Account;

/// Brings people the link with which they choose a password, by mail.
public interface Invitations {

    /// @param link which works once
    /// @param until when it ends, in words
    void send(Account account, String link, String until);
}
