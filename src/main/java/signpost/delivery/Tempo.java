package signpost.delivery;

import java.time.Duration;

/// How long to wait between two mails that go the same way: longer where that way is asked for less or labours, and ever shorter again while mails go
/// through. For one thread at a time.
final class Tempo {

    static final Duration SLOWEST = Duration.ofSeconds(30);

    /// A mail that takes this long, and this many times as long as usual, says that the server labours.
    private static final Duration LABOURING = Duration.ofSeconds(1);
    private static final int LABOURING_TIMES = 4;
    private static final int REMEMBERED = 50;

    private final Duration least;
    private final Duration firstStep;
    private Duration between;
    private Duration usual = Duration.ZERO;

    /// @param least what was set; zero for no limit
    /// @param firstStep how long it waits at the least once it is slower than that
    Tempo(Duration least, Duration firstStep) {
        this.least = least;
        this.firstStep = firstStep;
        this.between = least;
    }

    Duration between() {
        return between;
    }

    boolean isSlowed() {
        return between.compareTo(least) > 0;
    }

    /// Whether a mail that took so long says that the server labours.
    boolean labours(Duration took) {
        return took.compareTo(LABOURING) > 0 && took.compareTo(usual.multipliedBy(LABOURING_TIMES)) > 0;
    }

    /// Takes note of how long a mail took.
    void learn(Duration took) {
        usual = usual.isZero() ? took : usual.plus(took.minus(usual).dividedBy(REMEMBERED));
    }

    void slower() {
        Duration slower = longer(between.multipliedBy(2), firstStep);
        between = longer(slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower, least);
    }

    void faster() {
        Duration faster = between.multipliedBy(4).dividedBy(5);
        between = faster.compareTo(firstStep) < 0 ? least : longer(faster, least);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
