package signpost.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The files of `messages/mail`: those of the partnership's own folder, and for the rest those shipped with the program.
record MailFiles(Path folder) {

    String text(String name) {
        try {
            Path own = folder.resolve(name);
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            try (InputStream in = MailFiles.class.getResourceAsStream("/messages/mail/" + name)) {
                if (in == null) {
                    throw new IllegalArgumentException("there is no file messages/mail/" + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read messages/mail/" + name, e);
        }
    }

    Map<String, String> styles() {
        Map<String, String> styles = new HashMap<>();
        yaml("styles.yml").forEach((name, style) -> styles.put(String.valueOf(name), String.valueOf(style)));
        return styles;
    }

    Map<?, ?> yaml(String name) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
        if (root instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("messages/mail/" + name + " is not a list of keys and values");
    }
}
