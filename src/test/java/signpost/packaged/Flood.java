package signpost.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/// Two hundred questions to a running service within ten seconds.
public final class Flood {

    /// How many there are.
    public static final int QUESTIONS = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long PAUSE_MILLIS = 50;

    private Flood() {}

    /// Sends them, waits until all is answered, and says what it took; how long the acknowledgements take depends on what else the machine does.
    ///
    /// @param asking sends one of them, and gives the status by which it was acknowledged
    /// @param answered whether all of them are answered
    public static void over(String door, Running service, IntFunction<Callable<Integer>> asking,
            BooleanSupplier answered)
            throws IOException, InterruptedException, ExecutionException {
        long before = service.residentMegabytes();
        long start = System.nanoTime();
        List<Future<Long>> all = new ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < QUESTIONS; i++) {
                long due = i * PAUSE_MILLIS;
                Callable<Integer> one = asking.apply(i);
                all.add(senders.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(due);
                    long began = System.nanoTime();
                    assertThat(one.call()).isEqualTo(200);
                    return System.nanoTime() - began;
                }));
            }
        }
        List<Long> took = new ArrayList<>();
        for (Future<Long> one : all) {
            took.add(one.get());
        }
        await(answered);
        took.sort(null);
        System.out.printf(
                "%s: %d questions in 10 s, all answered after %.1f s; acknowledged after %.0f ms (half of them)"
                        + " to %.0f ms (the slowest); resident %d MB before, %d MB at most%n",
                door, QUESTIONS,
                (System.nanoTime() - start) / 1e9, took.get(QUESTIONS / 2) / 1e6, took.getLast() / 1e6, before,
                service.peakMegabytes());
        assertThat(service.peakMegabytes()).as("memory").isLessThan(before + 250);
    }

    /// Waits until it holds.
    public static void await(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
