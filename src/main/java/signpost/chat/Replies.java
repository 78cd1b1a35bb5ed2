package signpost.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.answer.Answer;
import signpost.answer.Choice;
import signpost.answer.Narrowing;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.message.Wording;

/// Puts an answer into words. Every sentence comes from the wording, the documents or the routes.
final class Replies {

    private static final int AT_ONCE = 3;

    /// So many characters of an earlier question are told.
    private static final int MOST_TOLD = 200;

    private final Wording wording;
    private final Sources sources;
    private final OfDocuments documents;
    private final boolean team;
    private final Aside aside;

    /// @param team whether a question can be passed to the partnership's team
    /// @param aside what stands beside answers
    Replies(Wording wording, boolean team, Aside aside) {
        this.aside = aside;
        this.wording = wording;
        this.sources = new Sources(wording);
        this.documents = new OfDocuments(wording, sources);
        this.team = team;
    }

    /// The offer to pass the question on.
    Action askTeam() {
        return new Action.AskTeam(wording.say("action.team"));
    }

    private List<Part> team(String key) {
        return team ? List.of(new Part.Offer(wording.say(key), List.of(askTeam()))) : List.of();
    }

    /// The reply to a question, with what stands beside its answer.
    Reply to(Question question, Answer answer) {
        Reply reply = answer instanceof Answer.NotFound none && none.why() == Answer.NotFound.Reason.NOTHING
                && !question.narrowing().equals(Narrowing.NONE)
                        ? new Reply(nothing(none, "not-found.narrowed"))
                        : to(answer);
        return aside.to(question, answer, wording).map(reply::beside).orElse(reply);
    }

    Reply to(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> quoting("found.lead", found.best(), found.more().size());
            case Answer.Unsure unsure -> unsure(unsure);
            case Answer.NotFound none -> notFound(none);
            case Answer.NotYet later -> notYet(later);
            case Answer.NotRead unread -> notRead(unread);
            case Answer.Urgent urgent -> urgent(urgent);
            case Answer.SmallTalk talk -> smallTalk(talk.talk());
            case Answer.About about -> about(about);
        };
    }

    /// The passages that waited.
    Reply more(Answer.Found more) {
        return quoting("found.more", more.best(), more.more().size());
    }

    /// The closest passage alone.
    Reply shorter(Answer.Found first) {
        return quoting("conversation.shorter", first.best(), first.more().size());
    }

    Reply saying(String key, Map<String, ?> values) {
        return new Reply(List.of(new Part.Say(wording.say(key, values))));
    }

    /// Which of several publishers is meant.
    Reply which(List<String> publishers, Narrowing now) {
        return new Reply(List.of(new Part.Offer(wording.say("choice.publisher"),
                publishers.stream().<Action>map(publisher -> new Action.Narrow(publisher,
                        new Narrowing(now.kinds(), Optional.of(publisher), Optional.empty()))).toList())));
    }

    /// What is looked at only, in words.
    Part narrowed(Narrowing narrowing) {
        return new Part.Note(wording.say("conversation.narrowed", Map.of("what", named(narrowing))));
    }

    /// That documents of any kind are looked at again.
    Part widened() {
        return new Part.Note(wording.say("conversation.any-kind"));
    }

    /// The kinds and the publisher of a narrowing.
    String named(Narrowing narrowing) {
        return Stream.concat(
                narrowing.kinds().stream().sorted()
                        .map(kind -> wording.say("kind." + kind.id(), Map.of("count", 2))),
                narrowing.publisher().stream()).collect(Collectors.joining(", "));
    }

    private Reply quoting(String lead, List<Quotation> shown, int waiting) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Say(wording.say(lead, Map.of("count", shown.size()))));
        shown.forEach(quotation -> parts.add(sources.quote(quotation)));
        parts.addAll(ends(waiting));
        return new Reply(parts);
    }

    private Reply unsure(Answer.Unsure unsure) {
        List<Quotation> shown = unsure.nearest().stream().limit(AT_ONCE).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Say(
                shown.isEmpty()
                        ? wording.say("unsure.nothing")
                        : unsure.absent().isEmpty()
                                ? wording.say("unsure.lead", Map.of("count", shown.size()))
                                : wording.say("unsure.no-kind", Map.of("count", shown.size(), "kind", unsure.absent()
                                        .stream().sorted().map(kind -> wording.say("kind." + kind.id(),
                                                Map.of("count", 2)))
                                        .collect(Collectors.joining(", "))))));
        unsure.onto().ifPresent(question -> parts.add(new Part.Note(wording.say("unsure.onto",
                Map.of("question", Plain.text(question, MOST_TOLD))))));
        unsure.choice().ifPresent(choice -> parts.add(offer(choice)));
        shown.forEach(quotation -> parts.add(sources.quote(quotation)));
        parts.addAll(team("unsure.team"));
        parts.addAll(shown.isEmpty() ? List.of() : ends(unsure.nearest().size() - shown.size()));
        return new Reply(parts);
    }

    private Reply about(Answer.About about) {
        List<Part> parts = new ArrayList<>(documents.parts(about));
        parts.addAll(about.isTold() ? List.of() : team("unsure.team"));
        parts.add(helpful());
        return new Reply(parts);
    }

    private Part offer(Choice choice) {
        String question = switch (choice.about()) {
            case PUBLISHER -> wording.say("choice.publisher");
            case DOCUMENT -> wording.say("choice.document");
            case KIND -> wording.say("choice.kind");
        };
        return new Part.Offer(
                question,
                choice.options().stream()
                        .<Action>map(option -> new Action.Narrow(label(choice, option), option.narrowing()))
                        .toList());
    }

    /// The names of kinds stand in the wording, those of documents and publishers in the library.
    private String label(Choice choice, Choice.Option option) {
        return choice.about() != Choice.About.KIND
                ? option.label() + option.issue().map(date -> ", " + date.in(wording.locale())).orElse("")
                : option.narrowing().kinds().stream()
                        .map(kind -> wording.say("kind." + kind.id(), Map.of("count", 2)))
                        .findFirst()
                        .orElse(option.label());
    }

    private Reply notFound(Answer.NotFound none) {
        Part ask = new Part.Ask(wording.say("not-found.ask"), none.ask());
        return new Reply(
                switch (none.why()) {
                    case NOTHING -> nothing(none, "not-found.lead");
                    case NO_QUESTION -> List.of(new Part.Say(wording.say("not-found.no-question")), examples(""));
                    case EMPTY_LIBRARY -> List.of(new Part.Say(wording.say("not-found.empty-library")), ask);
                });
    }

    private Reply notYet(Answer.NotYet later) {
        List<Part> parts = new ArrayList<>();
        parts.add(say("not-yet.lead"));
        later.reading().ifPresent(far -> parts.add(new Part.Note(
                wording.say("not-yet.far", Map.of("done", far.done(), "total", far.total())))));
        parts.add(new Part.Ask(wording.say("not-yet.ask"), later.ask()));
        return new Reply(parts);
    }

    private Reply notRead(Answer.NotRead unread) {
        return new Reply(List.of(say("not-read.lead"), new Part.RouteCard(unread.inCase()),
                new Part.Ask(wording.say("not-read.ask"), unread.ask())));
    }

    private List<Part> nothing(Answer.NotFound none, String lead) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Say(wording.say(lead, Map.of("count", none.documents()))));
        parts.add(new Part.Note(wording.say("not-found.tip")));
        parts.add(new Part.Ask(wording.say("not-found.ask"), none.ask()));
        parts.addAll(team("not-found.team"));
        parts.add(helpful());
        return parts;
    }

    private Reply urgent(Answer.Urgent urgent) {
        List<Quotation> shown = urgent.help().stream().limit(AT_ONCE).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.RouteCard(urgent.route(), urgent.because()));
        if (!shown.isEmpty()) {
            parts.add(new Part.Say(wording.say("urgent.help", Map.of("count", shown.size()))));
            shown.forEach(quotation -> parts.add(sources.quote(quotation)));
        }
        parts.addAll(ends(urgent.help().size() - shown.size()));
        return new Reply(parts);
    }

    private Reply smallTalk(Answer.SmallTalk.Talk talk) {
        String examples = wording.say("talk.examples");
        return new Reply(
                switch (talk) {
                    case GREETING -> List.of(say("talk.greeting"), examples(examples));
                    case THANKS -> List.of(say("talk.thanks"));
                    case GOODBYE -> List.of(say("talk.goodbye"));
                    case HELP -> List.of(say("talk.help"), say("page.danger"), examples(examples));
                    case WHO_ARE_YOU -> List.of(say("talk.who-are-you"), examples(examples));
                    case COMPLAINT -> List.of(say("talk.complaint"), helpful());
                    case CHAT -> List.of(say("talk.chat"), examples(""));
                });
    }

    private List<Part> ends(int waiting) {
        List<Part> ends = new ArrayList<>();
        if (waiting > 0) {
            int next = Math.min(waiting, AT_ONCE);
            ends.add(new Part.Offer(
                    "", List.of(new Action.ShowMore(wording.say("action.more", Map.of("count", next))))));
        }
        ends.add(helpful());
        return ends;
    }

    private Part helpful() {
        return new Part.Offer(
                wording.say("action.helpful"),
                List.of(
                        new Action.Judge(wording.say("action.yes"), true),
                        new Action.Judge(wording.say("action.no"), false)));
    }

    private Part examples(String text) {
        return new Part.Offer(
                text, wording.list("examples").stream().<Action>map(Action.Try::new).toList());
    }

    private Part say(String key) {
        return new Part.Say(wording.say(key));
    }
}
