package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.library.Library;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Training;
import signpost.training.When;

/// Markup in a document's title and text, in a course and in a reader's name: no element, handler or link of theirs comes to life in a mail.
class InjectedMailTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
            + "<a href=//evil.example>here</a> [here](https://evil.example) ![x](https://evil.example/a.png)"
            + " <style>*{display:none}</style><form action=//evil.example> &#60;b> <https://evil.example/b>";

    private static final String BODY = """
            ## For {{name}}

            {passage: hostile.txt}

            {document: hostile.txt}

            {documents: topic=neglect}

            {sessions: topic=neglect}
            """;

    @Test
    void the_words_of_others_stay_words_in_a_mail(@TempDir Path folder) throws Exception {
        try (TestDatabase database = stocked(folder)) {
            long id = database.get(Campaigns.class).create(Brief.read("""
                    kind: spotlight
                    title: Title
                    subject: Subject
                    list: News
                    at: 2026-12-01T09:00
                    body: |
                    """ + BODY.indent(2)), "Ann Author").id();
            Letter letter = database.get(Previews.class).letter(id, Optional.empty()).orElseThrow();
            Letters letters = database.get(Letters.class);
            Letter personal = letter.of(letters.personal(letter, HOSTILE, "https://ask.example.org/u",
                    "https://ask.example.org/p", "https://ask.example.org/a"));
            for (String html : new String[]{personal.html(), letters.article(letter)}) {
                dead(Jsoup.parse(html));
            }
            assertThat(personal.text()).contains("onerror=alert(2)");
        }
    }

    private static void dead(Document page) {
        // the passage and its source, the document twice, the course and its place
        assertThat(page.body().text().split("onerror=alert", -1)).hasSizeGreaterThan(6);
        assertThat(page.body().select("script, img, style, iframe, svg, object, form")).isEmpty();
        for (Element each : page.select("*")) {
            assertThat(each.attributes().asList()).noneMatch(attribute -> attribute.getKey().startsWith("on"));
            for (String name : Set.of("href", "src", "action", "background")) {
                assertThat(each.attr(name)).doesNotContain("evil.example", "javascript:");
            }
        }
    }

    private static TestDatabase stocked(Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("hostile.txt"), "What to do\n\nTell somebody. " + HOSTILE + "\n");
        Files.writeString(documents.resolve("manifest.csv"), "file,title,kind,topics\nhostile.txt,\"Procedure "
                + HOSTILE.replace("\"", "\"\"") + "\",procedure,neglect\n");
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        TestDatabase database = TestDatabase.h2(library).lists("News");
        Instant starts = Instant.parse("2026-12-03T09:30:00Z");
        database.get(Training.class).plan(
                new Course(0, "Course " + HOSTILE, HOSTILE, HOSTILE, Mode.values()[0], Set.of("neglect"), Set.of()),
                new When(starts, starts.plus(Duration.ofHours(3)), "Hall " + HOSTILE, ""), Optional.of(12),
                "https://book.example.org/1");
        return database;
    }
}
