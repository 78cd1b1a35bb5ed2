package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

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
}
