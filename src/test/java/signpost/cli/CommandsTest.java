package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TestFactory
    Stream<DynamicTest> every_command_explains_itself() {
        return names(line(Map.of()), "").map(name -> DynamicTest.dynamicTest("signpost " + name, () -> {
            out.getBuffer().setLength(0);
            assertThat(run(Map.of(), (name + " --help").strip().split(" "))).isEqualTo(Exit.DONE);
            assertThat(out.toString()).startsWith("Usage: signpost " + name);
        }));
    }

    @Test
    void an_unknown_command_is_wrong_usage() {
        assertThat(run(Map.of(), "anwser")).isEqualTo(Exit.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("anwser");
    }

    @Test
    void a_wrong_setting_is_wrong_usage_in_one_sentence() {
        assertThat(run(Map.of("SIGNPOST_PORT", "x"), "serve")).isEqualTo(Exit.USAGE);
        assertThat(err.toString().strip()).isEqualTo("SIGNPOST_PORT is 'x', not a port between 0 and 65535.");
    }

    @Test
    void a_failure_nobody_foresaw_asks_to_be_reported() {
        var line = Commands.line(
                Map.of(),
                new NoService(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));

        assertThat(line.execute("serve")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("please report this").contains("nothing was to be served");
    }

    @Test
    void serve_alone_is_read_without_the_reader_of_command_lines() {
        assertThat(PlainServe.is("serve")).isTrue();
        assertThat(PlainServe.is()).isFalse();
        assertThat(PlainServe.is("serve", "--help")).isFalse();
        assertThat(PlainServe.run(Map.of("SIGNPOST_PORT", "x"), new NoService())).isEqualTo(Exit.USAGE);
        assertThat(PlainServe.run(Map.of(), new NoService())).isEqualTo(Exit.FAILED);
    }

    @Test
    void the_settings_are_printed_without_their_secrets() {
        assertThat(run(
                Map.of(
                        "SIGNPOST_SMTP_URL", "smtp://post:hush@mail.example.org:587",
                        "SIGNPOST_DB_URL", "jdbc:postgresql://db/signpost?password=hush&ssl=true",
                        "SIGNPOST_SLACK_BOT_TOKEN", "hush"),
                "config",
                "print"))
                .isEqualTo(Exit.DONE);
        assertThat(out.toString())
                .doesNotContain("hush")
                .contains("smtp://post:********@mail.example.org:587")
                .contains("ssl=true");
    }

    @Test
    void the_version_is_a_number() {
        assertThat(run(Map.of(), "version")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).matches("signpost \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\R");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return line(environment).execute(arguments);
    }

    private CommandLine line(Map<String, String> environment) {
        return Commands.line(environment, new NoService(), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static Stream<String> names(CommandLine line, String name) {
        return Stream.concat(
                Stream.of(name),
                line.getSubcommands().entrySet().stream()
                        .flatMap(entry -> names(entry.getValue(), (name + " " + entry.getKey()).strip())));
    }
}
