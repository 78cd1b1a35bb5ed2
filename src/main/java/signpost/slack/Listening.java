package signpost.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import signpost.json.Json;

/// What we listen to in Slack. Each thing is given over to be kept first, and acknowledged only then; a failure in between becomes an error
/// to Slack, which sends it again.
final class Listening {

    /// The events; the manifest asks for these and no others.
    static final List<Class<? extends Event>> EVENTS = List.of(AppMentionEvent.class, MessageEvent.class,
            MessageFileShareEvent.class, MessageThreadBroadcastEvent.class, MessageChangedEvent.class,
            AppHomeOpenedEvent.class, AssistantThreadStartedEvent.class, LinkSharedEvent.class,
            AppUninstalledEvent.class, TokensRevokedEvent.class);

    /// Buttons, forms, commands and shortcuts come only from our own messages and our own manifest, whatever they are called there.
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final Consumer<Incoming> keeper;

    Listening(Consumer<Incoming> keeper) {
        this.keeper = keeper;
    }

    void on(App app) {
        EVENTS.forEach(type -> app.event(type, this::event));
        app.command(ANY, (request, context) -> keep(Incoming.COMMAND, Kit.json(request.getPayload()), context));
        app.blockAction(ANY, (request, context) -> pressed(request.getPayload(), context));
        app.messageShortcut(ANY, (request, context) -> pressed(request.getPayload(), context));
        app.viewSubmission(ANY, (request, context) -> pressed(request.getPayload(), context));
    }

    private Response event(EventsApiPayload<? extends Event> payload, Context context) {
        String id = payload.getEventId() == null ? "" : payload.getEventId();
        return keep(Incoming.EVENT,
                Json.read(Json.write(Map.of("event_id", id, "event", Kit.json(payload.getEvent()), "us", us(payload))))
                        .orElseThrow(),
                context);
    }

    /// The name under which we are mentioned there; empty where Slack does not say.
    private static String us(EventsApiPayload<? extends Event> payload) {
        return payload.getAuthorizations() == null
                ? ""
                : payload.getAuthorizations().stream()
                        .filter(authorization -> Boolean.TRUE.equals(authorization.getIsBot())
                                && authorization.getUserId() != null)
                        .map(Authorization::getUserId).findFirst().orElse("");
    }

    private Response pressed(Object payload, Context context) {
        return keep(Incoming.INTERACTION, Kit.json(payload), context);
    }

    private Response keep(String kind, Json said, Context context) {
        keeper.accept(new Incoming(kind, Workspace.of(context.getTeamId(), context.getEnterpriseId()), said));
        return context.ack();
    }
}
