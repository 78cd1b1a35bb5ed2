package signpost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import signpost.library.AsWritten;

/// What was set, and where: the environment first, then the file named by `NAME_FILE`, then the settings file.
record Values(Map<Setting, String> set, Map<Setting, String> origins) {

    /// @param environment the process's environment
    /// @param file the settings file; null for none
    /// @throws Refused where a value cannot be read or a name in the file is unknown
    static Values read(Map<String, String> environment, @Nullable Path file) {
        var set = new EnumMap<Setting, String>(Setting.class);
        var origins = new EnumMap<Setting, String>(Setting.class);
        if (file != null) {
            settingsFile(file).forEach((setting, value) -> {
                set.put(setting, value);
                origins.put(setting, file.toString());
            });
        }
        for (Setting setting : Setting.values()) {
            @Nullable String plain = environment.get(setting.variable());
            @Nullable String named = setting.mayComeFromFile() ? environment.get(setting.variable() + "_FILE") : null;
            boolean isPlain = plain != null && !plain.isBlank();
            boolean isNamed = named != null && !named.isBlank();
            if (isPlain && isNamed) {
                throw Refused.usage("Both " + setting.variable() + " and " + setting.variable()
                        + "_FILE are set; unset one of them.");
            }
            if (plain != null && isPlain) {
                set.put(setting, plain.strip());
                origins.put(setting, setting.variable());
            } else if (named != null && isNamed) {
                set.put(setting, secretFile(setting, named));
                origins.put(setting, setting.variable() + "_FILE");
            }
        }
        return new Values(set, origins);
    }

    Optional<String> of(Setting setting) {
        return Optional.ofNullable(set.get(setting));
    }

    /// How the setting is called where it was set, to name it in a sentence.
    String origin(Setting setting) {
        @Nullable String origin = origins.get(setting);
        return origin == null || origin.startsWith(Setting.PREFIX)
                ? setting.variable()
                : setting.key() + " in " + origin;
    }

    private static String secretFile(Setting setting, String name) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException | RuntimeException unreadable) {
            throw Refused.usage("The file " + name + ", named in " + setting.variable() + "_FILE, cannot be read.");
        }
    }

    private static Map<Setting, String> settingsFile(Path file) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var entry : yaml(file).entrySet()) {
            String key = String.valueOf(entry.getKey());
            Setting setting = Setting.ofKey(key)
                    .orElseThrow(() -> Refused.usage(
                            "'" + key + "' in " + file
                                    + " is not a setting; run 'signpost config print' to see them all."));
            if (entry.getValue() instanceof Map || entry.getValue() instanceof Iterable) {
                throw Refused.usage("'" + key + "' in " + file + " must be a single value.");
            }
            if (entry.getValue() != null) {
                values.put(setting, entry.getValue().toString().strip());
            }
        }
        return values;
    }

    private static Map<?, ?> yaml(Path file) {
        try {
            Object root = AsWritten.yaml(Files.readString(file));
            if (root == null) {
                return Map.of();
            }
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            throw Refused.usage("The settings file " + file + " must hold lines of the form 'name: value'.");
        } catch (IOException unreadable) {
            throw Refused.usage("The settings file " + file + " cannot be read.");
        } catch (MarkedYAMLException wrong) {
            throw Refused.usage("The settings file " + file + " is not valid YAML: line "
                    + (wrong.getProblemMark().getLine() + 1) + ", " + wrong.getProblem() + ".");
        } catch (YAMLException | ClassCastException | IllegalArgumentException wrong) { // the last two where a tag does not fit its value
            throw Refused.usage("The settings file " + file + " is not valid YAML.");
        }
    }
}
