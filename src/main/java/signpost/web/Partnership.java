package signpost.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import signpost.library.AsWritten;

/// Whose service this is, from the head of `index/routes.yml`.
///
/// @param name as it stands on top of every page
/// @param website its own site; empty where there is none
/// @param email where it is written to; empty where nobody says
/// @param phone where it is phoned; empty where nobody says
/// @param address where it gets post, on one line; empty where nobody says
public record Partnership(String name, String website, String email, String phone, String address) {

    /// Reads `routes.yml` of the folder, or the one shipped with the program where the folder holds none.
    static Partnership load(Path index) {
        try {
            Path own = index.resolve("routes.yml");
            if (Files.isRegularFile(own)) {
                return read(Files.readString(own));
            }
            try (InputStream shipped = Partnership.class.getResourceAsStream("/index/routes.yml")) {
                return read(shipped == null ? "" : new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + index.resolve("routes.yml"), e);
        }
    }

    private static Partnership read(String yaml) {
        Object root = AsWritten.yaml(yaml);
        Map<?, ?> said = root instanceof Map<?, ?> map && map.get("partnership") instanceof Map<?, ?> of
                ? of
                : Map.of();
        return new Partnership(
                text(said, "name", "Safeguarding partnership"),
                text(said, "website", ""),
                text(said, "email", ""),
                text(said, "phone", ""),
                text(said, "address", ""));
    }

    private static String text(Map<?, ?> said, String key, String otherwise) {
        return said.get(key) == null ? otherwise : String.valueOf(said.get(key)).strip();
    }
}
