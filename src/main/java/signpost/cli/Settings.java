package signpost.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Everything Signpost was told before it started. `src/site/configuration.md` explains each setting.
///
/// @param data the folder for all that a run writes
/// @param library the folder of documents; empty for the usual places
/// @param index the folder of glossary, topics and routes; empty for the usual places
/// @param messages the folder of wording; empty for the usual places
/// @param host the address to listen on
/// @param port the port to listen on; 0 for any free one
/// @param publicUrl the address people use; empty where they use host and port
/// @param jsonLog whether the log is written as JSON, one object a line
/// @param values each value as it was set
public record Settings(
        Path data,
        Optional<Path> library,
        Optional<Path> index,
        Optional<Path> messages,
        String host,
        int port,
        Optional<URI> publicUrl,
        boolean jsonLog,
        Values values) {

    /// Reads and checks the settings of this process.
    ///
    /// @param environment the process's environment
    /// @param file a settings file; null for none
    /// @throws Refused for a value that is wrong, and for values that are unsafe together
    public static Settings read(Map<String, String> environment, @Nullable Path file) {
        Values values = Values.read(environment, file);
        Path data = path(values, Setting.DATA).orElse(Path.of("data"));
        var settings = new Settings(
                data,
                folder(values, Setting.LIBRARY, away -> Files.isDirectory(Shelf.of(data, away))),
                folder(values, Setting.INDEX, _ -> false),
                folder(values, Setting.MESSAGES, _ -> false),
                values.of(Setting.HOST).orElse("127.0.0.1"),
                port(values),
                publicUrl(values),
                jsonLog(values),
                values);
        Safety.check(settings);
        return settings;
    }

    /// The value of a setting, as it was set.
    public Optional<String> value(Setting setting) {
        return values.of(setting);
    }

    /// How a setting is called where it was set, to name it in a sentence.
    public String origin(Setting setting) {
        return values.origin(setting);
    }

    /// The same for a process that listens on this port.
    public Settings on(int listening) {
        return new Settings(data, library, index, messages, host, listening, publicUrl, jsonLog, values);
    }

    /// The address to open in a browser, given the port really listened on; ends in `/`.
    public String address(int listening) {
        return publicUrl
                .map(URI::toString)
                .map(url -> url.endsWith("/") ? url : url + "/")
                .orElse("http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":"
                        + listening + "/");
    }

    private static Optional<Path> path(Values values, Setting setting) {
        return values.of(setting).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException wrong) {
                throw Refused.usage(values.origin(setting) + " is '" + text + "', which is not the name of a folder.");
            }
        });
    }

    /// @param borne whether a folder may be away for a while, as a share that is not mounted, since what was read of it is still there
    private static Optional<Path> folder(Values values, Setting setting, Predicate<Path> borne) {
        Optional<Path> folder = path(values, setting);
        folder.filter(path -> !Files.isDirectory(path) && !borne.test(path)).ifPresent(missing -> {
            throw Refused.usage(
                    values.origin(setting) + " names the folder " + missing
                            + ", which does not exist or is not a folder.");
        });
        return folder;
    }

    private static int port(Values values) {
        String text = values.of(Setting.PORT).orElse("8080");
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        throw Refused.usage(values.origin(Setting.PORT) + " is '" + text + "', not a port between 0 and 65535.");
    }

    private static Optional<URI> publicUrl(Values values) {
        return values.of(Setting.PUBLIC_URL).map(text -> {
            try {
                URI url = new URI(text);
                if (url.getHost() != null
                        && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                        && url.getQuery() == null
                        && url.getFragment() == null) {
                    return url;
                }
            } catch (URISyntaxException notAddress) {
                // said below
            }
            throw Refused.usage(
                    values.origin(Setting.PUBLIC_URL) + " is '" + text
                            + "', not an address such as https://ask.example.org/.");
        });
    }

    private static boolean jsonLog(Values values) {
        String text = values.of(Setting.LOG).orElse("text");
        return switch (text) {
            case "text" -> false;
            case "json" -> true;
            default ->
                throw Refused.usage(values.origin(Setting.LOG) + " is '" + text + "'; it can be 'text' or 'json'.");
        };
    }
}
