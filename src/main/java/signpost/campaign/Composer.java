package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.library.Block;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.PublicationDate;
import signpost.library.Section;
import signpost.message.Letters;
import signpost.message.Wording;

/// Drafts campaigns from what the library holds. Nothing in a draft is worded anew but its lead: messages are quotations, with their source.
@Singleton
public class Composer {

    private static final Set<Kind> LEARNING = Set.of(Kind.SEVEN_MINUTE_BRIEFING, Kind.PRACTICE_REVIEW, Kind.SPOTLIGHT);
    private static final Set<Kind> RULES = Set.of(Kind.PROCEDURE, Kind.GUIDANCE, Kind.STRATEGY, Kind.POLICY);
    private static final Set<Kind> TOOLS = Set.of(Kind.TOOLKIT, Kind.FORM, Kind.SEVEN_MINUTE_BRIEFING, Kind.GUIDANCE);
    private static final List<String> TELLING = List.of("key message", "message", "learning", "lesson", "practice",
            "what to do", "signs",
            "what works", "recommendation", "discuss", "remember", "finding");
    private static final int MESSAGES = 6;
    private static final int FROM_ONE = 2;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 420;
    private static final int MOST_TOOLS = 6;

    private final Shelf shelf;
    private final Letters letters;

    Composer(Shelf shelf, Letters letters) {
        this.shelf = shelf;
        this.letters = letters;
    }

    /// A sentence of a section that could be a key message.
    private record Message(Document document, Section section, String words, long weight) {

        String block() {
            return "{passage: " + document.path() + "#" + section.anchor() + " \"" + words + "\"}";
        }
    }

    /// A Spotlight on one topic: key messages, tools and what training is coming.
    ///
    /// @param list the list it is for
    /// @param language in which it is headed, as a language tag; the quotations stay in that of their documents
    /// @return empty where the library holds nothing on the topic
    public Optional<Brief> spotlight(Subject subject, String list, String language) {
        List<Document> about = shelf.documents().stream()
                .filter(document -> !shelf.isSuperseded(document))
                .filter(document -> document.details().topics().contains(subject.id())
                        || subject.marks(document.title()) > 0)
                .sorted(Comparator.comparing((Document document) -> document.details().published()
                        .map(PublicationDate::lastDay).orElse(LocalDate.MIN)).reversed())
                .toList();
        List<Message> messages = messages(subject, about, LEARNING);
        if (messages.size() < MESSAGES / 2) {
            messages = new ArrayList<>(messages);
            messages.addAll(messages(subject, about, RULES));
        }
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        Wording words = letters.words(language);
        Map<String, String> topic = Map.of("topic", lower(subject.name()));
        return Optional.of(new Brief(CampaignKind.SPOTLIGHT, words.say("compose.title", topic),
                words.say("compose.subject", topic), "", language, "",
                new Aim(list, "", List.of(subject.id())), List.of(Channel.MAIL), Timing.OPEN, true, Optional.empty(),
                words.say("compose.lead", topic) + "\n\n" + body(subject, about, messages, words)));
    }

    private static String body(Subject subject, List<Document> about, List<Message> messages, Wording words) {
        StringBuilder body = new StringBuilder(heading(words, "messages"));
        messages.stream().limit(MESSAGES).forEach(message -> body.append(message.block()).append("\n\n"));
        List<Document> tools = about.stream().filter(document -> TOOLS.contains(document.details().kind()))
                .limit(MOST_TOOLS).toList();
        if (!tools.isEmpty()) {
            body.append(heading(words, "tools"));
            tools.forEach(tool -> body.append("{document: ").append(tool.path()).append("}\n"));
            body.append('\n');
        }
        body.append(heading(words, "training")).append("{sessions: topic=").append(subject.id())
                .append(" limit=5 \"").append(words.say("compose.no-training")).append("\"}\n\n")
                .append(heading(words, "talk"));
        words.list("compose.questions").forEach(question -> body.append("- ").append(question).append('\n'));
        return body.toString();
    }

    private static String heading(Wording words, String name) {
        return "## " + words.say("compose." + name) + "\n\n";
    }

    /// The sentences that weigh most, at most two of a document, so that several sources speak.
    private static List<Message> messages(Subject subject, List<Document> about, Set<Kind> kinds) {
        List<Message> chosen = new ArrayList<>();
        for (Document document : about) {
            if (kinds.contains(document.details().kind())) {
                document.sections().stream()
                        .flatMap(section -> section.blocks().stream()
                                .filter(block -> !(block instanceof Block.Row))
                                .map(block -> message(subject, document, section, block.text())))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingLong(Message::weight).reversed())
                        .limit(FROM_ONE)
                        .forEach(chosen::add);
            }
        }
        return chosen.stream().sorted(Comparator.comparingLong(Message::weight).reversed()).limit(MESSAGES).toList();
    }

    /// A whole sentence that tells something: a question is for a team to talk about, and no message.
    private static Optional<Message> message(Subject subject, Document document, Section section, String text) {
        String words = Shelf.collapsed(text);
        boolean whole = words.endsWith(".") || words.endsWith("!");
        if (words.length() < SHORTEST || words.length() > LONGEST || !whole
                || words.contains("\"") && words.contains(" \"")
                || words.contains("{") || words.contains("}")) {
            return Optional.empty();
        }
        String heading = section.heading().toLowerCase(Locale.ROOT);
        boolean own = subject.marks(document.title()) > 0;
        long telling = TELLING.stream().anyMatch(heading::contains) ? 3 : 0;
        long weight = telling + Math.min(3, subject.marks(words)) * 2 + (own ? 3 : 0)
                + (document.details().kind() == Kind.SPOTLIGHT ? 0 : 1);
        return own || subject.marks(words) > 0
                ? Optional.of(new Message(document, section, words, weight))
                : Optional.empty();
    }

    private static String lower(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym || name.startsWith("Prevent ")
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
