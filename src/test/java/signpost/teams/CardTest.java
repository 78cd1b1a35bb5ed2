package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import signpost.answer.Answer;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Flag;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.chat.Action;
import signpost.chat.Aside;
import signpost.chat.Cast;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Memory;
import signpost.chat.Part;
import signpost.chat.Reply;
import signpost.chat.Tally;
import signpost.chat.Turn;
import signpost.json.Json;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Whereabouts;
import signpost.message.Wording;

/// Cards stay within what Teams takes, and no words of others come to life in them.
class CardTest {

    private static final String PAGES = "https://ask.example.org/";
    private static final Wording WORDING = Wording.all(java.nio.file.Path.of("there-is-none"), List.of("en", "cy"));

    /// What might be a mention, a link, a heading, markup, or break a line, a message or a reader.
    static final List<String> HOSTILE = List.of("<at>Everyone</at>", "[click](https://evil.example)",
            "**bold** _it_ `x`", "<script>alert(1)</script>", "{{DATE(2027-01-01T00:00:00Z)}}", "@everyone",
            "\u202Egnp",
            "line\nbreak\ttab", "\"quote\" \\ \\u0000", "# heading\n- list\n1. one", "&lt;at&gt;",
            "\uD83D\uDE00".repeat(30),
            "https://evil.example/x", "\u0007\u0000", "{\"type\":\"Action.OpenUrl\"}", "x".repeat(1100));

    private static final Tally UNCOUNTED = new Tally() {
        @Override
        public void answered(String door, String outcome, Duration took) {}

        @Override
        public void judged(String door, String said) {}
    };

    @Test
    void every_kind_of_answer_stays_within_the_limits_in_both_languages() {
        for (String language : List.of("en", "cy")) {
            for (String asked : List.of("interview?", "ran off", "unsure", "nothing on this", "hello", "")) {
                Chat chat = new Chat(Cast.ANSWERS, WORDING, text -> text, () -> List.of(Cast.PUBLISHER),
                        Duration.ofHours(1), java.time.InstantSource.fixed(Instant.EPOCH),
                        UNCOUNTED, signpost.insight.Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
                ConversationId id = new ConversationId("teams", "a:1");
                Turn turn = chat.in(language).ask(id, asked);
                hold(turn, WORDING.in(language));
                hold(chat.in(language).choose(id, turn.number(), 0), WORDING.in(language));
            }
        }
    }

    @Test
    void hostile_words_stay_words() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<Part> parts = new ArrayList<>();
            parts.add(random.nextBoolean()
                    ? new Part.Say(some(random))
                    : new Part.RouteCard(new Route("missing", some(random), List.of(new Route.Step(contact(random),
                            some(random))), some(random), List.of())));
            for (int n = random.nextInt(12); n > 0; n--) {
                parts.add(switch (random.nextInt(5)) {
                    case 0 -> new Part.Note(some(random),
                            Optional.of(new Part.Note.Page(some(random), "/training?topic=" + n)));
                    case 1 -> new Part.Ask(some(random), contact(random));
                    case 2 -> new Part.Offer(some(random), offers(random));
                    default -> quote(random);
                });
            }
            Turn turn = turn(new Reply(parts));
            hold(turn, WORDING);
            assertThat(new Sources(new Pages(PAGES), WORDING).plain(turn)).hasSizeLessThanOrEqualTo(4000);
        }
    }

    @Test
    void a_passage_stands_in_the_card_word_for_word() {
        Turn turn = turn(new Reply(List.of(new Part.Say("Here."),
                new Part.Quote(Cast.quotation(Cast.MISSING, "<b>Not</b>"), "source", List.of()))));
        Json card = drawn(turn, WORDING);
        StringBuilder words = new StringBuilder();
        card.list("body").get(1).list("items").forEach(line -> {
            line.list("inlines").forEach(run -> words.append(run.text("text")));
            words.append('\n');
        });
        String passage = Cast.quotation(Cast.MISSING, "<b>Not</b>").passage().text().replace('\t', '\u2003');
        assertThat(words.toString()).startsWith(passage.replaceAll("\n+", "\n"));
    }

    private static void hold(Turn turn, Wording wording) {
        Json card = drawn(turn, wording);
        Limits.card(card, PAGES);
        var message = Answering.message("1", "Here.", new Card(new Pages(PAGES), wording).of("a:1", turn));
        message.put("entities", new Sources(new Pages(PAGES), wording).of(turn));
        Limits.hold(Json.read(Json.write(message)).orElseThrow(), PAGES);
    }

    private static Json drawn(Turn turn, Wording wording) {
        return Json.read(Json.write(new Card(new Pages(PAGES), wording).of("a:1", turn))).orElseThrow();
    }

    private static Turn turn(Reply reply) {
        return new Turn(1, Instant.EPOCH, "?", Question.of("?"), Optional.<Answer>empty(), reply, Optional.empty(), "r",
                reply.actions(),
                Optional.empty());
    }

    private static String some(Random random) {
        StringBuilder some = new StringBuilder("a");
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            some.append(HOSTILE.get(random.nextInt(HOSTILE.size()))).append(' ');
        }
        return some.toString();
    }

    private static Contact contact(Random random) {
        return new Contact("c", some(random), some(random), some(random), some(random), some(random));
    }

    private static List<Action> offers(Random random) {
        List<Action> offers = new ArrayList<>();
        for (int n = 1 + random.nextInt(14); n > 0; n--) {
            offers.add(random.nextInt(5) == 0 ? new Action.Judge("yes", true) : new Action.Try(some(random)));
        }
        return offers;
    }

    private static Part.Quote quote(Random random) {
        String text = some(random);
        text = text.substring(0, Math.min(Passage.LONGEST, text.length()));
        text = Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.substring(0, text.length() - 1) : text;
        Sentence mark = new Sentence(0, Math.max(1, text.length() / 2), "");
        Citation citation = new Citation("d", some(random), some(random), Kind.POLICY, some(random), Optional.empty(),
                some(random), some(random), List.of(some(random)), "s", 1, 3, "3-0", some(random));
        return new Part.Quote(new Quotation(
                new Passage("d", 3, List.of(new Whereabouts(0, "s", List.of(), 1)), text, List.of(mark)), citation,
                List.of(mark), 0.5, List.of(new Flag.Superseded(Optional.of(some(random)), Optional.of(some(random))))),
                some(random), List.of(some(random)));
    }
}
