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

    /// Fetches the keys before they are needed.
    void warm(Instant now) {
        keys.find("", now);
    }

    /// The registration to which an activity was proven to be addressed; empty where it was not proven.
    Optional<TeamsAccess.Registration> of(String authorization, Json activity, Instant now) {
        if (!authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        try {
            SignedJWT token = SignedJWT.parse(authorization.substring(BEARER.length()).strip());
            String id = token.getHeader().getKeyID();
            if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) || id == null) {
                return Optional.empty();
            }
            Optional<TeamsAccess.Registration> addressed = addressed(token.getJWTClaimsSet())
                    .filter(registration -> tenant(registration, activity));
            if (addressed.isEmpty() || !inTime(token.getJWTClaimsSet(), now)
                    || !sameService(token.getJWTClaimsSet(), activity)) {
                return Optional.empty();
            }
            Optional<Keys.Key> key = keys.find(id, now);
            boolean proven = key.isPresent()
                    && key.get().endorsements().contains(activity.text("channelId"))
                    && key.get().issuer().equals(token.getJWTClaimsSet().getIssuer())
                    && token.verify(new RSASSAVerifier(key.get().key()));
            return addressed.filter(_ -> proven);
        } catch (ParseException | JOSEException | RuntimeException notToken) {
            return Optional.empty();
        }
    }

    private Optional<TeamsAccess.Registration> addressed(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        return audience.size() == 1 ? access.registration(audience.getFirst()) : Optional.empty();
    }

    private static boolean inTime(JWTClaimsSet claims, Instant now) {
        return claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().plus(SKEW).isAfter(now)
                && (claims.getNotBeforeTime() == null
                        || !claims.getNotBeforeTime().toInstant().minus(SKEW).isAfter(now));
    }

    private boolean sameService(JWTClaimsSet claims, Json activity) throws ParseException {
        String service = claims.getStringClaim("serviceurl");
        return service != null && bare(service).equals(bare(activity.text("serviceUrl"))) && access.mayReach(service);
    }

    private static boolean tenant(TeamsAccess.Registration registration, Json activity) {
        return registration.tenant().isBlank() || registration.tenant().equalsIgnoreCase(Spot.tenant(activity));
    }

    private static String bare(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
