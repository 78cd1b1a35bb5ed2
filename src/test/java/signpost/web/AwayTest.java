package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwayTest {

    @Test
    void a_connection_that_went_while_it_was_in_use_is_a_database_that_is_away() {
        assertThat(List.of(
                new SQLException("Connection is closed"),
                new SQLException("This statement has been closed.", "55000"),
                new SQLException("the server is starting up", "57P03"),
                new SQLException("refused", "08001")))
                .allMatch(wrong -> Outage.isBehind(new IllegalStateException("no rows", wrong)));
    }

    @Test
    void so_it_is_where_only_the_attempt_to_undo_was_told_of() {
        RuntimeException failed = new IllegalStateException("could not be undone");
        failed.addSuppressed(new SQLException("stopped", "57P01"));
        assertThat(Outage.isBehind(new IllegalStateException(failed))).isTrue();
    }

    @Test
    void what_was_asked_wrongly_is_not() {
        assertThat(List.of(new SQLException("taken already", "23505"), new SQLException("no such table", "42P01")))
                .noneMatch(wrong -> Outage.isBehind(new IllegalStateException("no rows", wrong)));
    }
}
