package signpost.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.answer.Contact;
import signpost.chat.Action;
import signpost.chat.Part;
import signpost.chat.Reply;

/// A reply as plain text.
final class Spoken {

    private Spoken() {}

    static void print(Reply reply, PrintWriter out) {
        out.println(reply.parts().stream()
                .map(Spoken::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n")));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Say say -> say.text();
            case Part.Note note -> note.text();
            case Part.Ask ask -> ask.text() + "\n" + contact(ask.contact());
            case Part.RouteCard card -> lines(
                    Stream.of(card.route().title()),
                    card.route().steps().stream().map(step -> "- " + step.say()),
                    Stream.of(card.route().note()));
            case Part.Quote quote -> lines(
                    quote.flags().stream().map(flag -> "! " + flag),
                    quote.quotation().passage().text().lines().map(line -> "    " + line),
                    Stream.of("    — " + quote.source()));
            case Part.Offer offer -> lines(
                    Stream.of(offer.text()), offer.actions().stream().flatMap(Spoken::option));
        };
    }

    /// What can be chosen by asking again in other words; buttons that only a page has are left out.
    private static Stream<String> option(Action action) {
        return switch (action) {
            case Action.Narrow narrow -> Stream.of("- " + narrow.label());
            case Action.Try example -> Stream.of("- " + example.label());
            case Action.ShowMore _,Action.Judge _,Action.AskTeam _ -> Stream.empty();
        };
    }

    private static String contact(Contact contact) {
        return Stream.of(contact.name(), contact.phone(), contact.hours(), contact.email(), contact.link())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    @SafeVarargs
    private static String lines(Stream<String>... parts) {
        return List.of(parts).stream()
                .flatMap(part -> part)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
