package signpost.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signpost.backup.Table.Column;
import signpost.backup.Table.Kind;
import signpost.rows.Rows;

/// All tables of the database, whatever they are called.
final class Tables {

    /// Holds a row from the start, which a restored one replaces.
    private static final String FROM_THE_START = "installation";

    /// Numbers given after the backup was made stand in mails out there, in links, on cards of chat platforms and in what people wrote down, and must not
    /// become another's. As many numbers as may have been given after a backup was made.
    private static final long AHEAD = 1_000_000;

    private static final String OURS = "table_schema = current_schema and table_name <> 'flyway_schema_history'";

    private final Rows rows;

    Tables(Rows rows) {
        this.rows = rows;
    }

    /// The tables, each behind those that it refers to.
    List<Table> all() {
        Map<String, List<Column>> columns = new TreeMap<>();
        Map<String, String> counters = new LinkedHashMap<>();
        rows.each("select c.table_name, c.column_name, c.data_type, c.is_identity from information_schema.columns c"
                + " where c." + OURS.replace("and ", "and c.") + " order by c.table_name, c.ordinal_position",
                row -> {
                    columns.computeIfAbsent(row.text("table_name"), _ -> new ArrayList<>())
                            .add(new Column(row.text("column_name"), Kind.of(row.text("data_type"))));
                    if (row.text("is_identity").equals("YES")) {
                        counters.put(row.text("table_name"), row.text("column_name"));
                    }
                });
        Map<String, Set<String>> parents = new TreeMap<>();
        rows.each("select c.table_name as child, p.table_name as parent"
                + " from information_schema.referential_constraints r"
                + " join information_schema.table_constraints c on c.constraint_name = r.constraint_name"
                + " and c.constraint_schema = r.constraint_schema"
                + " join information_schema.table_constraints p on p.constraint_name = r.unique_constraint_name"
                + " and p.constraint_schema = r.unique_constraint_schema"
                + " where r.constraint_schema = current_schema",
                row -> parents.computeIfAbsent(row.text("child"), _ -> new TreeSet<>()).add(row.text("parent")));
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new TreeSet<>();
        columns.keySet().forEach(name -> place(name, parents, placed, each -> ordered.add(
                new Table(each, columns.getOrDefault(each, List.of()), counters.getOrDefault(each, "")))));
        return ordered;
    }

    private static void place(String name, Map<String, Set<String>> parents, Set<String> placed, Consumer<String> to) {
        if (placed.add(name)) {
            parents.getOrDefault(name, Set.of()).forEach(parent -> place(parent, parents, placed, to));
            to.accept(name);
        }
    }

    /// Reads everything as it stood at one moment, whatever others write meanwhile.
    void atOneMoment(Runnable reading) {
        rows.steadily(reading);
    }

    /// Hands out each row as a list of values, in the order of the columns.
    void read(Table table, Consumer<List<@Nullable Object>> to) {
        rows.each("select " + String.join(", ", table.names()) + " from " + table.name(), row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (Column column : table.columns()) {
                values.add(column.value(row));
            }
            to.accept(values);
        });
    }

    long count(Table table) {
        return rows.count("select count(*) from " + table.name());
    }

    /// Whether nothing was ever written to the database but what every database holds from the start.
    boolean areEmpty(List<Table> tables) {
        return tables.stream().filter(table -> !table.name().equals(FROM_THE_START))
                .allMatch(table -> count(table) == 0);
    }

    /// Does it all, or nothing.
    void whole(Runnable writing) {
        rows.whole(() -> {
            rows.change("delete from " + FROM_THE_START);
            writing.run();
        });
    }

    /// Brings rows of an earlier version to where this one can go on with them.
    void putRight(Instant now) {
        rows.change(Dropped.GIVE_BACK, now);
    }

    void add(Table table, List<String> columns, List<@Nullable Object[]> values) {
        rows.changeAll("insert into " + table.name() + " (" + String.join(", ", columns) + ") values ("
                + Rows.marks(columns) + ")", values);
    }

    /// The number that the next row would get. Rows with the highest ones may be gone, and links in mails still name them.
    long next(Table table) {
        boolean postgres = rows.count("select count(*) from information_schema.tables"
                + " where table_schema = 'pg_catalog' and table_name = 'pg_sequences'") > 0;
        if (!postgres) {
            return rows.count("select identity_base from information_schema.columns where table_schema = current_schema"
                    + " and table_name = ? and column_name = ?", table.name(), table.counter());
        }
        String sequence = rows.one("select pg_get_serial_sequence(?, ?) as name", row -> row.text("name"), table.name(),
                table.counter()).orElseThrow();
        return rows.count("select last_value + case when is_called then 1 else 0 end from " + sequence);
    }

    /// Lets numbers go on well behind the highest there is, and behind where they would have gone on.
    ///
    /// @param next where they would have gone on
    void countOn(Table table, long next) {
        if (!table.counter().isEmpty()) {
            long highest = rows.count("select coalesce(max(" + table.counter() + "), 0) from " + table.name());
            long ahead = Math.max(highest + 1, next) + AHEAD;
            rows.change("alter table " + table.name() + " alter column " + table.counter() + " restart with " + ahead);
        }
    }
}
