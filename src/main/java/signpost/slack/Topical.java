package signpost.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.chat.NewsDesk;
import signpost.json.Json;
import signpost.message.Wording;

/// The form in which a person chooses their topics, and may ask for the news of them.
final class Topical {

    /// The button that opens the form, and the form.
    static final String FORM = "home-topics";

    private static final String NEWS = "news";
    private static final int MOST_OPTIONS = 100;

    private final Wording wording;
    private final Topics topics;
    private final NewsDesk news;
    private final WebApi api;
    private final String pages;

    Topical(Wording wording, Topics topics, NewsDesk news, WebApi api, String pages) {
        this.wording = wording;
        this.topics = topics;
        this.news = news;
        this.api = api;
        this.pages = pages;
    }

    Call open(String trigger, Views views, Spot spot) {
        Set<String> chosen = topics.of(new Person(spot.where(), spot.user()));
        List<OptionObject> all = news.topics().entrySet().stream().limit(MOST_OPTIONS)
                .map(topic -> Views.option(topic.getKey(), topic.getValue()))
                .toList();
        List<OptionObject> marked = all.stream().filter(option -> chosen.contains(option.getValue())).toList();
        var select = MultiStaticSelectElement.builder().actionId("topics").options(all);
        LayoutBlock which = InputBlock.builder().blockId("topics").optional(true)
                .label(Blocks.plain(wording.say("door.home-which"), Blocks.LONGEST_SECTION))
                .element((marked.isEmpty() ? select : select.initialOptions(marked)).build()).build();
        LayoutBlock also = Views.tick(NEWS, wording.say("door.home-news"), wording.say("door.home-news-yes"))
                .hint(Blocks.plain(wording.say("door.home-news-hint"), Blocks.LONGEST_SECTION)).build();
        return views.open(trigger, Views.form(FORM, wording.say("door.home-topics"), wording.say("door.home-save"), "",
                List.of(which, also))).otherwise(spot.alone(wording.say("error.busy")));
    }

    /// Keeps what was chosen, shows the page anew, and asks for the news where they are wanted.
    List<Call> chosen(Home home, Spot own, Json values) {
        Person person = new Person(own.where(), own.user());
        Set<String> ids = values.list("topics", "topics", "selected_options").stream()
                .map(option -> option.text("value"))
                .filter(news.topics()::containsKey).collect(Collectors.toSet());
        topics.choose(person, ids.stream().sorted().toList());
        List<Call> calls = new ArrayList<>(List.of(home.publish(person)));
        if (!values.list(NEWS, NEWS, "selected_options").isEmpty()) {
            Optional<String> email = api.email(person).filter(known -> news.ask(known, ids, wording));
            calls.add(own.directly(email
                    .map(known -> Mrkdwn.escaped(wording.say("door.home-news-asked", Map.of("email", known))))
                    .orElseGet(() -> Mrkdwn.escaped(wording.say("door.home-news-unknown")) + " "
                            + Mrkdwn.link(pages + "sign-up", wording.say("list.form.title"))),
                    List.of()));
        }
        return calls;
    }
}
