package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DocumentationTest {

    private static final Pattern VARIABLE = Pattern.compile("^\\| `(SIGNPOST_[A-Z_]+)`", Pattern.MULTILINE);

    @Test
    void every_setting_is_explained_once_and_nothing_else() throws IOException {
        String manual = Files.readString(Path.of("src/site/configuration.md"));

        assertThat(VARIABLE.matcher(manual).results().map(MatchResult::group).map(row -> row.replaceAll("[| `]", "")))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Setting.values()).map(Setting::variable).toArray(String[]::new));
    }

    @Test
    void every_setting_that_may_come_from_a_file_is_marked_secret() throws IOException {
        String manual = Files.readString(Path.of("src/site/configuration.md"));

        assertThat(Setting.values()).allSatisfy(setting -> assertThat(
                manual.contains("`" + setting.variable() + "` *secret*"))
                .as(setting.variable())
                .isEqualTo(setting.mayComeFromFile()));
    }

    @Test
    void every_command_stands_in_the_manual() throws IOException {
        String manual = Files.readString(Path.of("src/site/commands.md"));
        var nowhere = new PrintWriter(Writer.nullWriter());

        assertThat(names(Commands.line(Map.of(), new NoService(), nowhere, nowhere), ""))
                .allSatisfy(name -> assertThat(manual).contains("| `" + name));
    }

    private static Stream<String> names(CommandLine line, String name) {
        if (line.getSubcommands().isEmpty()) {
            return Stream.of(name);
        }
        return line.getSubcommands().entrySet().stream()
                .flatMap(entry -> names(entry.getValue(), (name + " " + entry.getKey()).strip()));
    }
}
