package signpost.teams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import signpost.answer.Answer;
import signpost.answer.Route;
import signpost.chat.Chat;
import signpost.chat.Part;
import signpost.chat.Turn;
import signpost.json.Json;
import signpost.message.Wording;

/// The search beside Teams' own box for writing: the passages found, of which the person puts one into their message. Teams waits 5 seconds for it,
/// and asks while they type: no word of it is a question yet, so none is kept, counted or recorded.
final class Searching {

    private static final int AT_ONCE = 4;
    private static final long PATIENCE = 2;
    private static final int MOST = 25;
    private static final int LONGEST_PREVIEW = 200;
    private static final Json NOTHING = Json.read("{}").orElseThrow();

    private final Chat chat;
    private final Wording wording;
    private final Pages pages;
    private final Semaphore hands = new Semaphore(AT_ONCE, true);

    Searching(Chat chat, Wording wording, Pages pages) {
        this.chat = chat;
        this.wording = wording;
        this.pages = pages;
    }

    /// @param wait what is said to who searches too often; empty where they may
    Map<String, Object> found(Spot spot, Json value, Optional<String> wait) throws InterruptedException {
        Wording words = wording.in(spot.language());
        String asked = value.list("parameters").stream()
                .filter(parameter -> !parameter.text("name").equals("initialRun"))
                .map(parameter -> parameter.text("value"))
                .findFirst().orElse("");
        if (asked.isBlank()) {
            return telling(words.say("talk.help"));
        }
        if (wait.isPresent()) {
            return unsought(spot, asked, words, wait.get());
        }
        if (!hands.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
            return unsought(spot, asked, words, words.say("error.busy"));
        }
        try {
            return drawn(chat.in(spot.language()).look(asked), words, value);
        } finally {
            hands.release();
        }
    }

    /// What is said where nothing is looked for; what to do at once is said all the same.
    private Map<String, Object> unsought(Spot spot, String asked, Wording words, String said) {
        return chat.in(spot.language()).routeAlone(asked).map(turn -> drawn(turn, words, NOTHING))
                .orElseGet(() -> telling(said));
    }

    private Map<String, Object> drawn(Turn turn, Wording words, Json value) {
        if (turn.answer().orElse(null) instanceof Answer.Urgent urgent) {
            Route.Step first = urgent.route().steps().getFirst();
            return telling(urgent.route().title() + " " + first.say() + " " + Elements.contact(first.contact()));
        }
        Card card = new Card(pages, words);
        List<Object> found = turn.reply().parts().stream()
                .filter(Part.Quote.class::isInstance)
                .map(Part.Quote.class::cast)
                .skip(number(value.text("queryOptions", "skip"), 0))
                .limit(number(value.text("queryOptions", "count"), MOST))
                .<Object>map(quote -> {
                    Map<String, Object> one = new LinkedHashMap<>(Elements.attached(card.of(quote)));
                    one.put("preview", Map.of("contentType", "application/vnd.microsoft.card.thumbnail", "content",
                            Map.of("title", preview(quote.quotation().citation().title()), "text",
                                    preview(quote.quotation().passage().words(
                                            quote.quotation().answering().getFirst())))));
                    return one;
                })
                .toList();
        return found.isEmpty()
                ? telling(turn.reply().parts().stream().filter(Part.Say.class::isInstance).map(Part.Say.class::cast)
                        .map(Part.Say::text).findFirst().orElseGet(() -> words.say("conversation.no-more")))
                : Map.of("composeExtension",
                        Map.of("type", "result", "attachmentLayout", "list", "attachments", found));
    }

    /// Previews may be read as HTML, so nothing in them looks like it.
    private static String preview(String text) {
        return Elements.cut(text.replace('\n', ' ').replace('\t', ' ').replace('<', '\u2039').replace('>', '\u203a')
                .replace("&", "\uff06"), LONGEST_PREVIEW);
    }

    private static int number(String text, int otherwise) {
        boolean number = !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
        return number ? Math.min(MOST, Integer.parseInt(text)) : otherwise;
    }

    private static Map<String, Object> telling(String text) {
        return Map.of("composeExtension", Map.of("type", "message", "text", text));
    }
}
