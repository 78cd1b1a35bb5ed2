package signpost.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.chat.Turn;

/// Listens for danger in what is not answered otherwise: somebody asked too often, typed too much, or found no room. Such words are never passed over;
/// but beyond a second limit nothing is looked up for them, kept or recorded. Safe for use by many threads at once.
@Singleton
final class Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private final Chat chat;
    private final Limits beyond;
    private final Desk desk;
    private final Own own;

    Alarm(Chat chat, Limits limits, Desk desk, Own own) {
        this.chat = chat;
        this.beyond = limits.beyond();
        this.desk = desk;
        this.own = own;
    }

    /// What becomes of words from somebody who has to wait.
    sealed interface Heard {

        /// They tell of no danger.
        record Nothing() implements Heard {}

        /// They are to be answered as ever.
        record Danger() implements Heard {}

        /// They tell of danger, and this is all that is said.
        record Alone(Turn turn) implements Heard {}
    }

    /// Listens to somebody who asks too often.
    Heard heard(HttpRequest<?> request, String message) {
        if (beyond.take(own.caller(request)).isPresent()) {
            return alone(request, message).<Heard>map(Heard.Alone::new).orElseGet(Heard.Nothing::new);
        }
        return isUrgent(request, message) ? new Heard.Danger() : new Heard.Nothing();
    }

    /// Whether a message tells of danger, however much was typed.
    boolean isUrgent(HttpRequest<?> request, String message) {
        return desk.surely(own.caller(request), () -> chat.isUrgent(message));
    }

    /// The same for a message that was not answered because something failed, which may fail again.
    Optional<Turn> afterFailure(HttpRequest<?> request, String message) {
        try {
            return alone(request, message);
        } catch (RuntimeException | VirtualMachineError | LinkageError again) {
            LOG.error("A message that was not answered could not be looked through for danger either ({})",
                    again.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// What to do at once and nothing else, where a message tells of danger.
    Optional<Turn> alone(HttpRequest<?> request, String message) {
        return desk.surely(own.caller(request), () -> chat.in(Pages.languages(request)).routeAlone(message));
    }
}
