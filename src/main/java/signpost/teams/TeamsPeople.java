package signpost.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.campaign.ChannelPost;
import signpost.campaign.PersonPost;
import signpost.message.Wording;

/// Writes to those who asked for our news by chat message and have the bot in a chat of their own.
public final class TeamsPeople implements PersonPost {

    private final TeamsDoor door;
    private final Wording wording;

    public TeamsPeople(TeamsDoor door, Wording wording) {
        this.door = door;
        this.wording = wording;
    }

    @Override
    public Optional<ChannelPost.Outcome> write(String email, News news, Runnable last) {
        return door.people().find(email).map(spot -> {
            Wording words = wording.in(news.language());
            List<Object> links = new ArrayList<>(List.of(
                    Elements.line(List.of(Elements.link(words.say("door.read-all"), news.whole())), false),
                    Elements.line(List.of(Elements.link(words.say("door.choices"), news.choices())), true)));
            return TeamsPost.post(door, spot, news.title(), news.lead(), links, last);
        });
    }
}
