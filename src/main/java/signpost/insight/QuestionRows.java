package signpost.insight;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signpost.rows.Row;
import signpost.rows.Rows;

/// The questions that are kept.
final class QuestionRows {

    private final Rows rows;

    QuestionRows(Rows rows) {
        this.rows = rows;
    }

    /// A row and what else it is part of.
    ///
    /// @param gap the number of the gap it belongs to; empty for none
    /// @param understood the words by which it is told from others
    record Stored(long id, Kept kept, String understood, Optional<Long> gap) {}

    /// @param words whether its words may be kept
    long add(Asked question, boolean words, String topic) {
        boolean leans = !question.understood().equals(question.words());
        long id = rows.add(
                "insert into asked (reference, asked_at, door, words, understood, topic, outcome, millis, feedback, remark)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                question.reference(), question.at(), question.door(), words ? question.words() : "",
                words && leans ? question.understood() : "", topic, question.outcome(),
                question.took().toMillis());
        List<@Nullable Object[]> shown = new ArrayList<>();
        for (Shown each : question.shown()) {
            shown.add(new Object[]{id, shown.size(), each.document(), each.title(), each.slug()});
        }
        rows.changeAll("insert into asked_document (asked_id, place, document, title, slug) values (?, ?, ?, ?, ?)",
                shown);
        return id;
    }

    void judge(long id, String feedback, String remark) {
        rows.change("update asked set feedback = ?, remark = ? where id = ?", feedback, remark, id);
    }

    void into(long id, long gap) {
        rows.change("update asked set gap_id = ? where id = ?", gap, id);
    }

    Optional<Stored> find(String reference) {
        return rows.one("select * from asked where reference = ?", row -> stored(row, List.of()), reference);
    }

    /// The last ones, newest first.
    List<Kept> last(int most) {
        List<Stored> bare = rows.list("select * from asked order by asked_at desc, id desc limit ?",
                row -> stored(row, List.of()), most);
        return bare.stream().map(each -> with(each.kept(), shown(each.id()))).toList();
    }

    List<String> examples(long gap, int most) {
        return rows.list(
                "select case when understood = '' then words else understood end as words from asked where gap_id = ? and words <> '' order by asked_at desc, id desc limit ?",
                row -> row.text("words"), gap, most);
    }

    int purge(Instant before) {
        return rows.change("delete from asked where asked_at < ?", before);
    }

    /// Forgets the words of all.
    void forgetWords() {
        rows.change("update asked set words = '', understood = '', remark = '' where words <> '' or remark <> ''");
    }

    private List<Shown> shown(long id) {
        return rows.list("select document, title, slug from asked_document where asked_id = ? order by place",
                row -> new Shown(row.text("document"), row.text("title"), row.text("slug")), id);
    }

    private static Kept with(Kept kept, List<Shown> shown) {
        return new Kept(kept.reference(), kept.at(), kept.door(), kept.words(), kept.topic(), kept.outcome(), shown,
                kept.millis(), kept.feedback(), kept.remark());
    }

    private static Stored stored(Row row, List<Shown> shown) throws SQLException {
        return new Stored(row.number("id"),
                new Kept(row.text("reference"), row.time("asked_at"), row.text("door"), row.text("words"),
                        row.text("topic"), row.text("outcome"), shown, row.number("millis"), row.text("feedback"),
                        row.text("remark")),
                row.text("understood").isEmpty() ? row.text("words") : row.text("understood"),
                row.optionalNumber("gap_id"));
    }
}
