package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;

    @Test
    void elsewhere_than_on_a_terminal_there_is_a_line_every_ten_seconds() {
        var progress = new ProgressLine(new PrintWriter(err, true), false, clock);

        for (int second = 1; second <= 25; second++) {
            now = Instant.EPOCH.plus(Duration.ofSeconds(second));
            progress.show("Reading", second, 25, "a.pdf");
        }
        progress.end();

        assertThat(err.toString().lines()).containsExactly("Reading 10 of 25: a.pdf", "Reading 20 of 25: a.pdf");
    }

    @Test
    void on_a_terminal_the_line_is_written_over() {
        var progress = new ProgressLine(new PrintWriter(err, true), true, clock);

        progress.show("Reading", 1, 2, "policies/long-name.pdf");
        progress.show("Reading", 2, 2, "b.md");
        progress.end();

        assertThat(err.toString()).doesNotContain("\n").endsWith("\r");
        assertThat(err.toString().split("\r")[2]).startsWith("Reading 2 of 2: b.md  ");
    }
}
