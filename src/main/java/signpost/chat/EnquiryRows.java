package signpost.chat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signpost.insight.Shown;
import signpost.rows.Row;
import signpost.rows.Rows;

/// The enquiries.
final class EnquiryRows {

    private final Rows rows;

    EnquiryRows(Rows rows) {
        this.rows = rows;
    }

    long add(String reference, Enquiry enquiry) {
        long number = rows.add(
                "insert into enquiry (reference, state, question, behind, more, door, tell, gap_id, owner, reply, published,"
                        + " published_title, asked_at, keyed, urgent_at, danger)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', ?, ?, ?, ?)",
                reference, enquiry.state(), enquiry.question(), enquiry.behind(), enquiry.more(), enquiry.door(),
                enquiry.tell(),
                enquiry.gap(), enquiry.times().asked(), true, enquiry.times().urgent(), enquiry.danger());
        List<@Nullable Object[]> shown = new ArrayList<>();
        for (Shown each : enquiry.shown()) {
            shown.add(new Object[]{number, shown.size(), each.document(), each.title(), each.slug()});
        }
        rows.changeAll("insert into enquiry_document (enquiry_id, place, document, title, slug) values (?, ?, ?, ?, ?)",
                shown);
        return number;
    }

    /// What the asker adds later.
    ///
    /// @param danger the kind of concern that it tells of; empty for none
    void add(Enquiry enquiry, String more, boolean tell, String danger, Instant now) {
        boolean isNew = !holds(enquiry.more(), more);
        // words that were there may be heard as danger only now, beside what is not kept of them
        boolean urgent = !danger.isEmpty() && (isNew || !enquiry.isUrgent());
        String all = isNew ? (enquiry.more() + "\n" + more).strip() : enquiry.more();
        rows.change("update enquiry set more = ?, tell = ?, urgent_at = ?, danger = ?, added_at = ? where id = ?", all,
                enquiry.tell() || tell, urgent ? Optional.of(now) : enquiry.times().urgent(),
                urgent ? danger : enquiry.danger(),
                isNew && !urgent ? Optional.of(now) : enquiry.times().added(), enquiry.number());
    }

    /// Whether somebody added these very words before, and not others among which they stand.
    private static boolean holds(String all, String more) {
        return more.isEmpty() || ("\n" + all + "\n").contains("\n" + more + "\n");
    }

    Optional<Enquiry> find(long number) {
        return rows.one("select * from enquiry where id = ?", EnquiryRows::bare, number).map(this::whole);
    }

    /// The same, which nobody else changes before the work under way is done.
    Optional<Enquiry> held(long number) {
        rows.one("select id from enquiry where id = ? for update", row -> row.number("id"), number);
        return find(number);
    }

    Optional<Long> of(String reference) {
        return rows.one("select id from enquiry where reference = ?", row -> row.number("id"), reference);
    }

    /// Those in the states, first those whose askers told of danger, then the longest waiting.
    List<Enquiry> in(Collection<Enquiry.State> states, int most) {
        List<@Nullable Object> values = new ArrayList<>(states);
        values.add(most);
        return rows.list(
                "select * from enquiry where state in (" + Rows.marks(states)
                        + ") order by case when urgent_at is null then 1 else 0 end, asked_at, id limit ?",
                EnquiryRows::bare, values.toArray()).stream().map(this::whole).toList();
    }

    /// Those in the states, the newest first.
    List<Enquiry> newest(Collection<Enquiry.State> states, int most) {
        List<@Nullable Object> values = new ArrayList<>(states);
        values.add(most);
        return rows.list("select * from enquiry where state in (" + Rows.marks(states)
                + ") order by asked_at desc, id desc limit ?",
                EnquiryRows::bare, values.toArray()).stream().map(this::whole).toList();
    }

    /// Those answered or closed, the newest first.
    List<Enquiry> done(int most) {
        return rows.list("select * from enquiry where state in ('ANSWERED', 'CLOSED')"
                + " order by coalesce(answered_at, closed_at) desc, id desc limit ?",
                EnquiryRows::bare, most).stream().map(this::whole).toList();
    }

    Map<Enquiry.State, Long> counts() {
        Map<Enquiry.State, Long> counts = new EnumMap<>(Enquiry.State.class);
        for (Enquiry.State state : Enquiry.State.values()) {
            counts.put(state, rows.count("select count(*) from enquiry where state = ?", state));
        }
        return counts;
    }

    boolean claim(long number, Enquiry.State from, String who, String claimer, Instant now) {
        return rows.change("update enquiry set state = 'CLAIMED', owner = ?, claimer = ?, claimed_at = ?"
                + " where id = ? and state = ?", who, claimer, now, number, from) == 1;
    }

    boolean release(long number, Enquiry.State from, Instant now) {
        return rows.change(
                "update enquiry set state = 'WAITING', owner = '', claimer = '', claimed_at = null, released_at = ?"
                        + " where id = ? and state = ?",
                now, number, from) == 1;
    }

    boolean answer(long number, Enquiry.State from, String who, String reply, Instant now) {
        return rows.change("update enquiry set state = 'ANSWERED', owner = ?, reply = ?, answered_at = ?"
                + " where id = ? and state = ?", who, reply, now, number, from) == 1;
    }

    boolean close(long number, Enquiry.State from, String who, Instant now) {
        return rows.change("update enquiry set state = 'CLOSED', owner = case when owner = '' then ? else owner end,"
                + " closed_at = ? where id = ? and state = ?", who, now, number, from) == 1;
    }

    /// @param enquiry as it was read
    /// @return whether nobody was quicker
    boolean publish(Enquiry enquiry, Shown document) {
        return rows.change("update enquiry set published = ?, published_title = ? where id = ? and published = ?",
                document.document(), document.title(), enquiry.number(),
                enquiry.published().map(Shown::document).orElse("")) == 1;
    }

    void purge(Instant before) {
        rows.change("delete from enquiry where state in ('ANSWERED', 'CLOSED')"
                + " and coalesce(closed_at, answered_at) < ?", before);
    }

    private Enquiry whole(Enquiry bare) {
        List<Shown> shown = rows.list(
                "select document, title, slug from enquiry_document where enquiry_id = ? order by place",
                row -> new Shown(row.text("document"), row.text("title"), row.text("slug")), bare.number());
        return new Enquiry(bare.number(), bare.state(), bare.question(), bare.behind(), bare.more(), bare.door(), shown,
                bare.tell(),
                bare.gap(), bare.owner(), bare.claimer(), bare.reply(), bare.danger(), bare.published(), bare.times());
    }

    private static Enquiry bare(Row row) throws SQLException {
        String published = row.text("published");
        return new Enquiry(
                row.number("id"),
                Enquiry.State.valueOf(row.text("state")),
                row.text("question"),
                row.text("behind"),
                row.text("more"),
                row.text("door"),
                List.of(),
                row.isTrue("tell"),
                row.optionalNumber("gap_id"),
                row.text("owner"),
                row.text("claimer"),
                row.text("reply"),
                row.text("danger"),
                published.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Shown(published, row.text("published_title"), "")),
                new Enquiry.Times(row.time("asked_at"), row.optionalTime("claimed_at"), row.optionalTime("released_at"),
                        row.optionalTime("answered_at"),
                        row.optionalTime("closed_at"), row.optionalTime("urgent_at"), row.optionalTime("added_at")));
    }
}
