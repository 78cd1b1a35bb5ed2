package signpost.teams;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.campaign.Announcement;
import signpost.campaign.Channel;
import signpost.campaign.ChannelPost;
import signpost.message.Wording;

/// Posts editions in channels of Teams, each as a thread of its own: title, first words and the link to the whole.
public final class TeamsPost implements ChannelPost {

    private final TeamsDoor door;
    private final Wording wording;

    public TeamsPost(TeamsDoor door, Wording wording) {
        this.door = door;
        this.wording = wording;
    }

    @Override
    public Channel.Door door() {
        return Channel.Door.TEAMS;
    }

    @Override
    public Outcome post(String place, Announcement announcement) {
        Optional<Spot> spot = door.channels().find(id(place));
        if (spot.isEmpty()) {
            return new Never(unseen(place));
        }
        return post(door, spot.get(), announcement.title(), announcement.lead(), announcement.link()
                .map(link -> List.<Object>of(
                        Elements.line(List.of(Elements.link(wording.say("door.read-all"), link)), false)))
                .orElse(List.of()), () -> {});
    }

    /// A channel's id, as Teams says it, from what may have been copied out of a link.
    public static String id(String place) {
        return place.contains("%3a") || place.contains("%3A")
                ? URLDecoder.decode(place, StandardCharsets.UTF_8)
                : place;
    }

    static String unseen(String place) {
        return "Signpost was never seen in the channel '" + place + "' of Teams. Add the app to its team"
                + " and mention it there once; the channel's id stands in the link to the channel, from '19:' on.";
    }

    /// Posts title, first words and links, once.
    ///
    /// @param last called before the request leaves
    static Outcome post(TeamsDoor door, Spot spot, String title, String lead, List<Object> links, Runnable last) {
        List<Object> body = new ArrayList<>(Elements.words(title, Elements.Look.STRONG));
        body.addAll(Elements.words(lead, Elements.Look.PLAIN));
        body.addAll(links);
        Outgoing outgoing = Outgoing.of(spot, Answering.message("", title, Elements.card(body)), title);
        if (!door.connector().book(spot).isZero()) {
            return later();
        }
        last.run();
        return outcome(door.connector().send(spot, outgoing.activity()));
    }

    private static Outcome outcome(Connector.Result result) {
        return switch (result) {
            case Connector.Result.Done(String id) -> new Posted(id);
            case Connector.Result.Later _ -> later();
            case Connector.Result.Unread _ -> new Unknown("Teams took the post and did not say what became of it.");
            case Connector.Result.Refused(int status) -> new Never("Teams refused the post (" + status
                    + "). Look whether the app is still in the team.");
        };
    }

    private static Outcome later() {
        return new Later("Teams asks to wait.");
    }
}
