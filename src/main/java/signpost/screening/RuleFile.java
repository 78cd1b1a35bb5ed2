package signpost.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the rule files that stand beside this package: lines of text, where `#` opens a remark.
final class RuleFile {

    private RuleFile() {}

    /// The lines that say something, without remarks and outer blanks.
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The rule file " + name + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (!text.isEmpty() && text.charAt(0) != '#') {
                    lines.add(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rule file " + name + " cannot be read", e);
        }
        return lines;
    }

    /// All blank-separated words of a file that lists words.
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(name)) {
            words.addAll(List.of(line.split(" +")));
        }
        return words;
    }
}
