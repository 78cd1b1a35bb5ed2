package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.PublicationDate;
import signpost.message.Part;
import signpost.training.Session;

/// Puts in place of each block what it refers to. `src/site/campaigns.md` explains them to those who write.
@Singleton
class Blocks {

    private static final int MOST = 12;
    private static final List<String> MINE = List.of("mine");
    private static final List<String> OPTIONS = List.of("topic", "kind", "audience", "since", "until", "limit");

    private final Shelf shelf;
    private final Ledger ledger;
    private final Courses courses;
    private final Sent sent;
    private final Subjects subjects;

    Blocks(Shelf shelf, Ledger ledger, Courses courses, Sent sent, Subjects subjects) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.courses = courses;
        this.sent = sent;
        this.subjects = subjects;
    }

    /// What a body says on an occasion.
    ///
    /// @param parts in order
    /// @param faults blocks that refer to nothing, each a whole sentence
    /// @param listed how many documents and sessions came from blocks that list
    /// @param topics of all that there is for readers of any topic, whatever the limits of the blocks
    /// @param mine whether it says different things to readers of different topics
    /// @param sessions all that it names
    record Said(
            List<Part> parts,
            List<String> faults,
            int listed,
            Set<String> topics,
            boolean mine,
            List<Session> sessions) {}

    Said of(String body, Occasion occasion) {
        Saying saying = new Saying(occasion);
        Piece.of(body).forEach(saying::piece);
        return saying.said();
    }

    private final class Saying {
        private final Occasion occasion;
        private final List<Part> parts = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final Set<String> topics = new TreeSet<>();
        private final Set<Session> sessions = new LinkedHashSet<>();
        private int listed;
        private boolean mine;

        private Saying(Occasion occasion) {
            this.occasion = occasion;
        }

        private Said said() {
            return new Said(parts, faults, listed, topics, mine, List.copyOf(sessions));
        }

        private void piece(Piece piece) {
            switch (piece) {
                case Piece.Prose prose -> parts.add(new Part.Prose(prose.markdown()));
                case Piece.Block block -> {
                    try {
                        block(block);
                    } catch (IllegalArgumentException wrong) {
                        faults.add("The block " + block.written() + " cannot be filled: " + wrong.getMessage() + ".");
                    }
                }
            }
        }

        /// What is mistyped would only ever list nothing.
        private void check(Piece.Block block) {
            block.options().keySet().stream().filter(option -> !OPTIONS.contains(option)).sorted().findFirst()
                    .ifPresent(option -> {
                        throw new IllegalArgumentException("'" + option + "' is none of " + String.join(", ", OPTIONS));
                    });
            List<String> named = values(block, "topic");
            (named.equals(MINE) ? List.<String>of() : subjects.unknown(named)).stream().findFirst().ifPresent(wrong -> {
                throw new IllegalArgumentException(
                        Character.toLowerCase(wrong.charAt(0)) + wrong.substring(1).replaceAll("\\.$", ""));
            });
        }

        private void block(Piece.Block block) {
            check(block);
            mine |= values(block, "topic").equals(MINE);
            switch (block.name()) {
                case "document" ->
                    parts.add(new Part.Cards(List.of(shelf.card(document(block.reference()), occasion.words()))));
                case "passage" -> parts.add(passage(block));
                case "documents" -> list(block, documents(block));
                case "editions" -> list(block, editions(most(block, sent.since(block, occasion), SentRow::topics)));
                case "session" ->
                    parts.add(new Part.Cards(sessions(List.of(courses.session(block.reference()).orElseThrow(
                            () -> new IllegalArgumentException(
                                    "there is no session '" + block.reference() + "' to come"))))));
                case "sessions" -> list(block, sessions(
                        most(block, courses.listed(block, occasion), session -> session.course().topics())));
                default -> throw new IllegalArgumentException("'" + block.name()
                        + "' is none; there are document, documents, editions, passage, session and sessions");
            }
        }

        private List<Part.Card> sessions(List<Session> some) {
            sessions.addAll(some);
            return some.stream().map(session -> courses.card(session, occasion.words())).toList();
        }

        private List<Part.Card> editions(List<SentRow> some) {
            return some.stream().map(edition -> sent.card(edition, occasion.words())).toList();
        }

        /// As many as a block may list. Readers of a topic may get one that all of them together do not, so every topic is noted before.
        private <T> List<T> most(Piece.Block block, List<T> all, Function<T, Collection<String>> on) {
            if (values(block, "topic").equals(MINE)) {
                all.forEach(one -> topics.addAll(on.apply(one)));
            }
            return all.stream().limit(limit(block)).toList();
        }

        private void list(Piece.Block block, List<Part.Card> cards) {
            listed += cards.size();
            if (!cards.isEmpty()) {
                parts.add(new Part.Cards(cards));
            } else {
                block.words().ifPresent(words -> parts.add(new Part.Prose(words)));
            }
        }

        private Document document(String reference) {
            return shelf.document(reference)
                    .orElseThrow(() -> new IllegalArgumentException("the library has no document '" + reference + "'"));
        }

        private Part.Quotation passage(Piece.Block block) {
            int hash = block.reference().indexOf('#');
            if (hash < 0) {
                throw new IllegalArgumentException("it names no section; write it as path#section");
            }
            Document document = document(block.reference().substring(0, hash));
            String anchor = block.reference().substring(hash + 1);
            return shelf.quotation(document, anchor, block.words(), occasion.words())
                    .orElseThrow(() -> new IllegalArgumentException(
                            block.words().isPresent()
                                    ? "section '" + anchor + "' of '" + document.title() + "' does not say these words"
                                    : "'" + document.title() + "' has no section '" + anchor + "' that can be quoted"));
        }

        private List<Part.Card> documents(Piece.Block block) {
            Predicate<Document> wanted = document -> !shelf.isSuperseded(document);
            wanted = wanted.and(document -> isOn(block, occasion, document.details().topics()));
            Set<Kind> kinds = kinds(block);
            wanted = wanted.and(document -> kinds.isEmpty() || kinds.contains(document.details().kind()));
            List<String> audiences = values(block, "audience");
            wanted = wanted.and(document -> audiences.isEmpty()
                    || audiences.stream().anyMatch(document.details().audiences()::contains));
            String since = block.options().getOrDefault("since", "");
            if (since.equals("last")) {
                Predicate<Document> before = wanted;
                Set<String> news = ledger.news(occasion);
                wanted = document -> before.test(document) && news.contains(document.path());
            } else if (!since.isEmpty()) {
                LocalDate day = day(since);
                Predicate<Document> before = wanted;
                wanted = document -> before.test(document) && shelf.isSince(document, day);
            }
            List<Document> found = shelf.documents().stream().filter(wanted)
                    .sorted(Comparator.comparing((Document document) -> document.details().published()
                            .map(PublicationDate::lastDay).orElse(LocalDate.MIN)).reversed()
                            .thenComparing(Document::title))
                    .toList();
            return most(block, found, document -> document.details().topics()).stream()
                    .map(document -> shelf.card(document, occasion.words())).toList();
        }
    }

    /// The topics a block asks for: those named, or with `mine` those of the readers; empty for any.
    static Optional<Set<String>> topics(Piece.Block block, Occasion occasion) {
        List<String> named = values(block, "topic");
        if (named.equals(MINE)) {
            return occasion.topics();
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(named));
    }

    /// Whether something is on the topics that a block asks for. What is on none is for everybody, and so for readers of any topic.
    static boolean isOn(Piece.Block block, Occasion occasion, Collection<String> topics) {
        return topics(block, occasion).map(some -> topics.isEmpty() && values(block, "topic").equals(MINE)
                || topics.stream().anyMatch(some::contains)).orElse(true);
    }

    private static Set<Kind> kinds(Piece.Block block) {
        Set<Kind> kinds = new TreeSet<>();
        for (String kind : values(block, "kind")) {
            kinds.add(Kind.of(kind)
                    .orElseThrow(() -> new IllegalArgumentException("'" + kind + "' is no kind of document")));
        }
        return kinds;
    }

    private static int limit(Piece.Block block) {
        String text = block.options().getOrDefault("limit", String.valueOf(MOST));
        try {
            return Math.clamp(Integer.parseInt(text), 1, 100);
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException("limit is '" + text + "', not a number");
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notDay) {
            throw new IllegalArgumentException("'" + text + "' is not a day such as 2026-09-01");
        }
    }

    static List<String> values(Piece.Block block, String option) {
        String value = block.options().getOrDefault(option, "").toLowerCase(Locale.ROOT);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }
}
