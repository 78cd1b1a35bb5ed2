package signpost.rows;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs statements, each within the transaction that is open, or in one of its own.
///
/// Values may be texts, numbers, booleans, enums (kept by name), [times][java.time.Instant], [Optional]s of these (an empty one is null), and null. Times are cut
/// to the microseconds that the databases keep: they would round them up, and what is due now would not be yet. Safe for use
/// by many threads at once. A database that fails is a [Broken].
@Singleton
public final class Rows {

    private static final int FETCHED_AT_ONCE = 500;
    private static final int COMPARED_AT_ONCE = 40;

    /// The level below keeps each row as it was, but in H2 not each table.
    private static final TransactionDefinition AT_ONE_MOMENT = new TransactionDefinition() {
        @Override
        public Optional<Isolation> getIsolationLevel() {
            return Optional.of(Isolation.SERIALIZABLE);
        }
    };

    private final TransactionOperations<Connection> transactions;

    /// What a row says.
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /// The database could not do what it was asked. What it says of values that it does not take holds these values, such as addresses, and so is left out.
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean taken;

        Broken(SQLException cause) {
            super("the database failed: " + told(cause).getMessage(), told(cause));
            taken = String.valueOf(cause.getSQLState()).startsWith("23");
        }

        private static SQLException told(SQLException cause) {
            String state = String.valueOf(cause.getSQLState());
            return state.startsWith("22") || state.startsWith("23")
                    ? new SQLException("it does not take a row, state " + state, state, cause.getErrorCode())
                    : cause;
        }

        /// Whether a rule of the tables refused the row, such as that it is there already; to try again does not help.
        public boolean isRefusal() {
            return taken;
        }
    }

    Rows(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /// Does several statements as one: all of them, or none where the work throws.
    public <T> T whole(Supplier<T> work) {
        return transactions.executeWrite(_ -> work.get());
    }

    /// See [#whole(Supplier)].
    public void whole(Runnable work) {
        transactions.executeWrite(_ -> {
            work.run();
            return true;
        });
    }

    /// Does something once what was changed is there for others to see: at the end of the work that is done as one, else at once. It is not done
    /// where that work is undone.
    public void afterwards(Runnable work) {
        transactions.executeWrite(status -> {
            status.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
            return true;
        });
    }

    /// Reads everything as it stood at one moment, whatever others write meanwhile.
    public void steadily(Runnable reading) {
        transactions.execute(AT_ONE_MOMENT, _ -> {
            reading.run();
            return true;
        });
    }

    /// Every row of the result.
    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... values) {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reading.of(row)), values);
        return all;
    }

    /// The one row of the result, if there is one.
    public <T> Optional<T> one(String sql, Reading<T> reading, @Nullable Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    /// A count.
    public long count(String sql, @Nullable Object... values) {
        return prepared(sql, values, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    /// What is done with each row.
    @FunctionalInterface
    public interface Doing {
        void with(Row row) throws SQLException;
    }

    /// Reads row after row, however many there are.
    public void each(String sql, Doing doing, @Nullable Object... values) {
        prepared(sql, values, statement -> {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    doing.with(row);
                }
                return true;
            }
        });
    }

    /// Changes rows.
    ///
    /// @return how many were changed
    public int change(String sql, @Nullable Object... values) {
        return prepared(sql, values, PreparedStatement::executeUpdate);
    }

    /// Adds a row whose column `id` numbers itself.
    ///
    /// @return the number
    public long add(String sql, @Nullable Object... values) {
        return addAll(sql, Collections.<@Nullable Object[]>singletonList(values)).getFirst();
    }

    /// Adds rows whose column `id` numbers itself, in one go.
    ///
    /// @return the numbers, in the order of the rows
    public List<Long> addAll(String sql, List<@Nullable Object[]> rows) {
        return connected(connection -> {
            List<Long> ids = new ArrayList<>(rows.size());
            try (PreparedStatement statement = connection.prepareStatement(sql, new String[]{"id"})) {
                run(statement, rows, done -> {
                    try (ResultSet keys = done.getGeneratedKeys()) {
                        while (keys.next()) {
                            ids.add(keys.getLong(1));
                        }
                    }
                });
            }
            return ids;
        });
    }

    /// Runs one statement with many sets of values, in one go; none is run behind one that fails.
    public void changeAll(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                run(statement, rows, _ -> {});
                return true;
            }
        });
    }

    /// As many question marks as there are values, for `in (...)`.
    public static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /// The same values, some at a time: H2 compares each row that it finds with every value of an `in (...)`, and so takes ten times as long for a few hundred at
    /// once.
    public static <T> List<List<T>> some(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> some = new ArrayList<>();
        for (int from = 0; from < all.size(); from += COMPARED_AT_ONCE) {
            some.add(all.subList(from, Math.min(all.size(), from + COMPARED_AT_ONCE)));
        }
        return some;
    }

    /// What is read by many values, some at a time; see [#some(Collection)].
    public static <V, T> List<T> inParts(Collection<V> values, Function<List<V>, List<T>> reading) {
        List<T> all = new ArrayList<>(values.size());
        some(values).forEach(part -> all.addAll(reading.apply(part)));
        return all;
    }

    /// Changes what many values name, some at a time; see [#some(Collection)].
    ///
    /// @param sql up to the column that `in (...)` follows
    /// @param before the values of the question marks in it
    public void changeInParts(String sql, List<?> before, Collection<?> values) {
        some(values).forEach(part -> change(sql + " in (" + marks(part) + ")",
                Stream.concat(before.stream(), part.stream()).toArray()));
    }

    /// A value, and behind it those for `in (...)`.
    public static Object[] with(Object first, Collection<?> values) {
        return Stream.concat(Stream.of(first), values.stream()).toArray();
    }

    private interface Work<S extends AutoCloseable, T> {
        T with(S open) throws SQLException;
    }

    private <T> T prepared(String sql, @Nullable Object[] values, Work<PreparedStatement, T> work) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Values.fill(statement, values);
                return work.with(statement);
            }
        });
    }

    private <T> T connected(Work<Connection, T> work) {
        return transactions.executeWrite(status -> {
            try {
                return work.with(status.getConnection());
            } catch (SQLException broken) {
                throw new Broken(broken);
            }
        });
    }

    private interface Then {
        void with(PreparedStatement done) throws SQLException;
    }

    /// H2's own batch goes on behind a row that failed. Where its disk had failed, a thread was seen in it that never came back, and everybody waited
    /// for that thread; it gains nothing, either.
    private static void run(PreparedStatement statement, List<@Nullable Object[]> rows, Then then)
            throws SQLException {
        boolean oneByOne = statement.getConnection().getMetaData().getDatabaseProductName().equals("H2");
        for (@Nullable Object[] row : rows) {
            Values.fill(statement, row);
            if (oneByOne) {
                statement.executeUpdate();
                then.with(statement);
            } else {
                statement.addBatch();
            }
        }
        if (!oneByOne) {
            for (int changed : statement.executeBatch()) {
                if (changed == Statement.EXECUTE_FAILED) {
                    throw new SQLException("one row of many was refused");
                }
            }
            then.with(statement);
        }
    }
}
