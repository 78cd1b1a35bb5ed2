package signpost.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Refuses to take a sign-in service's word for addresses that others than one organisation give out: somebody could call themselves by another's address
/// there, and would be let in as them.
final class Vouching {

    /// Where anybody gets an address.
    private static final Set<String> ANYBODYS = Set.of("gmail.com", "googlemail.com", "outlook.com", "hotmail.com",
            "hotmail.co.uk", "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com",
            "aol.com", "proton.me", "protonmail.com", "btinternet.com", "sky.com", "onmicrosoft.com");

    /// Services that anybody's organisation, or anybody, has an account with.
    private static final Set<String> SHARED = Set.of("common", "organizations", "consumers",
            "9188040d-6c67-4c5b-b112-36a304b66dad");

    private static final String GOOGLE = "accounts.google.com";

    private Vouching() {}

    static void check(Settings settings, URI issuer, String domains) {
        String origin = settings.origin(Setting.OIDC_EMAIL_DOMAINS);
        boolean shared = GOOGLE.equalsIgnoreCase(issuer.getHost())
                || Stream.of(String.valueOf(issuer.getPath()).toLowerCase(Locale.ROOT).split("/"))
                        .anyMatch(SHARED::contains);
        if (shared) {
            throw Refused.usage(origin + " is set, but " + issuer
                    + " serves more than one organisation, so that anybody"
                    + " could take an address there. Set the issuer of your own organisation, or leave it out.");
        }
        for (String each : domains.split(",", -1)) {
            String domain = each.strip().toLowerCase(Locale.ROOT);
            if (!domain.isEmpty() && (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") || ANYBODYS.contains(domain))) {
                throw Refused.usage(origin + " names '" + domain
                        + "', which is not a domain that belongs to one organisation, such as averdale.gov.uk.");
            }
        }
    }
}
