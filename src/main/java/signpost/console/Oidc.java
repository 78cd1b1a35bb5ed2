package signpost.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import signpost.account.Role;
import signpost.account.Voucher;

/// Sign-in by OpenID Connect: authorization code with PKCE (S256), state and nonce.
///
/// Of tokens only signatures by a key that the service publishes are taken, with its issuer, our client id as audience, the nonce and a
/// valid time. Safe for use by many threads at once.
@Singleton
final class Oidc {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 200_000;
    private static final int SKEW_SECONDS = 60;
    /// Never one with a shared secret, and never none.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
            JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    /// What somebody reads for whom it did not vouch.
    static final String UNKNOWN = "The sign-in service did not say who you are. Try again; if it stays so, ask an administrator.";

    /// What somebody reads who is known there and not let in here.
    static final String UNINVITED = "The sign-in service knows you, but you are not let in here. Ask an administrator of this console.";

    /// What somebody reads where it could not be told where to send them back to.
    static final String NOWHERE = "The address of this console was not set, so the sign-in service cannot send you back here. Tell whoever runs it.";

    private static final String AWAY = "The sign-in service cannot be reached at the moment. Try again in a few minutes.";

    /// It did not vouch for anybody; the message says why, for the log.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String sentence;

        Refused(String message) {
            this(message, UNKNOWN);
        }

        /// @param sentence what the person reads
        Refused(String message, String sentence) {
            super(message);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private final Elsewhere elsewhere;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable Service service;

    /// What the service says of itself.
    private record Service(
            URI authorize,
            URI token,
            Optional<URI> person,
            boolean basic,
            JWKSource<SecurityContext> keys) {}

    Oidc(Elsewhere elsewhere, InstantSource clock) {
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /// Where to send the browser.
    URI authorize(Begun begun, String redirect) throws Refused {
        URI at = service().authorize();
        return URI.create(at + (at.getQuery() == null ? "?" : "&") + form(
                "response_type", "code",
                "client_id", elsewhere.client(),
                "redirect_uri", redirect,
                "scope", "openid email profile",
                "state", begun.state(),
                "nonce", begun.nonce(),
                "code_challenge", begun.challenge(),
                "code_challenge_method", "S256"));
    }

    /// What the service is called where people read it.
    String name() {
        return elsewhere.name();
    }

    /// Whether the service gives them no role, where it gives the roles.
    boolean refuses(Voucher voucher) {
        return elsewhere.governing().isPresent() && voucher.role().isEmpty();
    }

    /// Redeems the code that the browser brought back.
    Voucher redeem(Begun begun, String code, String redirect) throws Refused {
        Service at = service();
        HttpRequest.Builder request = HttpRequest.newBuilder(at.token());
        String fields = form("grant_type", "authorization_code", "code", code, "redirect_uri", redirect,
                "code_verifier", begun.verifier());
        if (at.basic()) {
            String pair = encoded(elsewhere.client()) + ":" + encoded(elsewhere.secret());
            request.header("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else {
            fields += "&" + form("client_id", elsewhere.client(), "client_secret", elsewhere.secret());
        }
        Map<String, Object> answer = json(request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        if (!(answer.get("id_token") instanceof String token)) {
            throw new Refused("the answer holds no id token");
        }
        JWTClaimsSet claims = claims(token, begun, at);
        return voucher(claims, complete(claims) ? Map.of() : person(claims, answer.get("access_token"), at));
    }

    private boolean complete(JWTClaimsSet claims) {
        return claims.getClaim("email") != null
                && (elsewhere.roles().isEmpty() || claims.getClaim(elsewhere.claim()) != null);
    }

    /// What the service says of the person beside the token: those that keep to OpenID Connect Core 5.4 put nothing but who they are
    /// into the token itself.
    private Map<String, Object> person(JWTClaimsSet claims, @Nullable Object access, Service at) throws Refused {
        if (at.person().isEmpty() || !(access instanceof String token)) {
            return Map.of();
        }
        Map<String, Object> said = json(
                HttpRequest.newBuilder(at.person().get()).header("Authorization", "Bearer " + token).GET());
        if (!claims.getSubject().equals(said.get("sub"))) {
            throw new Refused("the service speaks of somebody else");
        }
        return said;
    }

    private JWTClaimsSet claims(String token, Begun begun, Service at) throws Refused {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, at.keys()));
        var expected = new JWTClaimsSet.Builder()
                .issuer(elsewhere.issuer().orElseThrow())
                .claim("nonce", begun.nonce())
                .build();
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(
                elsewhere.client(), expected, Set.of("sub", "iat", "exp")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        verifier.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
        try {
            JWTClaimsSet claims = processor.process(token, null);
            if (claims.getAudience().size() > 1 && !elsewhere.client().equals(claims.getClaim("azp"))) {
                throw new Refused("the token is for several, and not given to us");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw new Refused("the token is not taken: " + wrong.getMessage());
        }
    }

    /// @param more what was said beside the token; the token comes first
    private Voucher voucher(JWTClaimsSet token, Map<String, Object> more) throws Refused {
        Map<String, Object> claims = new HashMap<>(more);
        if (token.getClaim("email") != null) {
            claims.remove("email_verified");
        }
        claims.putAll(token.getClaims());
        String email = text(claims, "email").or(() -> text(claims, "preferred_username")).orElse("");
        boolean isSaid = token.getClaim("email_verified") != null || more.get("email_verified") != null;
        Optional<Role> role = elsewhere.role(names(claims.get(elsewhere.claim())));
        return new Voucher(
                elsewhere.issuer().orElseThrow(),
                token.getSubject(),
                email,
                // what was verified is an address, and not a name chosen for signing in
                text(claims, "email").isPresent()
                        && (isTrue(claims.get("email_verified")) || !isSaid && elsewhere.trusts(email)),
                text(claims, "name").orElse(email),
                role);
    }

    /// Some services say it as a word.
    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static List<String> names(@Nullable Object claim) {
        return switch (claim) {
            case String one -> List.of(one);
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private Service service() throws Refused {
        Service known = service;
        if (known == null) {
            known = discover();
            service = known;
        }
        return known;
    }

    private Service discover() throws Refused {
        String issuer = elsewhere.issuer().orElseThrow(() -> new Refused("no service is set"));
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> said = json(
                HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration")).GET());
        if (!issuer.equals(said.get("issuer"))) {
            throw new Refused("the service calls itself " + said.get("issuer"));
        }
        try {
            var retriever = new DefaultResourceRetriever(
                    (int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LONGEST_ANSWER);
            List<String> ways = names(said.get("token_endpoint_auth_methods_supported"));
            return new Service(
                    URI.create(String.valueOf(said.get("authorization_endpoint"))),
                    URI.create(String.valueOf(said.get("token_endpoint"))),
                    Optional.ofNullable(said.get("userinfo_endpoint")).map(String::valueOf).map(URI::create),
                    ways.isEmpty() || ways.contains("client_secret_basic"),
                    JWKSourceBuilder.create(URI.create(String.valueOf(said.get("jwks_uri"))).toURL(), retriever)
                            .retrying(true)
                            .build());
        } catch (IOException | IllegalArgumentException wrong) {
            throw new Refused("the service describes itself wrongly: " + wrong.getMessage());
        }
    }

    private Map<String, Object> json(HttpRequest.Builder request) throws Refused {
        try {
            HttpResponse<String> response = client.send(
                    request.timeout(PATIENCE).header("Accept", "application/json").build(),
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            if (response.statusCode() != 200) {
                throw new Refused(response.uri() + " answers " + response.statusCode());
            }
            return JSONObjectUtils.parse(response.body());
        } catch (IOException | ParseException unreachable) {
            throw new Refused("the service cannot be understood: " + unreachable.getMessage(), AWAY);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Refused("the service is ending");
        }
    }

    private static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
