package signpost.teams;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import signpost.chat.ConversationId;
import signpost.chat.Place;
import signpost.json.Json;

/// Where somebody is in Teams, and so where a reply goes.
///
/// @param app the registration that was addressed
/// @param service the address of Teams' service for them
/// @param conversation as Teams names it; empty while it is to be opened with the person alone
/// @param personal whether nobody but them reads along
/// @param tenant their directory
/// @param bot our id there
/// @param person theirs; empty for everybody in a channel
/// @param language as Teams says it, such as `cy-GB`
record Spot(
        String app,
        String service,
        String conversation,
        boolean personal,
        String tenant,
        String bot,
        String person,
        String language) {

    private static final String THREAD = ";messageid=";
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_PLACE = 1000;

    static Spot of(String app, Json activity) {
        return new Spot(app, activity.text("serviceUrl"), activity.text("conversation", "id"),
                activity.text("conversation", "conversationType").equals("personal"), tenant(activity),
                activity.text("recipient", "id"), activity.text("from", "id"), activity.text("locale"));
    }

    static String tenant(Json activity) {
        String tenant = activity.text("channelData", "tenant", "id");
        return tenant.isEmpty() ? activity.text("conversation", "tenantId") : tenant;
    }

    static Spot read(Json kept) {
        return new Spot(kept.text("app"), kept.text("service"), kept.text("conversation"), kept.isTrue("personal"),
                kept.text("tenant"), kept.text("bot"), kept.text("person"), kept.text("language"));
    }

    /// The same person where nobody else reads along.
    Spot alone() {
        return personal ? this : new Spot(app, service, "", true, tenant, bot, person, language);
    }

    /// The channel's name, where the conversation is a thread of it.
    String channel() {
        return conversation.split(THREAD, 2)[0];
    }

    /// The name of the message that the thread is about; empty where it is no thread.
    String root() {
        String[] parts = conversation.split(THREAD, 2);
        return parts.length == 2 ? parts[1] : "";
    }

    /// The thread of a message in the channel.
    Spot thread(String message) {
        return opened(channel() + THREAD + message);
    }

    /// Once the conversation was opened.
    Spot opened(String id) {
        return new Spot(app, service, id, personal, tenant, bot, person, language);
    }

    /// A thread of a channel is one conversation for all who write in it.
    ConversationId talk() {
        String id = conversation.isBlank() ? "-" : conversation;
        return new ConversationId(TeamsDoor.NAME, id.substring(Math.max(0, id.length() - LONGEST_ID)));
    }

    /// Where the team's reply goes: to the person alone. Empty where Teams' names are longer than any known.
    Optional<Place> place() {
        String address = Json.write(alone().kept());
        return address.length() <= LONGEST_PLACE
                ? Optional.of(new Place(TeamsDoor.NAME, address))
                : Optional.empty();
    }

    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("app", app);
        kept.put("service", service);
        kept.put("conversation", conversation);
        kept.put("personal", personal);
        kept.put("tenant", tenant);
        kept.put("bot", bot);
        kept.put("person", person);
        kept.put("language", language);
        return kept;
    }
}
