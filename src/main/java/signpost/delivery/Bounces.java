package signpost.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import signpost.audience.Audience;
import signpost.audience.Failing;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Takes note of mails that came back after a server had taken them over, and of complaints about them. Safe for use by many threads at
/// once; to tell it the same again changes nothing.
///
/// A mail is known by its row: `d17` is the delivery 17 of an edition, `n3` the small mail 3.
@Singleton
public final class Bounces {

    private static final int LONGEST = 500;
    private static final String SENT_ON = "It came back from an address that it was sent on to: ";

    private final Rows rows;
    private final NoticeRows notices;
    private final Audience audience;
    private final Deliveries deliveries;
    private final InstantSource clock;

    Bounces(Rows rows, Audience audience, Deliveries deliveries, Seal seal, InstantSource clock) {
        this.rows = rows;
        this.notices = new NoticeRows(rows, seal);
        this.audience = audience;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    static String delivery(long id) {
        return "d" + id;
    }

    static String notice(long id) {
        return "n" + id;
    }

    /// A mail came back for good from whom it was sent to.
    ///
    /// @param failing as in [#bounced(String, Optional, String, List)]
    public boolean bounced(String row, Optional<Failing> failing, String said) {
        return bounced(row, failing, said, List.of());
    }

    /// A mail came back for good. Where it did so from somebody whom it was sent on to, such as one of a distribution list, whom it was sent to had it, and nothing is held
    /// against them.
    ///
    /// @param failing what that says about the address; empty where it was refused for another reason, which is not held against anybody
    /// @param said the other server's words
    /// @param about the addresses at which it failed, in lower case; none where that is not said
    /// @return whether such a mail had been taken over
    /// @throws IllegalStateException where it leaves just now, and came back before that was on record; to be said again in a moment
    public boolean bounced(String row, Optional<Failing> failing, String said, List<String> about) {
        boolean theirs = about.isEmpty()
                || address(row).filter(to -> about.stream().noneMatch(each -> Box.isSame(to, each))).isEmpty();
        return theirs
                ? bounced(row, why(failing).inWords(said), State.FAILED, failing)
                : bounced(row, SENT_ON + said, row.startsWith("d") ? State.SENT : State.FAILED, Optional.empty());
    }

    private boolean bounced(String row, String sentence, State state, Optional<Failing> failing) {
        String words = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        // asked first: whoever is not on the way by then has been settled
        boolean onItsWay = isOnItsWay(row);
        return rows.whole(() -> {
            boolean known = rows.change(
                    "update " + table(row) + " set state = ?, code = 0," + MailRows.said(table(row))
                            + ", changed_at = greatest(?, changed_at + 1)"
                            + " where id = ? and state in ('SENT', 'IN_DOUBT')",
                    state, without(words), words.replace('\u0000', ' '), now().toEpochMilli(),
                    id(row)) == 1;
            if (!known && onItsWay) {
                throw new IllegalStateException("what became of the mail that came back is not on record yet");
            }
            if (known) {
                failing.ifPresent(how -> subscriber(row).ifPresent(who -> audience.bounced(who, how, words)));
            }
            return known;
        });
    }

    private boolean isOnItsWay(String row) {
        return deliveries.isLeaving(row) || rows.count(
                "select count(*) from " + table(row) + " where id = ? and state in ('CLAIMED', 'WRITTEN')",
                id(row)) > 0;
    }

    private static Outcome.Why why(Optional<Failing> failing) {
        return failing.map(how -> switch (how) {
            case DEAD -> Outcome.Why.DEAD;
            case FULL -> Outcome.Why.FULL;
        }).orElse(Outcome.Why.REFUSED);
    }

    /// Whoever got a mail called it spam.
    ///
    /// @return whether they were on the list
    public boolean complained(String row) {
        Optional<Long> who = subscriber(row);
        who.ifPresent(audience::complained);
        return who.isPresent();
    }

    /// Whoever got a mail wants no more.
    ///
    /// @return whether they were on the list
    public boolean unsubscribed(String row) {
        Optional<Long> who = subscriber(row);
        who.ifPresent(audience::unsubscribe);
        return who.isPresent();
    }

    /// What stands before the server's words.
    private static String without(String sentence) {
        return sentence.startsWith(SENT_ON) ? SENT_ON : Outcome.Why.without(sentence);
    }

    private Optional<String> address(String row) {
        return row.startsWith("d")
                ? rows.one("select address from delivery where id = ?", found -> found.text("address"), id(row))
                        .filter(address -> !address.isEmpty())
                : notices.address(id(row));
    }

    private Optional<Long> subscriber(String row) {
        return row.startsWith("d")
                ? rows.one("select subscriber from delivery where id = ?", found -> found.number("subscriber"), id(row))
                : notices.address(id(row)).flatMap(audience::byEmail).map(subscriber -> subscriber.id());
    }

    static String table(String row) {
        return row.startsWith("d") ? DeliveryRows.TABLE : NoticeRows.TABLE;
    }

    static long id(String row) {
        return Long.parseLong(row.substring(1));
    }

    private Instant now() {
        return clock.instant();
    }
}
