package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;

/// A thread that does not come back from the database.
class LedgerTest {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    @Test
    void whoever_waits_for_it_names_it_now_and_then_and_goes_on_once_it_is_back() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        try (TestDatabase rooms = TestDatabase.h2()) {
            var ledger = new Ledger(rooms.get(Rows.class), PATIENCE, said::add);
            assertThat(ledger.writing()).isZero();
            var begun = new CountDownLatch(1);
            var back = new CountDownLatch(1);
            var first = new CompletableFuture<Boolean>();
            Thread.ofPlatform().name("stuck").start(() -> first.complete(ledger.write(() -> {
                begun.countDown();
                return came(back);
            })));
            begun.await();
            List<CompletableFuture<Boolean>> others = List.of(CompletableFuture.supplyAsync(() -> ledger.write(
                    () -> true)), CompletableFuture.supplyAsync(() -> ledger.write(() -> true)));
            for (int look = 0; look < 6_000 && said.size() < 2; look++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(said).hasSizeGreaterThanOrEqualTo(2);
            assertThat(ledger.writing()).isGreaterThan(PATIENCE);
            assertThat(said).allMatch(words -> words.startsWith("stuck has been writing to the database for "));
            back.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
            for (CompletableFuture<Boolean> other : others) {
                assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(ledger.writing()).isZero();
        }
    }

    private static boolean came(CountDownLatch back) {
        try {
            return back.await(90, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            return false;
        }
    }
}
