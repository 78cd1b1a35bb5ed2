package signpost.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.answer.Answer;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Flag;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.chat.Action;
import signpost.chat.Passed;
import signpost.chat.Turn;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Wording;

/// Draws replies as mails: what to do first where somebody may be in danger, then passages word for word, then what to write back.
final class Drawing {

    private final Letters letters;
    private final Wording wording;
    private final String address;

    /// @param address at which the bot is asked
    Drawing(Letters letters, Wording wording, String address) {
        this.letters = letters;
        this.wording = wording;
        this.address = address;
    }

    /// The mail that says what a turn says.
    ///
    /// @param attachments whether the question came with some
    Letter answer(Turn turn, String subject, boolean attachments) {
        List<Part> parts = new ArrayList<>();
        Optional<Route> route = Optional.empty();
        for (signpost.chat.Part part : turn.reply().parts()) {
            switch (part) {
                case signpost.chat.Part.RouteCard card -> {
                    route = Optional.of(card.route());
                    route(parts, card.route());
                }
                case signpost.chat.Part.Say say -> parts.add(new Part.Plain(lead(turn, say.text())));
                case signpost.chat.Part.Note note -> {
                    parts.add(new Part.Plain(note.text()));
                    note.page()
                            .ifPresent(page -> parts.add(card(page.label(), letters.address(page.path()), List.of())));
                }
                case signpost.chat.Part.Quote quote -> quote(parts, quote);
                case signpost.chat.Part.Ask ask -> {
                    parts.add(new Part.Plain(ask.text()));
                    parts.add(contact("", ask.contact(), List.of()));
                }
                case signpost.chat.Part.Offer _ -> {
                    // below, all together
                }
            }
        }
        if (attachments) {
            parts.add(new Part.Plain(wording.say("mail.attachments")));
        }
        next(parts, turn);
        String title = route.map(Route::title).orElseGet(() -> wording.say(
                turn.reply().quoted().isEmpty() ? "mail.title.other" : "mail.title.found"));
        String kind = route.isPresent() ? "urgent" : turn.reply().quoted().isEmpty() ? "reply" : "answer";
        return laid(kind, subject, title, parts);
    }

    /// A mail of a few sentences.
    Letter saying(String subject, String title, List<Part> parts) {
        return laid("reply", subject, title, parts);
    }

    /// The mail that asks somebody whether they want no more of it.
    Letter leaving(String language, String link) {
        Map<String, String> whose = Map.of("partnership", letters.sender());
        Wording theirs = wording.in(language);
        String title = theirs.say("mail.leaving.title", whose);
        return letters.lay(new Notice("confirmation", theirs.language(), title, title,
                theirs.say("mail.leaving.why", whose), List.of(
                        new Part.Plain(theirs.say("mail.leaving.text", whose)),
                        new Part.Button(theirs.say("mail.leaving.button"), link),
                        new Part.Plain(theirs.say("mail.leaving.otherwise")))));
    }

    /// The mail that says what became of a question that was to go to the team.
    Letter passed(String subject, Passed.Done done) {
        boolean late = done.added() == Passed.Added.LATE;
        Optional<Route> route = done.urgent();
        List<Part> parts = new ArrayList<>();
        route.ifPresent(first -> {
            parts.add(new Part.Plain(wording.say(late ? "enquiry.urgent-unsent" : "enquiry.urgent")));
            route(parts, first);
        });
        parts.add(new Part.Plain(done.said()));
        parts.add(new Part.Plain("“" + done.turn().asked().text() + "”"));
        parts.add(new Part.Button(wording.say("enquiry.see"), letters.address("/enquiry/" + done.receipt().token())));
        if (!late) {
            parts.add(new Part.Plain(wording.say("mail.reply-follows")));
        }
        return laid(route.isPresent() ? "urgent" : "reply", subject, route.map(Route::title)
                .orElseGet(() -> wording.say(late ? "mail.title.other" : "mail.title.passed")), parts);
    }

    /// Which of the actions somebody means who writes a word back; empty for none.
    Optional<Integer> chosen(List<Action> actions, String word) {
        for (int i = 0; i < actions.size(); i++) {
            if (word.equals(OwnWords.plain(word(actions.get(i))))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// How to pass a question on.
    String offerTeam() {
        return wording.say("mail.next") + "\n" + line(new Action.AskTeam(wording.say("action.team")));
    }

    private Letter laid(String kind, String subject, String title, List<Part> parts) {
        List<Part> all = Stream.concat(parts.stream(), Stream.of(new Part.Plain(wording.say("mail.private")))).toList();
        return letters.lay(new Notice(kind, wording.language(), subject, title,
                wording.say("mail.why", Map.of("address", address)), all));
    }

    /// In a mail nothing says which words are marked.
    private String lead(Turn turn, String said) {
        Map<String, Integer> count = Map.of("count", turn.reply().quoted().size());
        return turn.answer().orElse(null) instanceof Answer.Found && said.equals(wording.say("found.lead", count))
                ? wording.say("mail.found", count)
                : said;
    }

    private static void route(List<Part> parts, Route route) {
        for (int i = 0; i < route.steps().size(); i++) {
            Route.Step step = route.steps().get(i);
            parts.add(contact(String.valueOf(i + 1), step.contact(), List.of(step.say())));
        }
        if (!route.note().isBlank()) {
            parts.add(new Part.Plain(route.note()));
        }
    }

    private static Part contact(String label, Contact contact, List<String> before) {
        List<String> lines = Stream.concat(before.stream(),
                Stream.of(contact.phone(), contact.hours(), contact.email())).filter(line -> !line.isBlank()).toList();
        return new Part.Cards(List.of(new Part.Card(label, contact.name(), contact.link(), lines, "", "")));
    }

    private static Part card(String title, String url, List<String> lines) {
        return new Part.Cards(List.of(new Part.Card("", title, url, lines, "", "")));
    }

    private void quote(List<Part> parts, signpost.chat.Part.Quote quote) {
        Quotation quotation = quote.quotation();
        Citation citation = quotation.citation();
        List<String> place = new ArrayList<>();
        if (!citation.section().isEmpty()) {
            place.add(citation.section().getLast());
        }
        if (citation.page() > 0) {
            place.add(wording.say("source.page", Map.of("page", citation.page())));
        }
        if (!citation.publisher().isBlank()) {
            place.add(citation.publisher());
        }
        parts.add(new Part.Quotation(quotation.passage().text(),
                quotation.answering().stream().map(s -> new Part.Quotation.Span(s.start(), s.end())).toList(),
                citation.title(), String.join(", ", place),
                citation.published().map(date -> date.in(wording.locale())).orElse(""),
                letters.address(
                        "/library/" + encoded(citation.slug()) + "?passage=" + citation.place() + "#passage")));
        for (int i = 0; i < quote.flags().size(); i++) {
            parts.add(new Part.Plain(quote.flags().get(i)));
            if (quotation.flags().get(i) instanceof Flag.Superseded newer && newer.slug().isPresent()) {
                parts.add(card(newer.title().orElse(newer.slug().get()),
                        letters.address("/library/" + encoded(newer.slug().get())), List.of()));
            }
        }
    }

    /// What can be written back.
    private void next(List<Part> parts, Turn turn) {
        List<String> lines = new ArrayList<>();
        for (signpost.chat.Part part : turn.reply().parts()) {
            if (part instanceof signpost.chat.Part.Offer offer) {
                if (!offer.text().isBlank() && !(offer.actions().getFirst() instanceof Action.AskTeam)) {
                    lines.add(offer.text());
                }
                offer.actions().stream().map(this::line).forEach(lines::add);
            }
        }
        boolean offered = turn.reply().actions().stream().anyMatch(Action.AskTeam.class::isInstance);
        if (turn.mayBePassed() && !offered) {
            lines.add(line(new Action.AskTeam(wording.say("action.team"))));
        }
        if (!lines.isEmpty()) {
            parts.add(new Part.Prose("## " + wording.say("mail.next-title")));
            parts.add(new Part.Plain(wording.say("mail.next") + "\n" + String.join("\n", lines)));
        }
    }

    private String line(Action action) {
        String word = word(action);
        return switch (action) {
            case Action.Narrow _,Action.Try _,Action.Judge _ -> "– " + word;
            case Action.ShowMore _,Action.AskTeam _ ->
                "– " + wording.say("mail.word-for", Map.of("word", word, "what", action.label()));
        };
    }

    private String word(Action action) {
        return switch (action) {
            case Action.ShowMore _ -> wording.say("mail.word.more");
            case Action.AskTeam _ -> wording.say("mail.word.team");
            case Action.Judge judge -> wording.say(judge.helpful() ? "mail.word.yes" : "mail.word.no");
            case Action.Narrow narrow -> narrow.label();
            case Action.Try example -> example.label();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
