package signpost.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Shows on standard error how far long work has come: in place on a terminal, elsewhere as a line every ten seconds.
public final class ProgressLine {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int WIDEST = 78;

    private final PrintWriter err;
    private final boolean inPlace;
    private final InstantSource clock;
    private Instant last;
    private int shown;

    ProgressLine(PrintWriter err, boolean inPlace, InstantSource clock) {
        this.err = err;
        this.inPlace = inPlace;
        this.clock = clock;
        this.last = clock.instant();
    }

    /// One for this process.
    public static ProgressLine on(PrintWriter err) {
        var console = System.console();
        return new ProgressLine(err, console != null && console.isTerminal(), InstantSource.system());
    }

    /// Shows that so many of the whole are done.
    ///
    /// @param doing what is being done, such as `Reading`
    public synchronized void show(String doing, int done, int total, String item) {
        String line = doing + " " + done + " of " + total + (item.isEmpty() ? "" : ": " + item);
        if (inPlace) {
            String cut = line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
            err.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
            err.flush();
            shown = cut.length();
        } else if (!clock.instant().isBefore(last.plus(PAUSE))) {
            err.println(line);
            last = clock.instant();
        }
    }

    /// Clears the line, so that what follows starts on an empty one.
    public synchronized void end() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
