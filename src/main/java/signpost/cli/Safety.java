package signpost.cli;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/// Refuses settings that cannot be understood or are unsafe together.
final class Safety {

    private Safety() {}

    static void check(Settings settings) {
        settings.publicUrl().ifPresent(Safety::encrypted);
        if (!isLoopback(settings.host()) && settings.publicUrl().isEmpty()) {
            throw Refused.usage("SIGNPOST_HOST is " + settings.host() + ", which opens Signpost to other machines. Set"
                    + " SIGNPOST_PUBLIC_URL to the https address people use, or leave SIGNPOST_HOST at 127.0.0.1.");
        }
        settings.library().ifPresent(library -> apart(settings.data(), library));
        settings.value(Setting.PROXIES).ifPresent(proxies -> numeric(settings, proxies));
        Remembering.of(settings);
        settings.value(Setting.OIDC_ISSUER).ifPresent(issuer -> trusted(settings, issuer));
    }

    static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.startsWith("127.");
    }

    private static void encrypted(URI url) {
        if ("http".equals(url.getScheme()) && !isLoopback(url.getHost())) {
            throw Refused.usage("SIGNPOST_PUBLIC_URL is " + url
                    + ", so questions would travel unencrypted. Put a server with https in front and set its address.");
        }
    }

    private static void numeric(Settings settings, String proxies) {
        for (String proxy : proxies.split(",", -1)) {
            try {
                InetAddress.ofLiteral(proxy.strip());
            } catch (IllegalArgumentException name) {
                throw Refused.usage(settings.origin(Setting.PROXIES) + " holds '" + proxy.strip()
                        + "', not a numeric address such as 192.0.2.7; several are parted by commas.");
            }
        }
    }

    /// Whoever can read or change what the sign-in service says could sign in as anybody.
    private static void trusted(Settings settings, String issuer) {
        URI url = URI.create(issuer.replace(' ', '+'));
        boolean safe = "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && isLoopback(url.getHost());
        if (!safe || url.getHost() == null) {
            throw Refused.usage(settings.origin(Setting.OIDC_ISSUER) + " is '" + issuer
                    + "', not an https address such as https://login.example.org/.");
        }
        if (settings.value(Setting.OIDC_CLIENT_ID).isEmpty()) {
            throw Refused.usage(settings.origin(Setting.OIDC_ISSUER) + " is set, but SIGNPOST_OIDC_CLIENT_ID is not.");
        }
        settings.value(Setting.OIDC_EMAIL_DOMAINS).ifPresent(domains -> Vouching.check(settings, url, domains));
    }

    private static void apart(Path data, Path library) {
        Path inner = data.toAbsolutePath().normalize();
        if (inner.startsWith(library.toAbsolutePath().normalize())) {
            throw Refused.usage("The data folder " + data + " lies inside the library " + library
                    + ", so Signpost would read its own files as documents. Set SIGNPOST_DATA to a folder outside it.");
        }
    }
}
