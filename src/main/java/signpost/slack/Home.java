package signpost.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.message.Wording;

/// The bot's home page in Slack: ask, the latest documents, the next training, the person's topics, help.
final class Home {

    /// The button that opens the form of topics, and that form.
    static final String TOPICS = "home-topics";

    private static final int DOCUMENTS = 8;
    private static final int SESSIONS = 5;
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;

    private final Wording wording;
    private final Views views;
    private final Noticeboard board;
    private final Topics topics;
    private final String pages;

    Home(Wording wording, Views views, Noticeboard board, Topics topics, String pages) {
        this.wording = wording;
        this.views = views;
        this.board = board;
        this.topics = topics;
        this.pages = pages;
    }

    Call publish(Person person) {
        return Call.of("views.publish", Map.of("user_id", person.user(), "view", Kit.json(view(topics.of(person)))));
    }

    private View view(Set<String> chosen) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(Mrkdwn.escaped(wording.say("page.lead"))));
        blocks.add(Blocks.actions(List.of(Blocks.button(Views.ASK, wording.say("page.title"), "ask"))));
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("page.private"))));
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("page.danger"))));
        notices(blocks, "door.home-documents", board.documents(chosen, DOCUMENTS));
        notices(blocks, "door.home-training", board.training(chosen, SESSIONS));
        if (!board.topics().isEmpty()) {
            blocks.add(Blocks.header(wording.say("door.home-topics")));
            String names = chosen.stream().map(id -> board.topics().getOrDefault(id, id)).sorted()
                    .collect(Collectors.joining(", "));
            blocks.add(Blocks.section(Mrkdwn.escaped(names.isEmpty() ? wording.say("door.home-all-topics") : names)));
            blocks.add(Blocks.actions(List.of(Blocks.button(TOPICS, wording.say("door.home-choose"), "choose"))));
        }
        blocks.add(Blocks.header(wording.say("door.home-help")));
        blocks.add(Blocks.section(Mrkdwn.escaped(wording.say("talk.help"))));
        return View.builder().type("home").blocks(blocks).build();
    }

    private void notices(List<LayoutBlock> blocks, String heading, List<Noticeboard.Notice> notices) {
        if (!notices.isEmpty()) {
            blocks.add(Blocks.header(wording.say(heading)));
            notices.forEach(notice -> blocks.add(Blocks.section(Mrkdwn.link(pages + notice.path(), notice.title())
                    + (notice.about().isEmpty() ? "" : "\n" + Mrkdwn.escaped(notice.about())))));
        }
    }

    /// The form in which a person chooses topics.
    Call choose(String trigger, Spot spot) {
        Set<String> chosen = topics.of(new Person(spot.where(), spot.user()));
        List<OptionObject> all = board.topics().entrySet().stream().limit(MOST_OPTIONS)
                .map(topic -> OptionObject.builder().value(topic.getKey())
                        .text(Blocks.plain(topic.getValue(), LONGEST_OPTION)).build())
                .toList();
        List<OptionObject> marked = all.stream().filter(option -> chosen.contains(option.getValue())).toList();
        var select = MultiStaticSelectElement.builder().actionId("topics").options(all);
        return views.open(trigger, Views.form(TOPICS, wording.say("door.home-topics"), wording.say("door.home-save"),
                "", List.of(InputBlock.builder().blockId("topics").optional(true)
                        .label(Blocks.plain(wording.say("door.home-all-topics"), Blocks.LONGEST_SECTION))
                        .element((marked.isEmpty() ? select : select.initialOptions(marked)).build()).build())))
                .otherwise(spot.alone(wording.say("error.busy")));
    }

    /// Keeps what was chosen, and shows the page anew.
    Call chosen(Person person, List<String> ids) {
        topics.choose(person, ids.stream().filter(board.topics()::containsKey).sorted().toList());
        return publish(person);
    }
}
