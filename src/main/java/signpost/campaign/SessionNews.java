package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import signpost.audience.Audience;
import signpost.audience.Subscriber;
import signpost.message.Letter;
import signpost.training.Change;
import signpost.training.Session;
import signpost.training.Training;
import signpost.training.When;

/// Tells those who were told of a session in a campaign's mail that it was cancelled or moved, each once, with an entry that takes the place of
/// the one in their calendar. Safe for use by many threads and several processes.
@Singleton
public class SessionNews {

    /// A change is told when nobody changed it again for so long.
    static final Duration SETTLED = Duration.ofMinutes(2);

    private final Training training;
    private final Audience audience;
    private final SessionRows rows;
    private final SessionLetter letters;

    SessionNews(Training training, Audience audience, SessionRows rows, SessionLetter letters) {
        this.training = training;
        this.audience = audience;
        this.rows = rows;
        this.letters = letters;
    }

    /// Knows who got an edition, and takes mails over.
    public interface Bearer {

        /// The subscribers who got an edition, or perhaps did.
        List<Long> received(long edition);

        /// @param name the same for the same mail: handed in again, it still goes once
        void send(String name, String address, Letter letter);
    }

    /// Tells what is to be told now.
    public void tick(Bearer bearer) {
        training.changed(SETTLED).forEach(session -> tell(session, bearer));
    }

    private void tell(Session session, Bearer bearer) {
        List<Change> changes = training.changes(session);
        int last = changes.getLast().sequence();
        Map<Long, Integer> knows = new TreeMap<>();
        rows.with(session).forEach((edition, sequence) -> bearer.received(edition)
                .forEach(subscriber -> knows.merge(subscriber, sequence, Math::max)));
        rows.told(session).forEach((subscriber, sequence) -> knows.computeIfPresent(subscriber,
                (_, known) -> Math.max(known, sequence)));
        knows.forEach((subscriber, known) -> {
            if (known < last) {
                rows.whole(() -> {
                    tell(session, changes, known, subscriber, bearer);
                    rows.told(session, subscriber, last);
                });
            }
        });
    }

    private void tell(Session session, List<Change> changes, int known, long subscriber, Bearer bearer) {
        Optional<Subscriber> person = audience.deliverable(subscriber);
        boolean wasOff = changes.stream().filter(change -> change.sequence() <= known)
                .reduce((_, later) -> later).filter(change -> change.kind() == Change.Kind.CANCELLED).isPresent();
        When was = changes.stream().filter(change -> change.sequence() > known).findFirst().orElseThrow().before();
        boolean off = session.state() == Session.State.CANCELLED;
        boolean same = was.starts().equals(session.when().starts()) && was.ends().equals(session.when().ends())
                && was.place().equals(session.when().place())
                && (session.openLink().isEmpty() || was.link().equals(session.openLink()));
        if (person.isEmpty() || off == wasOff && (off || same)) {
            return;
        }
        Change.Kind kind = off ? Change.Kind.CANCELLED : wasOff ? Change.Kind.RESTORED : Change.Kind.MOVED;
        bearer.send("session-" + session.id() + "-" + session.sequence() + "-" + subscriber,
                person.get().email().text(), letters.of(kind, session, was, person.get().language()));
    }
}
