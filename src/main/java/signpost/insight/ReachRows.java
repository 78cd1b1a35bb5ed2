package signpost.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.rows.Rows;

/// How much documents were used, month by month.
final class ReachRows {

    private final Rows rows;

    ReachRows(Rows rows) {
        this.rows = rows;
    }

    private record Month(String document, String title, long times, Sketch sketch) {}

    /// Counts that a document was shown to somebody.
    ///
    /// @param asker a keyed hash
    void count(YearMonth month, Shown shown, String asker) {
        Optional<Sketch> known = rows.one("select sketch from reach where in_month = ? and document = ? for update",
                row -> Sketch.of(row.text("sketch")), month.toString(), shown.document());
        Sketch sketch = known.orElseGet(Sketch::new);
        sketch.add(asker);
        if (known.isPresent()) {
            rows.change("update reach set times = times + 1, title = ?, sketch = ? where in_month = ? and document = ?",
                    shown.title(), sketch.text(), month.toString(), shown.document());
        } else {
            rows.change("insert into reach (in_month, document, title, times, sketch) values (?, ?, ?, 1, ?)",
                    month.toString(), shown.document(), shown.title(), sketch.text());
        }
    }

    /// Each document shown in these months, the most used first.
    List<Reach> between(YearMonth first, YearMonth last) {
        Map<String, Month> together = new LinkedHashMap<>();
        rows.each("select document, title, times, sketch from reach where in_month between ? and ? order by in_month",
                row -> {
                    var month = new Month(row.text("document"), row.text("title"), row.number("times"),
                            Sketch.of(row.text("sketch")));
                    together.merge(month.document(), month, ReachRows::merged);
                }, first.toString(), last.toString());
        List<Reach> reach = new ArrayList<>();
        together.values().forEach(month -> reach.add(
                new Reach(month.document(), month.title(), month.times(), month.sketch().count())));
        reach.sort(Comparator.comparingLong(Reach::times).reversed().thenComparing(Reach::document));
        return List.copyOf(reach);
    }

    void purge(YearMonth before) {
        rows.change("delete from reach where in_month < ?", before.toString());
    }

    private static Month merged(Month earlier, Month later) {
        earlier.sketch().add(later.sketch());
        return new Month(later.document(), later.title(), earlier.times() + later.times(), earlier.sketch());
    }
}
