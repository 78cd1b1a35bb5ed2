package signpost.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/// The YAML block between two `---` lines at the top of a Markdown file.
///
/// @param facts what it says
/// @param body the text below it
record FrontMatter(Facts facts, String body) {

    private static final String FENCE = "---";
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 10;

    /// Parts the two; a block that is no YAML is left in the text.
    static FrontMatter of(String text) {
        if (!text.startsWith(FENCE + "\n")) {
            return new FrontMatter(Facts.NONE, text);
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        int line = end < 0 ? -1 : text.indexOf('\n', end + 1);
        if (end < 0 || end > LONGEST) {
            return new FrontMatter(Facts.NONE, text);
        }
        String body = line < 0 ? "" : text.substring(line + 1);
        try {
            Object loaded = AsWritten.yaml(text.substring(FENCE.length() + 1, end + 1), options());
            return loaded instanceof Map<?, ?> map
                    ? new FrontMatter(facts(map), body)
                    : new FrontMatter(Facts.NONE, loaded == null ? body : text);
        } catch (YAMLException | StackOverflowError notYaml) {
            return new FrontMatter(Facts.NONE, text);
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static Facts facts(Map<?, ?> map) {
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), words(value)));
        return new Facts(values);
    }

    private static String words(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return value == null ? "" : String.valueOf(value);
    }
}
