package signpost.console;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// What the console is told of the service it is part of. Safe for use by many threads at once.
public interface Premises {

    /// Whose service it is.
    String partnership();

    /// Whether people reach it encrypted.
    boolean secure();

    /// Where people reach it, without a slash at the end; where nobody set that, where this request was sent.
    String address(HttpRequest<?> request);

    /// Where people reach it, as it was set; where nobody set that, where this request was sent if that is this machine. Empty for another name, as
    /// anybody could have made it up.
    Optional<String> origin(HttpRequest<?> request);

    /// The household or office that the request came from, seen past our own proxies; its tries to sign in are counted together.
    String caller(HttpRequest<?> request);

    /// The address of a file that pages need.
    String asset(String name);
}
