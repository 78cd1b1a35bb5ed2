package signpost.console;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.account.Role;

/// The sign-in service (OpenID Connect) that people may use instead of a password.
///
/// @param issuer its address, as its tokens name it; empty where none is set
/// @param client what we are called there
/// @param secret proves that it is us
/// @param claim the claim of its tokens that holds roles or groups
/// @param domains whose addresses are taken at its word though it does not say that it verified them, in lower case
/// @param roles what we make of each of them; empty where accounts are made here
record Elsewhere(
        Optional<String> issuer,
        String client,
        String secret,
        String claim,
        Set<String> domains,
        Map<String, Role> roles) {

    /// What is said on the sign-in page: the host that people know it by; empty where there is none.
    String name() {
        return issuer.map(address -> URI.create(address).getHost()).orElse("");
    }

    /// The service, where it says what people may do.
    Optional<String> governing() {
        return issuer.filter(_ -> !roles.isEmpty());
    }

    /// Whether the service's word for an address is enough, where it says nothing of having verified it.
    boolean trusts(String email) {
        return domains.contains(email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT));
    }

    /// The highest role that the names stand for here; empty where they stand for none.
    Optional<Role> role(List<String> names) {
        return names.stream().flatMap(name -> Optional.ofNullable(roles.get(name)).stream())
                .max(Comparator.naturalOrder());
    }
}
