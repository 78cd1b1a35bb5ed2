package signpost.teams;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Enquiries;
import signpost.inbox.Next;
import signpost.inbox.Pauses;
import signpost.inbox.Working;
import signpost.json.Json;

/// Brings messages to Teams, each in its turn, in plain words where Teams refuses the card, and where it was asked where nobody can be written to alone.
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Connector connector;
    private final Judging judging;
    private final Enquiries enquiries;

    Sending(Connector connector, Judging judging, Enquiries enquiries) {
        this.connector = connector;
        this.judging = judging;
        this.enquiries = enquiries;
    }

    Next on(Outgoing message, Working.Save save) {
        Outgoing outgoing = message;
        if (!outgoing.booked()) {
            Duration wait = connector.book(outgoing.to());
            outgoing = outgoing.inTurn();
            if (!wait.isZero()) {
                return new Next.Again(outgoing.kept(), wait);
            }
        }
        return outgoing.to().conversation().isEmpty() ? opened(outgoing, save) : sent(outgoing);
    }

    private Next opened(Outgoing outgoing, Working.Save save) {
        return switch (connector.open(outgoing.to())) {
            case Connector.Result.Done(String id) -> {
                Outgoing there = outgoing.to(outgoing.to().opened(id));
                save.as(there.kept());
                yield sent(there);
            }
            case Connector.Result.Later(Optional<Duration> pause) -> later(outgoing, pause);
            case Connector.Result.Unread _ -> later(outgoing, Optional.empty());
            case Connector.Result.Refused(int status) -> {
                LOG.warn("Teams opens no conversation with one person alone ({})", status);
                yield whereAsked(outgoing, status);
            }
        };
    }

    /// Whoever cannot be written to alone is told where they asked.
    private Next whereAsked(Outgoing outgoing, int status) {
        if (outgoing.instead().isPresent()) {
            return new Next.Again(outgoing.instead().get().kept(), Duration.ZERO);
        }
        outgoing.refused(switch (status) {
            case 403 -> "They took Signpost out of their Teams, or may not be written to.";
            case 404 -> "Teams does not know their conversation with Signpost any more.";
            default -> "Teams refused it (" + status + ").";
        }).ifPresent(enquiries::refused);
        return new Next.Done();
    }

    private Next sent(Outgoing outgoing) {
        return switch (connector.send(outgoing.to(), outgoing.activity())) {
            case Connector.Result.Done(String id) -> {
                judging.sent(id, outgoing);
                yield new Next.Done();
            }
            case Connector.Result.Later(Optional<Duration> pause) -> later(outgoing, pause);
            case Connector.Result.Unread _ -> unread(outgoing);
            case Connector.Result.Refused(int status) -> inWords(outgoing, status);
        };
    }

    private Next unread(Outgoing outgoing) {
        Optional<Duration> pause = Pauses.unread(outgoing.unread());
        if (pause.isPresent()) {
            return new Next.Again(outgoing.unreadAgain().kept(), pause.get());
        }
        LOG.error("Teams did not say {} times whether it took a message; it is in doubt and left",
                1 + outgoing.unread());
        outgoing.refused("Teams did not say whether it took it; it may have come.").ifPresent(enquiries::refused);
        return new Next.Done();
    }

    /// Plain words where Teams refused the card, never silence.
    private Next inWords(Outgoing outgoing, int status) {
        if (!outgoing.said().at("attachments").isPresent()) {
            LOG.error("Teams takes no message in a conversation ({}); it is given up", status);
            return whereAsked(outgoing, status);
        }
        LOG.warn("Teams refused a card ({}); it is said in plain words", status);
        Json plain = Json.read(Json.write(Answering.plainly(outgoing.said(), outgoing.plain()))).orElseThrow();
        return new Next.Again(outgoing.saying(plain).kept(), Duration.ZERO);
    }

    private static Next later(Outgoing outgoing, Optional<Duration> asked) {
        return new Next.Again(outgoing.again().kept(), asked.orElseGet(() -> Pauses.later(outgoing.tries())));
    }
}
