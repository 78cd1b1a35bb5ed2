package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.answer.Route;
import signpost.chat.Chat;
import signpost.chat.Handover;
import signpost.chat.Passed;
import signpost.chat.Turn;
import signpost.json.Json;
import signpost.message.Wording;

/// Passing a question to the team, by a form for what the person adds and for whether they want to hear when the library answers it.
final class Passing {

    private static final Logger LOG = LoggerFactory.getLogger(Passing.class);
    private static final String UNSENT = "enquiry.urgent-unsent";

    private final Chat chat;
    private final Wording wording;
    private final Views views;
    private final String pages;

    Passing(Chat chat, Wording wording, Views views, String pages) {
        this.chat = chat;
        this.wording = wording;
        this.views = views;
        this.pages = pages;
    }

    /// The form; who passed the question before is told so, and who comes too late.
    ///
    /// @param value what the button carried
    List<Call> asked(Spot spot, String trigger, String value, Turn turn) {
        Optional<String> passed = chat.passed(turn);
        if (passed.isPresent()) {
            return List.of(spot.alone(Mrkdwn.escaped(passed.get())));
        }
        return List.of(turn.mayBePassed()
                ? views.open(trigger, views.enquiry(value, turn.asked().text()))
                        .otherwise(spot.alone(wording.say("error.busy")))
                : spot.alone(wording.say("conversation.gone")));
    }

    /// What somebody filled in. The reply comes back to their own messages, and so does the word that it was passed.
    List<Call> submitted(Spot own, Json view) {
        Json values = view.at("state", "values");
        Handover handover = new Handover(values.text(Views.MORE, Views.MORE, "value"),
                List.of(SlackReturn.place(new Person(own.where(), own.user()), wording.language())),
                !values.list(Views.TELL, Views.TELL, "selected_options").isEmpty());
        try {
            return List.of(passed(own, handover, Chosen.of(view.text("private_metadata"))));
        } catch (RuntimeException failed) {
            // what tells of danger cannot wait until it is tried again
            Route route = chat.urgent(handover.more()).orElseThrow(() -> failed);
            LOG.error("A question was not passed to the team; the person is told what to do at once ({})",
                    failed.getClass().getSimpleName());
            return List.of(urgent(own, UNSENT, route, wording.say("enquiry.failed")));
        }
    }

    private Call passed(Spot own, Handover handover, Optional<Chosen> chosen) {
        boolean there = chosen.flatMap(of -> chat.conversation(of.conversation()).turn(of.turn(), of.reference()))
                .isPresent();
        Passed passed = there
                ? chat.pass(chosen.orElseThrow().conversation(), chosen.orElseThrow().turn(), handover)
                : new Passed.Gone();
        return switch (passed) {
            case Passed.Done done when done.urgent().isPresent() ->
                urgent(own, done.added() == Passed.Added.LATE ? UNSENT : "enquiry.urgent", done.urgent().get(),
                        said(done));
            case Passed.Done done -> own.directly(said(done), List.of());
            case Passed.Gone _ -> gone(own, handover.more());
        };
    }

    /// What was added is not passed on any more; what to do at once is said all the same.
    private Call gone(Spot own, String more) {
        return chat.urgent(more)
                .map(route -> urgent(own, UNSENT, route, wording.say("conversation.gone")))
                .orElseGet(() -> own.directly(wording.say("conversation.gone"), List.of()));
    }

    /// What to do at once, before all else.
    private Call urgent(Spot own, String key, Route route, String said) {
        String first = Mrkdwn.escaped(wording.say(key));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(first)));
        blocks.addAll(Blocks.of(route));
        blocks.add(Blocks.context(said));
        return own.directly(Mrkdwn.cut(first + "\n\n" + Blocks.text(route), Blocks.LONGEST_TEXT), blocks);
    }

    /// Its private page is for nobody but who passed it.
    private String said(Passed.Done done) {
        String said = Mrkdwn.escaped(done.said());
        return done.first()
                ? said + " " + Mrkdwn.link(pages + "enquiry/" + done.receipt().token(), wording.say("enquiry.see"))
                : said;
    }
}
