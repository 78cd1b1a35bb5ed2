package signpost.insight;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signpost.rows.Row;
import signpost.rows.Rows;

/// The gaps.
final class GapRows {

    private static final int EXAMPLES = 5;
    private static final String WORDLESS = "update gap set title = case when title = words then '' else title end, words = ''";

    private final Rows rows;
    private final QuestionRows questions;

    GapRows(Rows rows, QuestionRows questions) {
        this.rows = rows;
        this.questions = questions;
    }

    private record Open(long id, Gist gist, String topic) {}

    /// Counts a question into the open gap it is most like, or into a new one.
    ///
    /// @return the gap's number
    long count(Gist gist, String topic, Instant at) {
        Optional<Open> alike = open().stream()
                .filter(gap -> belongs(gist, topic, gap))
                .max((a, b) -> Double.compare(a.gist().likeness(gist), b.gist().likeness(gist)));
        if (alike.isPresent()) {
            rows.change("update gap set times = times + 1, last_at = ? where id = ?", at, alike.get().id());
            return alike.get().id();
        }
        return rows.add("insert into gap (words, title, topic, times, first_at, last_at, watched, owner,"
                + " closed_document, closed_title, closed_slug, closed_by) values (?, ?, ?, 1, ?, ?, ?, '', '', '', '', '')",
                gist.text(), gist.text(), topic, at, at, false);
    }

    /// Questions without telling words, or whose words are not kept, go together by their topic; each by itself where that is not known either.
    private static boolean belongs(Gist gist, String topic, Open gap) {
        boolean sameTopic = topic.equals(gap.topic());
        if (gist.isEmpty() || gap.gist().isEmpty()) {
            return gist.isEmpty() && gap.gist().isEmpty() && sameTopic && !topic.isEmpty();
        }
        return gap.gist().isLike(gist, sameTopic && !topic.isEmpty());
    }

    /// Those whose words were forgotten with their last question take no further one.
    private List<Open> open() {
        return rows.list("select id, words, topic from gap where closed_at is null"
                + " and (words <> '' or exists (select 1 from asked where asked.gap_id = gap.id)) order by id",
                row -> new Open(row.number("id"), Gist.read(row.text("words")), row.text("topic")));
    }

    List<Gap> all() {
        return rows.list("select * from gap order by times desc, last_at desc, id", GapRows::gap).stream()
                .map(this::withExamples)
                .toList();
    }

    Optional<Gap> find(long id) {
        return rows.one("select * from gap where id = ?", GapRows::gap, id).map(this::withExamples);
    }

    void watch(long id, boolean isWatched) {
        rows.change("update gap set watched = ? where id = ?", isWatched, id);
    }

    List<Long> watched() {
        return rows.list("select id from gap where watched = ?", row -> row.number("id"), true);
    }

    boolean own(long id, String owner, String title) {
        return rows.change("update gap set owner = ?, title = ? where id = ?", owner, title, id) == 1;
    }

    boolean close(long id, Gap.Closing closing) {
        return rows.change("update gap set closed_at = ?, closed_document = ?, closed_title = ?, closed_slug = ?,"
                + " closed_by = ? where id = ? and closed_at is null", closing.at(), closing.document(),
                closing.title(),
                closing.slug(), closing.by(), id) == 1;
    }

    /// Deletes open gaps that nobody looks after and no kept question is part of, and those closed long ago; of others without a kept question
    /// the words that people used.
    void purge(Instant closedBefore) {
        rows.change("delete from gap where closed_at is null and owner = '' and watched = ?"
                + " and not exists (select 1 from asked where asked.gap_id = gap.id)", false);
        rows.change("delete from gap where closed_at < ?", closedBefore);
        rows.change(WORDLESS + " where words <> ''"
                + " and not exists (select 1 from asked where asked.gap_id = gap.id)");
    }

    /// Forgets the words that people used. A title that an owner gave stays.
    void forgetWords() {
        rows.change(WORDLESS + " where words <> ''");
    }

    private Gap withExamples(Gap bare) {
        return new Gap(bare.id(), bare.title(), bare.topic(), bare.times(), bare.first(), bare.last(),
                questions.examples(bare.id(), EXAMPLES), bare.waiting(), bare.owner(), bare.closing());
    }

    private static Gap gap(Row row) throws SQLException {
        Optional<Instant> closed = row.optionalTime("closed_at");
        Optional<Gap.Closing> closing = closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap.Closing(row.text("closed_document"), row.text("closed_title"),
                        row.text("closed_slug"), row.text("closed_by"), closed.get()));
        return new Gap(row.number("id"), row.text("title"), row.text("topic"), row.number("times"),
                row.time("first_at"), row.time("last_at"), List.of(), row.isTrue("watched"), row.text("owner"),
                closing);
    }
}
