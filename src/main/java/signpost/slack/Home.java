package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.chat.NewsDesk;
import signpost.message.Wording;

/// The bot's home page in Slack: ask, the latest documents, the next training, the person's topics, help.
final class Home {

    /// The button that clears the person's own conversation with us.
    static final String FORGET = "home-forget";

    private static final int DOCUMENTS = 8;
    private static final int SESSIONS = 5;

    private final Wording wording;
    private final Noticeboard board;
    private final NewsDesk news;
    private final Topics topics;
    private final String pages;

    Home(Wording wording, Noticeboard board, NewsDesk news, Topics topics, String pages) {
        this.wording = wording;
        this.board = board;
        this.news = news;
        this.topics = topics;
        this.pages = pages;
    }

    Call publish(Person person) {
        return Call.of("views.publish", Map.of("user_id", person.user(), "view", Kit.json(view(topics.of(person)))));
    }

    private View view(Set<String> chosen) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(Mrkdwn.escaped(wording.say("page.lead"))));
        blocks.add(Blocks.actions(List.of(Blocks.button(Views.ASK, wording.say("page.title"), "ask"),
                Blocks.button(FORGET, wording.say("page.forget"), "forget"))));
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("page.private"))));
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("page.danger"))));
        notices(blocks, "door.home-documents", board.documents(chosen, DOCUMENTS, wording));
        notices(blocks, "door.home-training", board.training(chosen, SESSIONS, wording));
        Map<String, String> all = news.topics();
        if (!all.isEmpty()) {
            blocks.add(Blocks.header(wording.say("door.home-topics")));
            String names = chosen.stream().map(id -> all.getOrDefault(id, id)).sorted()
                    .collect(Collectors.joining(", "));
            blocks.add(Blocks.section(Mrkdwn.escaped(names.isEmpty() ? wording.say("door.home-all-topics") : names)));
            blocks.add(Blocks.actions(List.of(Blocks.button(Topical.FORM, wording.say("door.home-choose"), "choose"))));
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
}
