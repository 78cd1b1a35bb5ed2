package signpost.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/// Refuses settings that are each right but unsafe together.
final class Safety {

    private Safety() {}

    static void check(Settings settings) {
        settings.publicUrl().ifPresent(Safety::encrypted);
        if (!isLoopback(settings.host()) && settings.publicUrl().isEmpty()) {
            throw Refused.usage("SIGNPOST_HOST is " + settings.host() + ", which opens Signpost to other machines. Set"
                    + " SIGNPOST_PUBLIC_URL to the https address people use, or leave SIGNPOST_HOST at 127.0.0.1.");
        }
        settings.library().ifPresent(library -> apart(settings.data(), library));
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

    private static void apart(Path data, Path library) {
        Path inner = data.toAbsolutePath().normalize();
        if (inner.startsWith(library.toAbsolutePath().normalize())) {
            throw Refused.usage("The data folder " + data + " lies inside the library " + library
                    + ", so Signpost would read its own files as documents. Set SIGNPOST_DATA to a folder outside it.");
        }
    }
}
