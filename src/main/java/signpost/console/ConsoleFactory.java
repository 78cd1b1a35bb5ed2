package signpost.console;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.account.Role;

/// Wires the console.
@Factory
final class ConsoleFactory {

    @Singleton
    Elsewhere elsewhere(
            @Value("${signpost.oidc.issuer:}") String issuer,
            @Value("${signpost.oidc.client-id:}") String client,
            @Value("${signpost.oidc.client-secret:}") String secret,
            @Value("${signpost.oidc.roles-claim:roles}") String claim,
            @Value("${signpost.oidc.email-domains:}") String domains,
            @Value("${signpost.oidc.roles:}") String roles) {
        return new Elsewhere(
                issuer.isBlank() ? Optional.empty() : Optional.of(issuer), client, secret, claim,
                Stream.of(domains.split(",", -1)).map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> !domain.isEmpty()).collect(Collectors.toUnmodifiableSet()),
                roles(roles));
    }

    /// Reads `their-name=role, other-name=role`.
    ///
    /// @throws IllegalArgumentException for what is no role
    static Map<String, Role> roles(String text) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.lastIndexOf('=');
            if (!pair.isBlank()) {
                Role role = Role.of(pair.substring(equals + 1)).filter(_ -> equals > 0).orElseThrow(
                        () -> new IllegalArgumentException("'" + pair.strip() + "' names no role"));
                roles.put(pair.substring(0, equals).strip(), role);
            }
        }
        return Map.copyOf(roles);
    }
}
