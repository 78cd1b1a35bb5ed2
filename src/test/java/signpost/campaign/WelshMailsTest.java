package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import signpost.TestDatabase;
import signpost.library.Library;
import signpost.message.Attachment;
import signpost.message.Letter;
import signpost.training.Change;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Session;
import signpost.training.Training;
import signpost.training.When;

/// Whoever reads Welsh finds no English word and no English date in a mail, but what an author or a document says in English.
class WelshMailsTest {

    private static final String BODY = """
            ## Pennawd cyntaf

            Helo {{name}}, a dyma'r newyddion.

            {passage: gweithdrefn.md#cartref}

            {document: gweithdrefn.md}

            {passage: hen.md#cartref}

            {document: hen.md}

            {passage: hwyr.md#cartref}

            {document: hwyr.md}

            {documents: topic=neglect}

            ## Ail bennawd

            {sessions: topic=neglect}

            {editions: since=2020-01-01}
            """;

    @Test
    void every_kind_of_campaign_is_welsh_throughout(@TempDir Path folder) throws Exception {
        try (TestDatabase database = stocked(folder)) {
            Campaigns campaigns = database.get(Campaigns.class);
            sent(database, campaigns);
            for (CampaignKind kind : CampaignKind.values()) {
                long id = campaigns.create(Brief.read(brief(kind.id())), "Ann Author").id();
                assertThat(database.get(Previews.class).proof(id).orElseThrow().faults()).isEmpty();
                Letter letter = database.get(Previews.class).letter(id, Optional.empty()).orElseThrow();
                noEnglish(kind.id(), letter);
                assertThat(letter.text()).contains("Rhagfyr 2026", "Dydd Iau 3 Rhagfyr 2026, 09:30 tan 12:30",
                        "Ar-lein",
                        "12 lle", "Cadw lle ar Esgeulustod", "Cyhoeddwyd 1 Medi 2024 gan Bwrdd y Fro", "Gweithdrefn",
                        "Mae rhifyn mwy newydd", "roedd i fod i gael ei hadolygu erbyn 1 Mai 2025",
                        "Roedd y ddogfen hon i fod i gael ei hadolygu erbyn 1 Mai 2025", "Rhifyn 46", "Anfonwyd ",
                        "gydweithiwr");
                assertThat(letter.attachments()).singleElement().satisfies(file -> assertThat(file.content())
                        .contains("LOCATION:Ar-lein", "Cadw lle: https://"));
            }
        }
    }

    @Test
    void the_news_of_a_session_is_welsh_throughout(@TempDir Path folder) throws Exception {
        try (TestDatabase database = stocked(folder)) {
            Session session = database.get(Training.class).coming().getFirst();
            for (Change.Kind kind : Change.Kind.values()) {
                Letter letter = database.get(SessionLetter.class).of(kind, session, session.when(), "cy");
                noEnglish(kind.name(), letter);
                assertThat(letter.subject() + letter.text()).contains("Rhagfyr 2026");
            }
        }
    }

    private static TestDatabase stocked(Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        write(documents, "gweithdrefn.md", "Gweithdrefn esgeulustod",
                "kind: procedure\npublished: 2024-09-01\nsupersedes: hen.md");
        write(documents, "hen.md", "Hen weithdrefn",
                "kind: procedure\npublished: 2019-05\nsuperseded-by: gweithdrefn.md");
        write(documents, "hwyr.md", "Hwyr", "kind: procedure\npublished: 2020-02\nreview: 2025-05-01");
        int number = 0;
        for (signpost.library.Kind kind : signpost.library.Kind.values()) {
            write(documents, "dogfen" + number++ + ".md", "Dogfen am esgeulustod", "kind: " + kind.id()
                    + "\npublished: 2026-0" + (number % 9 + 1) + "-10");
        }
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        TestDatabase database = TestDatabase.h2(library).lists("Newyddion");
        Instant starts = Instant.parse("2026-12-03T09:30:00Z");
        for (String place : List.of("", "Neuadd y Dref")) {
            Course course = new Course(0, "Esgeulustod", "", "", Mode.values()[0], Set.of("neglect"), Set.of());
            Session session = database.get(Training.class).plan(course,
                    new When(starts, starts.plus(Duration.ofHours(3)), place, ""), Optional.of(12),
                    "https://llyfr.example.org/1");
            assertThat(session.uid()).isNotBlank();
        }
        return database;
    }

    private static void write(Path folder, String name, String title, String facts) throws Exception {
        Files.writeString(folder.resolve(name), "---\ntitle: \"" + title + "\"\npublisher: \"Bwrdd y Fro\"\n"
                + facts + "\ntopics: [neglect]\n---\n\n# " + title
                + "\n\n## Cartref\n\nEdrychwch ar fywyd bob dydd y plentyn hwn, gartref a thu hwnt.\n");
    }

    private static String brief(String kind) {
        return "kind: " + kind
                + "\ntitle: Teitl\nsubject: Pwnc\nlist: Newyddion\nlanguage: cy\nnumber: 46\nat: 2026-12-01T09:00\n"
                + "body: |\n" + BODY.indent(2);
    }

    /// An edition that a later one names.
    private static void sent(TestDatabase database, Campaigns campaigns) {
        long id = campaigns.create(Brief.read(brief("news update").replace("at: 2026-12-01T09:00\n", "")), "Ann Author")
                .id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        campaigns.sendNow(id, "Bea Boss");
        List<Edition> due = campaigns.due(database.clock().instant());
        assertThat(due).isNotEmpty().allSatisfy(edition -> assertThat(campaigns.started(edition.id())).isTrue());
    }

    private static void noEnglish(String what, Letter letter) {
        List<String> parts = new ArrayList<>(List.of(letter.subject(), letter.text(),
                org.jsoup.Jsoup.parse(letter.html()).text()));
        parts.addAll(letter.attachments().stream().map(Attachment::content).map(WelshMailsTest::seen).toList());
        for (String part : parts) {
            assertThat(english().stream().filter(word -> Pattern.compile("(?<![\\p{L}/.-])" + Pattern.quote(word)
                    + "(?![\\p{L}/.-])").matcher(part).find())).as("English in " + what + ":\n" + part).isEmpty();
        }
        assertThat(letter.html()).contains("<html lang=\"cy");
    }

    /// What of a calendar people see.
    private static String seen(String calendar) {
        return calendar.replace("\r\n ", "").lines()
                .filter(line -> line.startsWith("SUMMARY") || line.startsWith("LOCATION")
                        || line.startsWith("DESCRIPTION"))
                .reduce("", (all, line) -> all + line.substring(line.indexOf(':')) + "\n");
    }

    /// Each fixed piece of the English wording that the Welsh does not have too, and the names of days and months.
    private static Set<String> english() {
        Set<String> words = new TreeSet<>(
                Set.of("Published", "Sent", "Edition", "Online", "Training", "Cancelled", "Book"));
        Arrays.stream(Month.values()).forEach(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .forEach(style -> words.add(month.getDisplayName(style, Locale.UK))));
        Arrays.stream(DayOfWeek.values()).forEach(day -> words.add(day.getDisplayName(TextStyle.FULL, Locale.UK)));
        pieces("en", words);
        Set<String> welsh = new TreeSet<>();
        pieces("cy", welsh);
        words.removeAll(welsh);
        return words;
    }

    private static void pieces(String language, Set<String> into) {
        try {
            gather(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("messages/mail/" + language + ".yml"))), into);
        } catch (java.io.IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
    }

    private static void gather(Object node, Set<String> into) {
        switch (node) {
            case Map<?, ?> map -> map.values().forEach(value -> gather(value, into));
            default -> Stream.of(String.valueOf(node).split("\\{[a-z]+}")).map(String::strip)
                    .filter(piece -> piece.length() > 3).forEach(into::add);
        }
    }
}
