package signpost.console;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where somebody goes after signing in: to the page they wanted, if it is one of the console's, else to its start.
final class Next {

    private static final String START = "/console";

    private Next() {}

    /// The sign-in page, which remembers the page that was wanted.
    static URI signIn(HttpRequest<?> request) {
        String wanted = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : START;
        return URI.create("/console/sign-in"
                + (wanted.equals(START) || !isOurs(wanted)
                        ? ""
                        : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
    }

    /// A page of the console, whatever was asked for.
    static URI of(String asked) {
        return URI.create(isOurs(asked) ? asked : START);
    }

    /// Only what begins with `/console/` and is made of plain characters, so that no browser reads another site out of it.
    private static boolean isOurs(String asked) {
        return (asked.equals(START) || asked.startsWith(START + "/") || asked.startsWith(START + "?"))
                && !asked.contains("//")
                && !asked.contains("..")
                && asked.length() < 500
                && asked.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "/-_.?=&+".indexOf(c) >= 0));
    }
}
