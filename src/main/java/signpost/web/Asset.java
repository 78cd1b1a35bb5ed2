package signpost.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file that pages need beside their HTML.
///
/// @param type its media type
/// @param tag changes with its bytes
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String name, String type, byte[] bytes, String tag) {

    private static final Map<String, String> TYPES = Map.of(
            "signpost.css", "text/css; charset=utf-8",
            "console.css", "text/css; charset=utf-8",
            "signpost.js", "text/javascript; charset=utf-8",
            "signpost.svg", "image/svg+xml");

    private static final Map<String, Asset> ALL = load();

    static Optional<Asset> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /// Its address, which changes with its bytes, so that browsers may keep it for ever.
    public static String address(String name) {
        return "/assets/" + name + "?v=" + of(name).orElseThrow().tag();
    }

    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new TreeMap<>();
        TYPES.forEach((name, type) -> {
            byte[] bytes = read("/assets/" + name);
            assets.put(name, new Asset(name, type, bytes, tag(bytes)));
        });
        return Map.copyOf(assets);
    }

    private static byte[] read(String path) {
        try (InputStream in = Asset.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
