package signpost.console;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import signpost.account.Account;

/// Whose browser a request came from, as [Doorman] found it.
///
/// @param account who is signed in; empty where nobody is
/// @param form what a form of theirs must bring along
/// @param fresh the name that a browser we have not met is given; empty for one that has a name
record Signed(Optional<Account> account, String form, Optional<String> fresh) {

    private static final String ATTRIBUTE = "signpost.console.signed";

    /// Who sent the request.
    static Signed of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Signed.class)
                .orElseThrow(() -> new IllegalStateException("the request did not come past the doorman"));
    }

    void keepWith(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// Who is signed in, on routes that need somebody to be.
    Account person() {
        return account.orElseThrow();
    }
}
