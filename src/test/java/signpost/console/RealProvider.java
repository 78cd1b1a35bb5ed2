package signpost.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signpost.packaged.NodePackage;

/// The OpenID Connect provider `oidc-provider` (npm) in a process of its own, and a browser at it.
final class RealProvider implements AutoCloseable {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern PROMPT = Pattern.compile("name=\"prompt\" value=\"([a-z]+)\"");
    private static final int MOST_STEPS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final BufferedReader out;
    private final String issuer;

    private RealProvider(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.issuer = line();
    }

    /// Starts it; a test is skipped where Node or the package is missing.
    static RealProvider start() throws IOException {
        var builder = new ProcessBuilder(NodePackage.NODE.toString(),
                Path.of("src/test/resources/signpost/console/provider.mjs").toString());
        builder.environment().put("NODE_PATH", NodePackage.modules("oidc-provider").toString());
        return new RealProvider(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    String issuer() {
        return issuer;
    }

    /// Opens its doors.
    ///
    /// @param redirect where it may send browsers back to
    /// @param claims `token` where it writes what it knows of people into its tokens, `userinfo` where it says that apart only
    void open(String redirect, String secret, String claims) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append("{\"redirect\":\"%s\",\"secret\":\"%s\",\"claims\":\"%s\"}\n".formatted(redirect, secret,
                        claims))
                .flush();
        String said = line();
        if (!said.equals("ready")) {
            throw new IOException("the provider said: " + said);
        }
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the provider ended");
        }
        return line;
    }

    /// What a browser does that is sent there: somebody signs in, agrees, and is sent back.
    ///
    /// @return the address that it is sent back to
    String agree(String authorize, String name) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest.Builder next = HttpRequest.newBuilder(URI.create(authorize)).GET();
        for (int step = 0; step < MOST_STEPS; step++) {
            HttpResponse<String> page = browser.send(next.timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() == 200) {
                String fields = Visitor.encoded("prompt", first(PROMPT, page), "login", name, "password", "any");
                next = HttpRequest.newBuilder(page.uri().resolve(first(ACTION, page)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields));
            } else {
                URI to = page.uri().resolve(page.headers().firstValue("location")
                        .orElseThrow(() -> new IOException("it answers " + page.statusCode() + ": " + page.body())));
                if (!to.toString().startsWith(issuer)) {
                    return to.toString();
                }
                next = HttpRequest.newBuilder(to).GET();
            }
        }
        throw new IOException("it sends browsers round in circles");
    }

    private static String first(Pattern pattern, HttpResponse<String> page) throws IOException {
        Matcher matcher = pattern.matcher(page.body());
        if (!matcher.find()) {
            throw new IOException("a page without " + pattern + ": " + page.body());
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
