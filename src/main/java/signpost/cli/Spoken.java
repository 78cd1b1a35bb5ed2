package signpost.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Quotation;
import signpost.chat.Action;
import signpost.chat.Part;
import signpost.chat.Reply;
import signpost.library.Sentence;

/// A reply as plain text.
final class Spoken {

    /// What stands on a line, the spaces around it aside.
    private static final Pattern LINE = Pattern.compile("(?m)(\\S(?:.*\\S)?)");

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
                    Stream.of(card.route().note()),
                    card.because().stream().map(sign -> "  because: " + sign));
            case Part.Quote quote -> lines(
                    quote.flags().stream().map(flag -> "! " + flag),
                    marked(quote.quotation()).lines().map(line -> "    " + line),
                    Stream.of("    — " + quote.source(), "    " + where(quote.quotation().citation())));
            case Part.Offer offer -> offer(offer);
        };
    }

    /// The passage with what answers between stars, line by line, which a file, a pipe and a terminal without colours show as well.
    private static String marked(Quotation quotation) {
        String text = quotation.passage().text();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Sentence one : quotation.answering().stream().sorted(Comparator.comparingInt(Sentence::start)).toList()) {
            int from = Math.max(at, one.start());
            if (one.end() > from) {
                String words = text.substring(from, one.end());
                marked.append(text, at, from).append(LINE.matcher(words).replaceAll("**$1**"));
                at = one.end();
            }
        }
        return marked.append(text.substring(at)).toString();
    }

    /// The file, and where its publisher keeps it.
    private static String where(Citation citation) {
        return Stream.of(citation.document(), citation.source())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// What can be said in reply; an offer of which nothing can is left out whole.
    private static String offer(Part.Offer offer) {
        List<String> options = offer.actions().stream().flatMap(Spoken::option).toList();
        return options.isEmpty() ? "" : lines(Stream.of(offer.text()), options.stream());
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
