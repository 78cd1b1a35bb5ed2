package signpost.console;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.seal.Seal;

/// Knows a browser again with which somebody signed in to an account before, by a cookie that lets nobody in: it only keeps the tries of
/// strangers from being held against them.
@Singleton
final class Familiar {

    /// How long a browser is known.
    static final Duration KNOWN = Duration.ofDays(180);
    /// Several share some machines.
    private static final int MOST = 5;
    private static final String BETWEEN = "_";

    private final Cookies cookies;
    private final Seal seal;
    private final InstantSource clock;

    Familiar(Cookies cookies, Seal seal, InstantSource clock) {
        this.cookies = cookies;
        this.seal = seal.purpose("familiar-browser");
        this.clock = clock;
    }

    /// Whether somebody signed in to the account of an address with the browser before.
    boolean knows(HttpRequest<?> request, String email) {
        return proofs(request).stream().anyMatch(proof -> isOf(proof, email));
    }

    /// The cookie by which the browser is known from now on, whoever else it was known for.
    String known(HttpRequest<?> request, String email) {
        Stream<String> others = proofs(request).stream().filter(proof -> !isOf(proof, email));
        return cookies.keep(Cookies.FAMILIAR, Stream.concat(Stream.of(proof(today(), email)), others).limit(MOST)
                .collect(Collectors.joining(BETWEEN)), KNOWN);
    }

    private List<String> proofs(HttpRequest<?> request) {
        return cookies.read(request, Cookies.FAMILIAR).stream()
                .flatMap(cookie -> Arrays.stream(cookie.split(BETWEEN, MOST + 1)).limit(MOST)).toList();
    }

    private boolean isOf(String proof, String email) {
        try {
            long day = Long.parseLong(proof.split("\\.", 2)[0]);
            return day > today() - KNOWN.toDays() && MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8),
                    proof(day, email).getBytes(StandardCharsets.UTF_8));
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    private String proof(long day, String email) {
        return day + "." + seal.hash(day + "\n" + email.strip().toLowerCase(Locale.ROOT));
    }

    private long today() {
        return clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
    }
}
