package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// How well real documents are read: every sentence that people marked as an answer must stand in what was read, unbroken.
class RealDocumentsTest {

    private static final Path SHARED = Path.of(System.getProperty("signpost.shared", "../shared"));

    @TempDir
    Path data;

    /// What was found of the sentences people marked.
    private record Found(int quotes, int inOneBlock, int headings, int paged, int onThePage, List<String> missing) {}

    @Test
    void every_file_is_read_or_refused_with_its_reason_and_holds_the_sentences_people_marked(TestReporter reporter)
            throws IOException {
        Path folder = SHARED.resolve("corpora/safeguarding");
        assumeTrue(Files.isDirectory(folder), "the shared documents are not on this machine");
        Library library = Library.open(folder, data);
        Import done = library.refresh(progress -> {});
        assertThat(done.files()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(done.refused()).hasSizeLessThan(12).allSatisfy(file -> assertThat(file.reason()).isNotBlank());
        Found found = found(library, SHARED.resolve("questions/guidance.jsonl"));
        reporter.publishEntry("guidance", found.toString());
        assertThat(found.inOneBlock()).isEqualTo(found.quotes());
        assertThat(found.onThePage()).isGreaterThanOrEqualTo((int) (0.95 * found.paged()));
    }

    @Test
    void text_dumps_of_publications_keep_their_sentences_and_tables(TestReporter reporter) throws IOException {
        Path folder = SHARED.resolve("corpora/partnership");
        assumeTrue(Files.isDirectory(folder), "the shared documents are not on this machine");
        Library library = Library.open(folder, data);
        library.refresh(progress -> {});
        Found found = found(library, SHARED.resolve("questions/questions.jsonl"));
        reporter.publishEntry("partnership", found.toString());
        assertThat(found.inOneBlock() + found.headings()).isEqualTo(found.quotes());
    }

    private static Found found(Library library, Path questions) throws IOException {
        Map<String, List<Block>> blocks = new HashMap<>();
        library.documents().forEach(document -> document.sections().forEach(section -> blocks
                .computeIfAbsent(document.path(), path -> new ArrayList<>()).addAll(section.blocks())));
        int quotes = 0;
        int inOne = 0;
        int headings = 0;
        int paged = 0;
        int onPage = 0;
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(questions)) {
            for (JsonNode answer : new ObjectMapper().readTree(line).get("answers")) {
                String path = answer.get("doc").asText();
                String quote = plain(answer.get("quote").asText());
                List<Block> holding = blocks.getOrDefault(path, List.of()).stream()
                        .filter(block -> plain(block.text()).contains(quote))
                        .toList();
                quotes++;
                if (!holding.isEmpty()) {
                    inOne++;
                } else if (isHeading(library, path, quote)) {
                    headings++;
                } else {
                    missing.add(path);
                }
                int page = answer.path("page").asInt(0);
                if (page > 0 && !holding.isEmpty()) {
                    paged++;
                    onPage += holding.stream().anyMatch(block -> block.page() == page) ? 1 : 0;
                }
            }
        }
        return new Found(quotes, inOne, headings, paged, onPage, missing);
    }

    private static boolean isHeading(Library library, String path, String quote) {
        return library.document(path).stream()
                .flatMap(document -> document.sections().stream())
                .anyMatch(section -> plain(section.heading()).contains(quote));
    }

    private static String plain(String text) {
        return Words.tidy(text.replaceAll("</?(?:b|i|em|strong)>", "").replace("*", ""));
    }
}
