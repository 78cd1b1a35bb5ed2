package signpost.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signpost.json.Json;

/// Microsoft's rules for what a bot must verify before it believes an activity ("Authenticate requests", points 1 to 7), and the tenant
/// besides. Nothing turns it off.
final class Proof {

    private static final Duration SKEW = Duration.ofSeconds(300);
    private static final String BEARER = "Bearer ";

    private final TeamsAccess access;
    private final Keys keys;

    Proof(TeamsAccess access, Keys keys) {
        this.access = access;
        this.keys = keys;
    }

    boolean holds(String authorization, Json activity, Instant now) {
        if (!authorization.startsWith(BEARER)) {
            return false;
        }
        try {
            SignedJWT token = SignedJWT.parse(authorization.substring(BEARER.length()).strip());
            String id = token.getHeader().getKeyID();
            if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) || id == null) {
                return false;
            }
            Optional<Keys.Key> key = keys.find(id, now);
            return key.isPresent()
                    && key.get().endorsements().contains(activity.text("channelId"))
                    && token.verify(new RSASSAVerifier(key.get().key()))
                    && claims(token.getJWTClaimsSet(), activity, now)
                    && tenant(activity);
        } catch (ParseException | JOSEException | RuntimeException notToken) {
            return false;
        }
    }

    private boolean claims(JWTClaimsSet claims, Json activity, Instant now) throws ParseException {
        boolean issued = !keys.issuer().isEmpty() && keys.issuer().equals(claims.getIssuer())
                && List.of(access.appId()).equals(claims.getAudience());
        boolean inTime = claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().plus(SKEW).isAfter(now)
                && (claims.getNotBeforeTime() == null
                        || !claims.getNotBeforeTime().toInstant().minus(SKEW).isAfter(now));
        String service = claims.getStringClaim("serviceurl");
        boolean sameService = service != null && bare(service).equals(bare(activity.text("serviceUrl")))
                && access.mayReach(service);
        return issued && inTime && sameService;
    }

    private boolean tenant(Json activity) {
        String said = activity.text("channelData", "tenant", "id");
        String tenant = said.isEmpty() ? activity.text("conversation", "tenantId") : said;
        return access.tenant().isBlank() || access.tenant().equalsIgnoreCase(tenant);
    }

    private static String bare(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
