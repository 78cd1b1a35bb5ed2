package signpost.chat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import signpost.rows.Row;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What goes back to askers. Places are encrypted, and erased once they were reached.
final class ReturnRows {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    private final Rows rows;
    private final Seal seal;

    private ReturnRows(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    static ReturnRows of(Rows rows, Seal seal) {
        return new ReturnRows(rows, seal.purpose("enquiry-place"));
    }

    /// Something due.
    record Due(long id, long number, Return.About about, String door, String place, int tries) {}

    /// Keeps the places until there is something to tell there, each once.
    ///
    /// @param library whether word of the library is wanted there besides the reply
    void keep(long number, List<Place> places, boolean library) {
        for (Place place : places) {
            keep(number, Return.About.REPLY, place);
            if (library) {
                keep(number, Return.About.LIBRARY, place);
            }
        }
    }

    private void keep(long number, Return.About about, Place place) {
        boolean known = rows.list("select * from enquiry_return"
                + " where enquiry_id = ? and about = ? and door = ? and due_at is null and given_at is null",
                ReturnRows::due, number, about, place.door()).stream().map(this::opened).flatMap(Optional::stream)
                .anyMatch(kept -> kept.address().equals(place.address()));
        if (known) {
            return;
        }
        rows.change("insert into enquiry_return (enquiry_id, about, door, place, tries) values (?, ?, ?, ?, 0)", number,
                about, place.door(), seal.encrypt(place.written()));
    }

    /// From now on it is to be told.
    void due(long number, Return.About kept, Return.About about, Instant now) {
        rows.change("update enquiry_return set about = ?, due_at = ?"
                + " where enquiry_id = ? and about = ? and due_at is null and given_at is null",
                about, now, number, kept);
    }

    List<Due> due(String door, Instant now, int most) {
        return rows.list("select * from enquiry_return where door = ? and given_at is null and due_at <= ?"
                + " order by due_at, id limit ?",
                ReturnRows::due, door, now, most);
    }

    private static Due due(Row row) throws SQLException {
        return new Due(row.number("id"), row.number("enquiry_id"), Return.About.valueOf(row.text("about")),
                row.text("door"), row.text("place"), (int) row.number("tries"));
    }

    /// Begins a try, which nobody else then does; the next comes later each time.
    boolean begin(Due due, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.tries(), DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return rows.change("update enquiry_return set tries = tries + 1, due_at = ?"
                + " where id = ? and tries = ? and given_at is null", next, due.id(), due.tries()) == 1;
    }

    Place place(Due due) {
        return Place.read(due.door(), seal.decrypt(due.place()));
    }

    void given(long id, Instant now) {
        // it may be known by now that it was not to be handed over
        rows.change("update enquiry_return set place = case when stranded_at is null then '' else place end,"
                + " given_at = ? where id = ?", now, id);
    }

    /// It was taken over and could not be handed over.
    void strand(Refusal refusal, Instant now) {
        rows.change("update enquiry_return set place = ?, stranded = ?, stranded_at = ?,"
                + " given_at = coalesce(given_at, ?) where id = ? and stranded_at is null",
                refusal.place().map(place -> seal.encrypt(place.written())).orElse(""), refusal.why(), now, now,
                refusal.id());
    }

    /// What of an enquiry could not be handed over.
    List<Stranded> stranded(long number) {
        return rows.list("select * from enquiry_return where enquiry_id = ? and stranded_at is not null order by id",
                row -> new Stranded(row.text("door"), Return.About.valueOf(row.text("about")), row.time("stranded_at"),
                        row.text("stranded"), !row.text("place").isEmpty()),
                number);
    }

    /// The enquiries of which something could not be handed over.
    List<Long> withStranded() {
        return rows.list("select distinct enquiry_id from enquiry_return where stranded_at is not null"
                + " order by enquiry_id", row -> row.number("enquiry_id"));
    }

    /// It sets out once more, as something new.
    ///
    /// @return how much did
    int again(long number, Instant now) {
        int gone = rows.change("insert into enquiry_return (enquiry_id, about, door, place, tries, due_at)"
                + " select enquiry_id, about, door, place, 0, ? from enquiry_return"
                + " where enquiry_id = ? and stranded_at is not null and place <> ''", now, number);
        rows.change("delete from enquiry_return where enquiry_id = ? and stranded_at is not null and place <> ''",
                number);
        return gone;
    }

    /// It stays where it is.
    ///
    /// @return how much does
    int leave(long number) {
        return rows.change("update enquiry_return set place = '', stranded_at = null"
                + " where enquiry_id = ? and stranded_at is not null", number);
    }

    /// Nothing more goes there.
    void erase(long id, Instant now) {
        rows.change("update enquiry_return set place = '', given_at = ?, stranded_at = null where id = ?", now, id);
    }

    /// How many wait for a door to take them.
    long waiting(Instant now) {
        return rows.count("select count(*) from enquiry_return where given_at is null and due_at <= ?", now);
    }

    /// The enquiries whose askers want to hear of the library.
    List<Long> wanting() {
        return rows.list("select distinct enquiry_id from enquiry_return"
                + " where about = 'LIBRARY' and due_at is null and given_at is null",
                row -> row.number("enquiry_id"));
    }

    /// The gaps of which an asker waits to hear, or comes back to the private page to see.
    Set<Long> awaited(Instant askedAfter) {
        return Set.copyOf(rows.list("select distinct e.gap_id from enquiry e where e.tell = ? and e.asked_at >= ?"
                + " and e.gap_id is not null and (not exists"
                + " (select 1 from enquiry_return r where r.enquiry_id = e.id and r.about = 'LIBRARY') or exists"
                + " (select 1 from enquiry_return r where r.enquiry_id = e.id and r.about = 'LIBRARY'"
                + " and r.given_at is null))",
                row -> row.number("gap_id"), true, askedAfter));
    }

    /// The enquiries of which something is still to be told at this place, each with since when it waits.
    ///
    /// @param address in lower case
    List<Due> open(String door, String address) {
        return open(door).stream().filter(due -> opened(due)
                .filter(place -> place.address().toLowerCase(Locale.ROOT).equals(address)).isPresent()).toList();
    }

    /// Of how many another key encrypted the place, so that nobody can tell whose it is.
    long unreadable(String door) {
        return open(door).stream().filter(due -> opened(due).isEmpty()).count();
    }

    private List<Due> open(String door) {
        return rows.list("select * from enquiry_return where door = ? and place <> ''"
                + " and (given_at is null or stranded_at is not null) order by id", ReturnRows::due, door);
    }

    private Optional<Place> opened(Due due) {
        try {
            return Optional.of(place(due));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Erases the places of those who were not told for so long that they no longer expect it; not while the team may still reply.
    void forget(Instant askedBefore) {
        rows.change("update enquiry_return set place = '', given_at = ?, stranded_at = null"
                + " where (given_at is null and due_at is null or stranded_at is not null) and enquiry_id in"
                + " (select id from enquiry where asked_at < ? and state in ('ANSWERED', 'CLOSED'))", askedBefore,
                askedBefore);
    }
}
