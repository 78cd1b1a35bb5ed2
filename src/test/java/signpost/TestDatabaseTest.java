package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

    private static final int ROUNDS = 100;

    @Test
    void the_rooms_are_given_the_clock_of_the_test() {
        try (TestDatabase database = TestDatabase.h2()) {
            assertThat(database.get(InstantSource.class)).isSameAs(database.clock());
        }
    }

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_database_is_migrated_once_and_keeps_its_rows_over_a_restart(Supplier<TestDatabase> make)
            throws SQLException {
        try (TestDatabase database = make.get()) {
            database.restart();
            try (Connection connection = database.rows();
                    ResultSet rows = connection.createStatement().executeQuery("select id from installation")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_waited_for_a_change_sees_it_though_they_asked_the_same_before(Supplier<TestDatabase> make)
            throws Exception {
        try (TestDatabase database = make.get(); Connection one = database.rows(); Connection other = database.rows()) {
            one.createStatement().execute("create table turn (id int primary key, number int)");
            one.createStatement().execute("insert into turn values (1, 0), (2, 0)");
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            var changed = new CyclicBarrier(2);
            Thread changing = Thread.ofPlatform().start(() -> change(one, changed));
            List<Integer> late = new ArrayList<>();
            try (PreparedStatement hold = other.prepareStatement("select id from turn where id = 1 for update");
                    PreparedStatement is = other.prepareStatement(
                            "select case when exists (select 1 from turn where id = 2 and number >= ?) then 1 else 0 end")) {
                for (int round = 1; round <= ROUNDS; round++) {
                    changed.await();
                    is.setInt(1, round);
                    first(is);
                    other.commit();
                    first(hold);
                    if (first(is) == 0) {
                        late.add(round);
                    }
                    other.commit();
                    changed.await();
                }
            }
            changing.join();
            assertThat(late).isEmpty();
        }
    }

    /// In each round a row is held, and the other one changed a moment before the commit.
    private static void change(Connection rows, CyclicBarrier changed) {
        try (PreparedStatement hold = rows.prepareStatement("select id from turn where id = 1 for update");
                PreparedStatement change = rows.prepareStatement("update turn set number = ? where id = 2")) {
            for (int round = 1; round <= ROUNDS; round++) {
                first(hold);
                change.setInt(1, round);
                change.executeUpdate();
                changed.await();
                TimeUnit.MILLISECONDS.sleep(2);
                rows.commit();
                changed.await();
            }
        } catch (SQLException | InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int first(PreparedStatement asked) throws SQLException {
        try (ResultSet row = asked.executeQuery()) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}
