package signpost.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import signpost.answer.Question;
import signpost.chat.Feedback;
import signpost.chat.Handover;
import signpost.message.Wording;

/// The bot's forms in Slack.
final class Views {

    /// The button of the home page that asks, and its form.
    static final String ASK = "home-ask";
    /// The form that passes a question to the team, and its fields.
    static final String ENQUIRY = "enquiry";
    static final String MORE = "more";
    static final String TELL = "tell";
    /// The form that asks what was wrong.
    static final String REASONS = "reasons";

    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_OPTION = 75;
    private static final int LONGEST_LABEL = 2000;
    private static final int LONGEST_HINT = 2000;
    /// The most that a field of a form may be made to hold.
    private static final int LONGEST_INPUT = 3000;

    private final Wording wording;

    Views(Wording wording) {
        this.wording = wording;
    }

    Call open(String trigger, View form) {
        return Call.of("views.open", Map.of("trigger_id", trigger, "view", Kit.json(form)));
    }

    View question() {
        return form(ASK, wording.say("page.title"), wording.say("page.send"), "", List.of(
                input("question", wording.say("page.question"), wording.say("page.private"), false,
                        Math.min(Question.LONGEST, LONGEST_INPUT)),
                Blocks.context(Mrkdwn.escaped(wording.say("page.danger")))));
    }

    /// @param chosen what the button carried
    /// @param question as the team will see it
    View enquiry(String chosen, String question) {
        return form(ENQUIRY, wording.say("door.team-title"), wording.say("enquiry.send"), chosen, List.of(
                Blocks.section(Mrkdwn.escaped(wording.say("enquiry.lead"))),
                Blocks.section(Mrkdwn.escaped(wording.say("enquiry.no-referral"))),
                Blocks.context(Mrkdwn.escaped(wording.say("enquiry.question"))),
                Blocks.quoted(question),
                input(MORE, wording.say("enquiry.more"), wording.say("enquiry.more-hint"), true, Handover.LONGEST),
                tick(TELL, wording.say("enquiry.tell"), wording.say("action.yes")).build()));
    }

    /// A field that may be ticked; block and field have the same name, and so has what it then holds.
    static InputBlock.InputBlockBuilder tick(String name, String label, String words) {
        return InputBlock.builder().blockId(name).optional(true).label(Blocks.plain(label, LONGEST_LABEL))
                .element(CheckboxesElement.builder().actionId(name).options(List.of(option(name, words))).build());
    }

    static OptionObject option(String value, String words) {
        return OptionObject.builder().value(value).text(Blocks.plain(words, LONGEST_OPTION)).build();
    }

    /// @param chosen what the button carried
    View reasons(String chosen) {
        List<OptionObject> reasons = Arrays.stream(Feedback.Reason.values())
                .map(reason -> option(reason.id(), wording.say("feedback.reason." + reason.id())))
                .toList();
        return form(REASONS, wording.say("feedback.lead"), wording.say("feedback.send"), chosen, List.of(
                InputBlock.builder().blockId("reason").label(Blocks.plain(wording.say("feedback.lead"), LONGEST_LABEL))
                        .element(RadioButtonsElement.builder().actionId("reason").options(reasons).build()).build(),
                input("words", wording.say("feedback.words"), wording.say("feedback.words-hint"), true,
                        Feedback.NotHelpful.LONGEST)));
    }

    static View form(String id, String title, String submit, String carried, List<LayoutBlock> blocks) {
        return View.builder().type("modal").callbackId(id).privateMetadata(carried)
                .title(ViewTitle.builder().type("plain_text").text(Mrkdwn.cut(title, LONGEST_TITLE)).build())
                .submit(ViewSubmit.builder().type("plain_text").text(Mrkdwn.cut(submit, LONGEST_TITLE)).build())
                .blocks(blocks).build();
    }

    /// A field of a form for some lines of text; block and field have the same name.
    private static LayoutBlock input(String name, String label, String hint, boolean optional, int most) {
        return InputBlock.builder().blockId(name).optional(optional).label(Blocks.plain(label, LONGEST_LABEL))
                .hint(Blocks.plain(hint, LONGEST_HINT))
                .element(PlainTextInputElement.builder().actionId(name).multiline(true).maxLength(most).build())
                .build();
    }
}
