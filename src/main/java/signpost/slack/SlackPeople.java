package signpost.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import signpost.campaign.ChannelPost;
import signpost.campaign.PersonPost;
import signpost.inbox.Recent;
import signpost.message.Wording;

/// Writes to those who asked for our news by chat message, where the partnership's own workspace knows their address. What is asked for once is asked of Slack
/// once: whether it goes again is decided by whoever asks.
public final class SlackPeople implements PersonPost {

    private static final Duration KEPT = Duration.ofDays(1);

    private final WebApi api;
    private final Installations installations;
    private final Wording wording;
    private final Recent<String, Optional<Person>> people;

    SlackPeople(WebApi api, Installations installations, Wording wording, InstantSource clock) {
        this.api = api;
        this.installations = installations;
        this.wording = wording;
        this.people = new Recent<>(clock);
    }

    @Override
    public Optional<ChannelPost.Outcome> write(String email, News news, Runnable last) {
        try {
            Optional<Person> person = find(email);
            if (person.isEmpty()) {
                return Optional.empty();
            }
            Wording words = wording.in(news.language());
            Call call = SlackPosts.call(person.get().user(), news.title(), news.lead(),
                    Mrkdwn.link(news.whole(), words.say("door.read-all")) + "\n"
                            + Mrkdwn.link(news.choices(), words.say("door.choices")));
            last.run();
            return Optional.of(SlackPosts.outcome(api.call(person.get().where(), call), "a person"));
        } catch (IOException unreachable) {
            return Optional.of(new ChannelPost.Later("Slack does not say now who has the address."));
        }
    }

    private Optional<Person> find(String email) throws IOException {
        Optional<Optional<Person>> known = people.of(email);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Workspace> own = installations.own();
        Optional<Person> found = own.isPresent() ? api.find(own.get(), email) : Optional.empty();
        people.keep(email, found, KEPT);
        return found;
    }
}
