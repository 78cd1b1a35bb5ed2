package signpost.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.audience.Addressee;
import signpost.audience.Audience;
import signpost.audience.Failing;
import signpost.campaign.InDoubt;
import signpost.delivery.DeliveryRows.Claimed;
import signpost.delivery.DeliveryRows.Going;

/// Sends a few mails of one edition, of another edition each time, so that no campaign waits for another.
final class EditionTurn implements Turn {

    private static final Logger LOG = LoggerFactory.getLogger(EditionTurn.class);
    private static final int MOST_KNOWN = 100;
    /// Begins at the edge of a word only, so that a long reply is read once.
    private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s<>\"@])[^\\s<>\"@]++@[^\\s<>\"@]++");

    /// Whether a campaign may send, and when that was read.
    private record Permission(boolean given, long at) {}

    private final DeliveryRows deliveries;
    private final MailRows rows;
    private final Editions editions;
    private final Audience audience;
    private final InstantSource clock;
    private final Brake brake = new Brake();
    private final AtomicLong turn = new AtomicLong();
    private final Map<Long, Permission> permissions = new ConcurrentHashMap<>();

    EditionTurn(
            DeliveryRows deliveries, MailRows rows, Editions editions, Audience audience, InstantSource clock) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.editions = editions;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public boolean take(Worker worker, Instant until, BooleanSupplier goesOn) {
        rows.letGo(worker.owner());
        permissions.keySet().removeIf(_ -> permissions.size() > MOST_KNOWN);
        List<Going> going = deliveries.going().stream().filter(each -> editions.maySend(each.campaign())).toList();
        int first = going.isEmpty() ? 0 : (int) Math.floorMod(turn.getAndIncrement(), going.size());
        for (int i = 0; i < going.size(); i++) {
            Going each = going.get((first + i) % going.size());
            var readers = new Readers(subscribers -> editions.addressees(each.edition(), subscribers));
            Map<Long, Claimed> fitting = new HashMap<>();
            List<Long> ids = rows.claim(worker.owner(), worker.atOnce(), clock.instant(), until,
                    due -> fit(each, due, readers, fitting), "edition = ? and", each.edition());
            if (!ids.isEmpty()) {
                worker.send(jobs(each, ids.stream().map(fitting::get).toList(), readers),
                        () -> goesOn.getAsBoolean() && maySend(each.campaign()));
                return true;
            }
        }
        return false;
    }

    /// Those of the rows whose mail may leave: their campaign may send, and the person may be written to. Whoever may not is left out for good; whoever
    /// has another address since the edition began is named by that, to which it goes.
    private List<Long> fit(Going edition, List<Long> due, Readers readers, Map<Long, Claimed> fitting) {
        if (!editions.maySend(edition.campaign())) {
            return List.of();
        }
        List<Claimed> open = deliveries.due(due, clock.instant());
        Map<Long, Addressee> may = readers.read(open.stream().map(Claimed::subscriber).toList());
        List<Long> fit = new ArrayList<>(open.size());
        List<Long> unfit = new ArrayList<>();
        for (Claimed each : open) {
            Addressee subscriber = may.get(each.subscriber());
            if (subscriber == null) {
                unfit.add(each.id());
                continue;
            }
            boolean moved = !subscriber.address().equals(each.address());
            if (moved) {
                deliveries.moved(each.id(), subscriber.address());
            }
            fit.add(each.id());
            fitting.put(each.id(), moved ? each.to(subscriber.address()) : each);
        }
        deliveries.skip(unfit, clock.instant());
        return fit;
    }

    /// Asked before each mail: read again every tenth of a second.
    private boolean maySend(long campaign) {
        long now = System.nanoTime();
        Permission read = permissions.compute(campaign,
                (_, known) -> known != null && now - known.at < Readers.MOMENT.toNanos()
                        ? known
                        : new Permission(editions.maySend(campaign), now));
        return read.given;
    }

    private List<Job> jobs(Going edition, List<Claimed> claimed, Readers readers) {
        readers.expect(claimed.stream().map(Claimed::subscriber).toList());
        return claimed.stream().<Job>map(row -> new EditionJob(edition, row, readers)).toList();
    }

    private void told(Going edition, Claimed row, Outcome outcome) {
        switch (outcome) {
            case Outcome.Never never -> {
                failing(never.why()).ifPresent(failing -> audience.bounced(row.subscriber(), failing, never.said()));
                int inARow = brake.refused(edition.edition());
                if (inARow > 0) {
                    halt(edition, inARow + " mails in a row were refused for good, and none was taken between them: "
                            + never.said());
                }
            }
            case Outcome.Halted halted -> {
                brake.stopped(edition.edition());
                halt(edition, halted.said());
            }
            case Outcome.Accepted _ -> brake.took(edition.edition());
            case Outcome.Later _,Outcome.Unreachable _,Outcome.Unknown _,Outcome.Elsewhere _ -> {
                // the row says it all
            }
        }
    }

    private void halt(Going edition, String why) {
        permissions.put(edition.campaign(), new Permission(false, System.nanoTime()));
        String said = ADDRESS.matcher(why).replaceAll("***");
        LOG.warn("A campaign was paused, since the mail server refused us: {}", said);
        editions.halt(edition.edition(), said);
    }

    private static Optional<Failing> failing(Outcome.Why why) {
        return switch (why) {
            case DEAD -> Optional.of(Failing.DEAD);
            case FULL -> Optional.of(Failing.FULL);
            case REFUSED -> Optional.empty();
        };
    }

    /// A recipient's row. What is sent, and whether, is read when its turn has come.
    private final class EditionJob implements Job {

        private final Going edition;
        private final Claimed row;
        private final Readers readers;

        EditionJob(Going edition, Claimed row, Readers readers) {
            this.edition = edition;
            this.row = row;
            this.readers = readers;
        }

        @Override
        public long id() {
            return row.id();
        }

        @Override
        public long edition() {
            return row.edition();
        }

        @Override
        public int attempts() {
            return row.attempts();
        }

        @Override
        public String address() {
            return row.address();
        }

        @Override
        public InDoubt inDoubt() {
            return row.inDoubt();
        }

        @Override
        public Optional<Mail> mail() {
            return readers.next(row.subscriber()).map(addressee -> editions.mail(row, addressee));
        }

        @Override
        public boolean mayStill() {
            return maySend(edition.campaign()) && readers.now(row.subscriber()).isPresent();
        }

        /// Where other mails of the edition are taken, it is one address that takes none of ours by a rule of its own.
        @Override
        public Outcome meant(Outcome outcome) {
            return outcome instanceof Outcome.Halted halted && brake.isTaking(row.edition())
                    ? halted.asOfOne()
                    : outcome;
        }

        @Override
        public void told(Outcome outcome) {
            EditionTurn.this.told(edition, row, outcome);
        }
    }
}
