package signpost.teams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import signpost.chat.Forwarded;
import signpost.inbox.Recent;
import signpost.inbox.Straight;
import signpost.json.Json;

/// What came and could not be kept, since the database fails, or not be answered: whoever tells of danger is told at once what to do, and whoever wrote to
/// us that it was not taken. Nothing of it needs the database.
final class Untaken {

    private static final Duration KNOWN = Duration.ofDays(1);

    private final Straight straight = new Straight();
    private final Recent<String, Boolean> threads;
    private final Answering answering;
    private final Connector connector;

    Untaken(Answering answering, Connector connector, InstantSource clock) {
        this.threads = new Recent<>(clock);
        this.answering = answering;
        this.connector = connector;
    }

    /// Keeps in mind a thread or group chat that has to do with us.
    void knows(Spot spot) {
        threads.keep(spot.talk().value(), true, KNOWN);
    }

    void say(Spot spot, Heard heard, String activity) {
        switch (heard) {
            case Heard.Wrote wrote -> say(spot, wrote, activity, spot.personal() || wrote.mentioned());
            case Heard.Corrected corrected -> say(spot, corrected.now(), activity, false);
            default -> {
            }
        }
    }

    /// What was kept, and could not be answered: it is tried again, or given up. What was said of it is said once.
    void failed(Spot spot, Heard heard, String activity) {
        Forwarded nothing = Forwarded.of("");
        switch (heard) {
            case Heard.Wrote wrote -> say(spot, name(spot, activity), wrote.words(), activity, true);
            case Heard.Corrected corrected -> say(spot, corrected.now(), activity, false);
            case Heard.Pressed _,Heard.Chose _,Heard.Dealt _ ->
                say(spot, name(spot, activity), nothing, activity, true);
            case Heard.Arrived _,Heard.Nothing _ -> {
                // nobody waits
            }
        }
    }

    private static String name(Spot spot, String activity) {
        return spot.talk().value() + " " + activity;
    }

    private void say(Spot spot, Heard.Wrote wrote, String activity, boolean certain) {
        boolean ours = spot.personal() || threads.of(spot.talk().value()).isPresent();
        if (!wrote.words().isBlank() && (certain || ours)) {
            say(spot, name(spot, activity) + (certain ? "" : wrote.text()), wrote.words(), activity,
                    certain);
        }
    }

    private void say(Spot spot, String message, Forwarded words, String activity, boolean certain) {
        straight.say(spot.person(), message, () -> answering.untaken(spot, words, activity, certain).map(this::sent)
                .orElse(true));
    }

    /// What was to be sent by way of the database.
    void send(Outgoing outgoing, String name) {
        straight.say(outgoing.to().person(), name, () -> sent(outgoing));
    }

    private boolean sent(Outgoing outgoing) {
        Optional<Spot> to = outgoing.to().conversation().isEmpty()
                ? Optional.of(connector.open(outgoing.to()))
                        .filter(Connector.Result.Done.class::isInstance)
                        .map(done -> outgoing.to().opened(((Connector.Result.Done) done).id()))
                : Optional.of(outgoing.to());
        boolean sent = to.isPresent() && (taken(outgoing.to(to.get())) || taken(outgoing.to(to.get()).saying(
                Json.read(Json.write(Answering.plainly(outgoing.said(), outgoing.plain()))).orElseThrow())));
        return sent || outgoing.instead().filter(this::sent).isPresent();
    }

    private boolean taken(Outgoing outgoing) {
        Connector.Result result = connector.send(outgoing.to(), outgoing.activity());
        return result instanceof Connector.Result.Done || result instanceof Connector.Result.Unread;
    }
}
