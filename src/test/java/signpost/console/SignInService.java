package signpost.console;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An OpenID Connect provider of our own: it signs RS256 tokens, checks the client's secret, the redirect address and PKCE, and gives each
/// code out once. Tests bend single things of its tokens.
final class SignInService implements AutoCloseable {

    static final String CLIENT = "signpost";
    static final String SECRET = "a secret: with & signs";

    enum Signature {
        RS256, NONE, HS256_WITH_PUBLIC_KEY, OTHER_KEY, KEY_IN_HEADER
    }

    private final HttpServer server;
    private final RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    private final RSAKey stranger = new RSAKeyGenerator(2048).keyID("one").generate();
    private final InstantSource clock;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    Map<String, Object> person = Map.of();
    UnaryOperator<JWTClaimsSet.Builder> bend = claims -> claims;
    Signature signature = Signature.RS256;
    int redeemed;

    SignInService(InstantSource clock) throws Exception {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic"))));
        server.createContext("/keys",
                exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What a browser does at the service: the person agrees, and comes back with a code.
    ///
    /// @return the address that the browser is sent back to, from its path on
    String agree(String authorize) {
        Map<String, String> asked = fields(URI.create(authorize).getRawQuery());
        String code = "code-" + codes.size();
        codes.put(code, asked);
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    /// What was asked for when the code was given.
    static Map<String, String> asked(String authorize) {
        return fields(URI.create(authorize).getRawQuery());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> posted = fields(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(posted.getOrDefault("code", ""));
        String pair = new String(Base64.getDecoder().decode(
                exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length())),
                StandardCharsets.UTF_8);
        String[] client = pair.split(":", 2);
        try {
            String challenge = Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(posted.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII)));
            boolean good = asked != null
                    && "S256".equals(asked.get("code_challenge_method"))
                    && challenge.equals(asked.get("code_challenge"))
                    && posted.get("redirect_uri").equals(asked.get("redirect_uri"))
                    && "authorization_code".equals(posted.get("grant_type"))
                    && CLIENT.equals(decoded(client[0]))
                    && SECRET.equals(decoded(client[1]));
            if (!good) {
                json(exchange, 400, Map.of("error", "invalid_grant"));
                return;
            }
            redeemed++;
            json(exchange, 200, Map.of("token_type", "Bearer", "access_token", "x", "id_token", idToken(asked)));
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private String idToken(Map<String, String> asked) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        person.forEach(claims::claim);
        JWTClaimsSet all = bend.apply(claims).build();
        if (signature == Signature.NONE) {
            return new PlainJWT(all).serialize();
        }
        if (signature == Signature.HS256_WITH_PUBLIC_KEY) {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), all);
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one");
        if (signature == Signature.KEY_IN_HEADER) {
            header.jwk(stranger.toPublicJWK());
        }
        var jwt = new SignedJWT(header.build(), all);
        jwt.sign(new RSASSASigner(signature == Signature.RS256 ? key : stranger));
        return jwt.serialize();
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
