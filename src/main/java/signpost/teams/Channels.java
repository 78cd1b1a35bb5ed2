package signpost.teams;

import java.util.Optional;
import signpost.json.Json;
import signpost.rows.Rows;

/// The channels in which the bot was seen, and how it is reached there: Teams tells that only when something happens in them.
final class Channels {

    private final Rows rows;

    Channels(Rows rows) {
        this.rows = rows;
    }

    /// Notes the channel in which something happened; nothing where it was none.
    void seen(Spot spot, Json activity) {
        String team = activity.text("channelData", "team", "id");
        String channel = activity.text("channelData", "channel", "id");
        String id = channel.isEmpty() ? team : channel;
        if (!id.isEmpty()) {
            rows.change("insert into teams_channel (conversation, app, service, tenant, bot) values (?, ?, ?, ?, ?)"
                    + " on conflict do nothing", id, spot.app(), spot.service(), spot.tenant(), spot.bot());
            rows.change("update teams_channel set app = ?, service = ?, tenant = ?, bot = ? where conversation = ?",
                    spot.app(), spot.service(), spot.tenant(), spot.bot(), id);
        }
    }

    /// How a channel is reached; empty where the bot was never seen in it.
    ///
    /// @param place the channel's id, as the link to the channel holds it
    Optional<Spot> find(String place) {
        return rows.one("select * from teams_channel where conversation = ?",
                row -> new Spot(row.text("app"), row.text("service"), row.text("conversation"), false,
                        row.text("tenant"), row.text("bot"), "", ""),
                place);
    }
}
