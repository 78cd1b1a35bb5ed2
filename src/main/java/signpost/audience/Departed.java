package signpost.audience;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signpost.rows.Rows;

/// Who is gone from the list, written down so that a backup of before they left does not bring them back: by keyed hashes, which say nothing
/// to anybody without the master key. Safe for use by many threads at once.
public final class Departed {

    private static final String BEGINNING = "signpost-gone 1 ";

    private final Rows rows;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Records records;
    private final Leaving leaving;
    private final Access access;

    Departed(Rows rows, SubscriberRows subscribers, Suppressions suppressions, Records records, Leaving leaving,
            Access access) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.records = records;
        this.leaving = leaving;
        this.access = access;
    }

    /// Somebody who is gone.
    private record One(String hash, Suppression.Reason reason, Instant since) {

        static One of(String line) {
            String[] words = line.split(" ", 3);
            if (words.length < 3) {
                throw new IllegalArgumentException("a line of it is cut off");
            }
            try {
                return new One(words[0], Suppression.Reason.valueOf(words[1]), Instant.parse(words[2]));
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException("a line of it cannot be read", wrong);
            }
        }

        String line() {
            return hash + " " + reason + " " + since;
        }
    }

    /// Writes down who is gone.
    ///
    /// @return how many
    public long write(Appendable out) throws IOException {
        List<One> all = rows.list("select hash, reason, since from suppression order by hash", row -> new One(
                row.text("hash"), Suppression.Reason.valueOf(row.text("reason")), row.time("since")));
        out.append(beginning()).append('\n');
        for (One one : all) {
            out.append(one.line()).append('\n');
        }
        return all.size();
    }

    /// Takes off the list, or erases, whoever is on it and was gone when that was written down, and did not come back since by their own word: all of
    /// them, or none.
    ///
    /// @param lines as [#write] wrote them
    /// @return how many were taken off
    /// @throws IllegalArgumentException saying what is wrong with them
    public long again(List<String> lines, Instant now) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(BEGINNING)) {
            throw new IllegalArgumentException("it is not what 'signpost subscribers gone' wrote");
        }
        if (!lines.getFirst().equals(beginning())) {
            throw new IllegalArgumentException("it was written with another master key");
        }
        List<One> gone = lines.stream().skip(1).filter(line -> !line.isBlank()).map(One::of).toList();
        return rows.whole(() -> gone.stream().filter(one -> again(one, now)).count());
    }

    private boolean again(One gone, Instant now) {
        Optional<Subscriber> here = rows
                .one("select id from subscriber where hash = ?", row -> row.number("id"), gone.hash())
                .flatMap(subscribers::byId);
        if (here.filter(who -> cameBack(who, gone.since())).isPresent()) {
            return false;
        }
        boolean stood = gone.reason() == Suppression.Reason.ERASED
                ? here.isPresent()
                : here.flatMap(who -> subscribers.deliverable(who.id())).isPresent();
        here.ifPresent(who -> {
            switch (gone.reason()) {
                case UNSUBSCRIBED -> leaving.unsubscribe(who.id(), now);
                case COMPLAINED -> leaving.complained(who.id(), now);
                case UNREACHABLE -> leaving.bounced(who.id(), Failing.DEAD, "known before a backup came back", now);
                case ERASED -> access.erase(who.email(), now);
            }
        });
        suppressions.add(gone.hash(), gone.reason(), gone.since());
        if (gone.reason() == Suppression.Reason.ERASED) {
            rows.change("delete from sign_up where hash = ?", gone.hash());
        }
        return stood;
    }

    private boolean cameBack(Subscriber who, Instant since) {
        return records.bases(who.id()).stream().anyMatch(basis -> basis.since().isAfter(since));
    }

    private String beginning() {
        return BEGINNING + suppressions.proof();
    }
}
