package signpost.insight;

import java.time.LocalDate;
import java.util.List;
import signpost.rows.Rows;

/// Counts by day, which outlive the questions.
final class TallyRows {

    private static final String SUMS = " sum(questions) as questions,"
            + " sum(case when outcome = 'not-found' then questions else 0 end) as nothing,"
            + " sum(helpful) as helpful, sum(unhelpful) as unhelpful from tally where on_day between ? and ?";

    private final Rows rows;

    TallyRows(Rows rows) {
        this.rows = rows;
    }

    void question(LocalDate day, String door, String topic, String outcome) {
        change(day, door, topic, outcome, "questions", 1);
    }

    /// @param by 1 for one more, -1 where somebody changed their mind
    void judged(LocalDate day, Kept kept, boolean helpful, int by) {
        change(day, kept.door(), kept.topic(), kept.outcome(), helpful ? "helpful" : "unhelpful", by);
    }

    private void change(LocalDate day, String door, String topic, String outcome, String column, int by) {
        rows.change("insert into tally (on_day, door, topic, outcome, questions, helpful, unhelpful)"
                + " values (?, ?, ?, ?, 0, 0, 0) on conflict do nothing", day.toString(), door, topic, outcome);
        rows.change("update tally set " + column + " = " + column + " + ?"
                + " where on_day = ? and door = ? and topic = ? and outcome = ?", by, day.toString(), door, topic,
                outcome);
    }

    /// Topics by month.
    List<Tallied> topics(LocalDate first, LocalDate last) {
        return tallied("substring(on_day from 1 for 7)", "topic", first, last);
    }

    /// Outcomes by day.
    List<Tallied> outcomes(LocalDate first, LocalDate last) {
        return tallied("on_day", "outcome", first, last);
    }

    private List<Tallied> tallied(String when, String what, LocalDate first, LocalDate last) {
        return rows.list(
                "select " + when + " as period, " + what + " as sort," + SUMS + " group by " + when + ", " + what
                        + " order by 1, 3 desc, 2",
                row -> new Tallied(row.text("period"), row.text("sort"), row.number("questions"),
                        row.number("nothing"),
                        row.number("helpful"), row.number("unhelpful")),
                first.toString(), last.toString());
    }

    void purge(LocalDate before) {
        rows.change("delete from tally where on_day < ?", before.toString());
    }
}
