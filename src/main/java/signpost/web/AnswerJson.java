package signpost.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.answer.Answer;
import signpost.answer.Flag;
import signpost.answer.Quotation;
import signpost.chat.Action;
import signpost.chat.Part;
import signpost.chat.Turn;
import signpost.library.PublicationDate;

/// An answer as `openapi.yaml` describes it.
final class AnswerJson {

    private static final int MOST = 10;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private AnswerJson() {}

    static Map<String, Object> of(Turn turn, long nanos) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", turn.outcome());
        json.put(
                "passages",
                turn.answer().map(Answer::quotations).orElse(List.of()).stream()
                        .limit(MOST)
                        .map(AnswerJson::passage)
                        .toList());
        json.put("millis", Math.round(nanos / NANOS_IN_A_MILLI * 10) / 10.0);
        json.put("say", said(turn));
        if (turn.answer().orElse(null) instanceof Answer.Urgent urgent && !urgent.because().isEmpty()) {
            json.put("because", urgent.because());
        }
        return json;
    }

    private static Map<String, Object> passage(Quotation quotation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", quotation.citation().document());
        json.put("title", quotation.citation().title());
        json.put("section", String.join(" > ", quotation.citation().section()));
        json.put("page", quotation.citation().page());
        json.put("text", quotation.passage().text());
        json.put("score", quotation.score());
        json.put("published", quotation.citation().published().map(PublicationDate::toString).orElse(""));
        json.put("link", Links.passage(quotation.citation()));
        json.put("flags", quotation.flags().stream().map(AnswerJson::flag).toList());
        return json;
    }

    private static String flag(Flag flag) {
        return switch (flag) {
            case Flag.Superseded _ -> "superseded";
            case Flag.Overdue _ -> "review-overdue";
        };
    }

    /// What is asked back, and behind it each answer to it that narrows the question; none for an offer that only a page can keep.
    private static List<String> choices(Part.Offer offer) {
        List<String> choices = offer.actions().stream()
                .filter(Action.Narrow.class::isInstance)
                .map(Action::label)
                .toList();
        return choices.isEmpty() ? List.of() : List.of(offer.text() + " " + String.join("; ", choices));
    }

    /// The sentences around the quotations; of a route, its title, steps and note.
    private static List<String> said(Turn turn) {
        return turn.reply().parts().stream().flatMap(part -> sentences(part).stream()).toList();
    }

    private static List<String> sentences(Part part) {
        return switch (part) {
            case Part.Say say -> List.of(say.text());
            case Part.Note note -> List.of(note.text() + note.page().map(page -> " " + page.path()).orElse(""));
            case Part.Ask ask -> List.of(ask.text() + " " + ask.contact().name() + ", " + ask.contact().phone());
            case Part.RouteCard card ->
                java.util.stream.Stream.of(
                        List.of(card.route().title()),
                        card.route().steps().stream().map(step -> step.say()).toList(),
                        List.of(card.route().note()))
                        .flatMap(List::stream)
                        .toList();
            case Part.Offer offer -> choices(offer);
            case Part.Quote _ -> List.of();
        };
    }
}
