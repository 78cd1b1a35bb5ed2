package signpost.teams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.chat.NewsDesk;
import signpost.message.Wording;

/// Choosing the topics of which a person wants news, in their own chat with the bot. What their directory says of their address proves
/// nothing, so the address is asked by mail before anything is sent. Safe for use by many threads at once.
final class Topical {

    private static final int MOST_TOPICS = 100;

    private final NewsDesk news;
    private final Connector connector;
    private final Wording wording;
    private final Pages pages;

    Topical(NewsDesk news, Connector connector, Wording wording, Pages pages) {
        this.news = news;
        this.connector = connector;
        this.wording = wording;
        this.pages = pages;
    }

    /// Whether there is anything to choose, and nobody reads along.
    boolean isFor(Spot spot) {
        return spot.personal() && !news.topics().isEmpty();
    }

    /// The form.
    Outgoing form(Spot spot, String activity) {
        Wording words = wording.in(spot.language());
        String title = words.say("door.home-topics");
        List<Object> choices = news.topics().entrySet().stream().limit(MOST_TOPICS)
                .<Object>map(topic -> Map.of("title", Elements.label(topic.getValue()), "value", topic.getKey()))
                .toList();
        List<Object> body = new ArrayList<>(Elements.words(words.say("door.topics-lead"), Elements.Look.PLAIN));
        body.add(Map.of("type", "Input.ChoiceSet", "id", "topics", "isMultiSelect", true, "style", "expanded", "label",
                title, "choices", choices, "wrap", true));
        body.addAll(Elements.words(words.say("door.home-news-hint"), Elements.Look.QUIET));
        body.add(Map.of("type", "ActionSet", "actions",
                List.of(Elements.button(words.say("door.topics-send"), Map.of("signpost", Heard.CHOSEN)))));
        return Outgoing.of(spot, Answering.message(activity, title, Elements.card(body)),
                words.say("list.form.title") + " " + pages.page("sign-up"));
    }

    /// Asks for the news of what was chosen; what is no topic counts for nothing.
    Outgoing chosen(Spot spot, String ids, String activity) {
        Wording words = wording.in(spot.language());
        Set<String> topics = Arrays.stream(ids.split(",")).map(String::strip).filter(news.topics()::containsKey)
                .collect(Collectors.toSet());
        return connector.email(spot).filter(email -> news.ask(email, topics, words))
                .map(email -> Answering.saying(spot, words.say("door.home-news-asked", Map.of("email", email)),
                        activity))
                .orElseGet(() -> unknown(spot, words, activity));
    }

    private Outgoing unknown(Spot spot, Wording words, String activity) {
        String said = words.say("door.home-news-unknown");
        String page = pages.page("sign-up");
        List<Object> body = new ArrayList<>(Elements.words(said, Elements.Look.PLAIN));
        body.add(Elements.line(List.of(Elements.link(words.say("list.form.title"), page)), true));
        return Outgoing.of(spot, Answering.message(activity, said, Elements.card(body)), said + " " + page);
    }
}
