package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.answer.Contact;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.answer.Routes;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.insight.Recording;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.PublicationDate;
import signpost.message.Wording;
import signpost.message.WordingSource;

/// Every development question, asked of a library as people would: no word of any reply stands elsewhere than in a document, the routes or
/// `messages`.
class EveryQuestionTest {

    private static final Path SHARED = Path.of(System.getProperty("signpost.shared", "../shared"));
    private static final List<String> FILES = List.of(
            "questions.jsonl", "unanswerable.jsonl", "guidance.jsonl", "guidance-unanswerable.jsonl", "urgent.jsonl");
    private static final Tally NO_TALLY = new Tally() {
        @Override
        public void answered(String door, String outcome, Duration took) {}

        @Override
        public void judged(String door, String said) {}
    };
    private static final Wording WORDING = Wording.shipped("en");

    @TempDir
    Path data;

    @Test
    void no_word_of_a_reply_to_the_sample_library_is_our_own() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("questions")), "the shared questions are not on this machine");
        withoutModel();
        ask(Path.of("index/library"));
    }

    @Test
    void no_word_of_a_reply_is_our_own_where_passages_are_found_by_their_meaning_too() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("questions")), "the shared questions are not on this machine");
        ask(Path.of("index/library"));
    }

    @Test
    void no_word_of_a_reply_to_real_publications_is_our_own() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("corpora/partnership")),
                "the shared documents are not on this machine");
        withoutModel();
        ask(SHARED.resolve("corpora/partnership"));
    }

    /// A file where the model's folder should be: words alone answer, and at once.
    private void withoutModel() throws IOException {
        Files.createFile(data.resolve("model"));
    }

    private void ask(Path documents) throws IOException {
        Content content = new Content(documents, Path.of("index"), Path.of("messages"));
        try (Holdings holdings = Holdings.open(content, data, false)) {
            holdings.bring(_ -> {}, _ -> {});
            boolean model = !Files.isRegularFile(data.resolve("model"));
            awaitLearnt(holdings);
            assertThat(holdings.index().state().model()).isEqualTo(model);
            Chat chat = new Chat(holdings.answers(), WORDING, text -> text,
                    () -> holdings.library().documents().stream().map(each -> each.details().publisher()).toList(),
                    Duration.ofHours(1), InstantSource.system(), NO_TALLY,
                    Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
            Map<String, Set<String>> passages = passages(holdings.library().documents());
            Set<String> routes = words(holdings.routes());
            int quoted = 0;
            for (String question : questions()) {
                Reply reply = chat.askOnce("web", question).reply();
                quoted += reply.quoted().size();
                assertQuoted(question, reply, passages, routes);
            }
            assertThat(quoted).as("passages shown").isGreaterThan(100);
        }
    }

    private static void awaitLearnt(Holdings holdings) {
        try {
            assertThat(holdings.index().await(Duration.ofMinutes(20), _ -> {})).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void assertQuoted(
            String question, Reply reply, Map<String, Set<String>> passages, Set<String> routes) {
        Set<String> known = new HashSet<>(routes);
        for (Quotation quotation : reply.quoted()) {
            Passage passage = quotation.passage();
            assertThat(passages.get(passage.document())).as(question).contains(passage.text());
            known.add(passage.text());
            known.add(quotation.citation().title());
            known.add(quotation.citation().publisher());
            known.addAll(quotation.citation().section());
            quotation.citation().published().map(PublicationDate::inWords).ifPresent(known::add);
            quotation.flags().forEach(flag -> known.addAll(OnlyQuotedWordsTest.words(flag)));
        }
        reply.actions().stream()
                .filter(Action.Narrow.class::isInstance)
                .map(Action::label)
                .filter(label -> passages.containsKey("label:" + label))
                .forEach(known::add);
        for (String text : OnlyQuotedWordsTest.texts(reply)) {
            assertThat(WordingSource.explains(text, known)).as("'%s' in reply to '%s'", text, question).isTrue();
        }
    }

    /// The passages of each document, and for each name that a choice may show an entry that begins with `label:`.
    private static Map<String, Set<String>> passages(List<Document> documents) {
        Map<String, Set<String>> passages = new java.util.HashMap<>();
        for (Document document : documents) {
            Set<String> texts = new HashSet<>();
            Passages.of(document).forEach(passage -> texts.add(passage.text()));
            passages.put(document.path(), texts);
            Stream.of(
                    Stream.of(document.title(), document.details().publisher()),
                    document.details().published().map(date -> document.title() + ", " + date.inWords()).stream(),
                    document.sections().stream().flatMap(section -> section.path().stream()))
                    .flatMap(labels -> labels)
                    .forEach(label -> passages.put("label:" + label, Set.of()));
        }
        return passages;
    }

    private static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        for (String file : FILES) {
            for (String line : Files.readAllLines(SHARED.resolve("questions").resolve(file))) {
                var node = new ObjectMapper().readTree(line);
                questions.add(node.path("question").asText(node.path("message").asText()));
            }
        }
        return questions;
    }

    private static Set<String> words(Routes routes) {
        Set<String> words = new HashSet<>();
        List<Route> urgent = routes.kinds().stream().map(routes::urgent).toList();
        urgent.forEach(route -> words.addAll(OnlyQuotedWordsTest.words(route)));
        Contact ask = routes.ask(List.of());
        words.addAll(OnlyQuotedWordsTest.words(ask));
        try {
            var topics = signpost.answer.Topics.read(Path.of("index/topics.yml"));
            topics.all().forEach(topic -> words.addAll(OnlyQuotedWordsTest.words(routes.ask(List.of(topic.id())))));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        words.remove("");
        return words;
    }
}
