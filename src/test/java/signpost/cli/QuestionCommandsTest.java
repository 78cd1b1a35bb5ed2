package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionCommandsTest {

    @TempDir
    Path folder;

    private Path documents;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void one_document() throws IOException {
        documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("bruising.md"), """
                # Bruising in babies

                ## Who to ring

                Ring the paediatrician on call about any bruise on a baby who cannot crawl.
                """);
        environment.put("SIGNPOST_DATA", folder.resolve("data").toString());
        environment.put("SIGNPOST_LIBRARY", documents.toString());
        environment.put("SIGNPOST_PORT", "0");
    }

    @Test
    void a_question_is_answered_word_for_word_with_its_source() {
        assertThat(run("ask", "Who do I ring about a bruise on a baby?")).isEqualTo(Exit.DONE);
        assertThat(out.toString())
                .contains("Ring the paediatrician on call about any bruise on a baby who cannot crawl.")
                .contains("**Ring the paediatrician on call about any bruise on a baby who cannot crawl.**")
                .contains("Bruising in babies")
                .contains("    bruising.md")
                .doesNotContain("Was this helpful?");
    }

    @Test
    void an_answer_in_json_is_one_line() {
        assertThat(run("ask", "--json", "Who do I ring about a bruise on a baby?")).isEqualTo(Exit.DONE);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(Json.object(out.toString()).keySet()).contains("outcome", "passages", "millis");
    }

    @Test
    void earlier_questions_are_a_conversation_as_in_the_chat() throws IOException {
        Files.writeString(documents.resolve("neglect.md"), """
                ---
                title: Neglect
                kind: toolkit
                ---
                Ring the health visitor about a baby who is not fed.
                """);
        Path questions = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","question":"only toolkits","after":["Who do I ring about a baby?"]}
                {"id":"b","question":"only toolkits"}
                """);
        Path answers = folder.resolve("out.jsonl");
        assertThat(run("measure", "answers", "--by-words", "--library", documents.toString(), "--questions",
                questions.toString(), "--out", answers.toString())).isEqualTo(Exit.DONE);
        assertThat(Files.readAllLines(answers).getFirst()).contains("neglect.md").doesNotContain("bruising.md");
    }

    @Test
    void a_question_is_answered_while_a_service_keeps_the_library() {
        assertThat(run("library", "import")).isEqualTo(Exit.DONE);
        assertThat(run("ask", "bruise")).isEqualTo(Exit.DONE);
        out.getBuffer().setLength(0);
        Path data = folder.resolve("data");
        try (DataLock all = DataLock.take(data).orElseThrow();
                DataLock shelf = DataLock.take(Shelf.of(data, documents)).orElseThrow()) {
            assertThat(List.of(all, shelf)).doesNotContainNull();
            assertThat(run("ask", "Who do I ring about a bruise on a baby?")).isEqualTo(Exit.DONE);
            assertThat(out.toString()).contains("Ring the paediatrician");
        }
    }

    @Test
    void a_selfcheck_beside_a_running_service_names_the_files_that_it_refused() throws IOException {
        Files.createFile(documents.resolve("empty.md"));
        Files.writeString(documents.resolve("sums.xls"), "sums");
        assertThat(run("library", "import")).isEqualTo(Exit.PARTLY);
        assertThat(run("ask", "bruise")).isEqualTo(Exit.DONE);
        Path data = folder.resolve("data");
        try (DataLock all = DataLock.take(data).orElseThrow();
                DataLock shelf = DataLock.take(Shelf.of(data, documents)).orElseThrow()) {
            assertThat(List.of(all, shelf)).doesNotContainNull();
            assertThat(run("selfcheck")).as(out::toString).isEqualTo(Exit.DONE);
        }
        assertThat(out.toString())
                .contains("2 files were refused")
                .contains("empty.md was refused: ")
                .contains("sums.xls was refused: ");
    }

    @Test
    void a_selfcheck_of_a_sound_installation_finds_nothing_wrong() {
        assertThat(run("selfcheck")).as(out::toString).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("1 documents in " + documents).doesNotContain("WRONG");
    }

    @Test
    void a_selfcheck_says_that_documents_of_ones_own_stand_beside_invented_contacts() throws IOException {
        run("selfcheck");
        assertThat(out.toString()).contains("Whom to call is invented", "Averdale", "SIGNPOST_INDEX");

        Path index = Files.createDirectories(folder.resolve("index"));
        for (String name : List.of("glossary.csv", "topics.yml")) {
            Files.copy(Path.of("index", name), index.resolve(name));
        }
        Files.writeString(index.resolve("routes.yml"), Files.readString(Path.of("index", "routes.yml"))
                .replace("https://ascp.averdale.example\n", "https://www.hscp.org.uk\n"));
        environment.put("SIGNPOST_INDEX", index.toString());
        out.getBuffer().setLength(0);
        run("selfcheck");
        assertThat(out.toString()).contains("routes for urgent messages").doesNotContain("is invented");
    }

    @Test
    void a_selfcheck_names_the_line_of_a_broken_file_and_the_misspelt_setting() throws IOException {
        Path index = Files.createDirectories(folder.resolve("index"));
        for (String name : List.of("glossary.csv", "topics.yml")) {
            Files.copy(Path.of("index", name), index.resolve(name));
        }
        Files.writeString(index.resolve("routes.yml"), "partnership:\n  name: [\n");
        environment.put("SIGNPOST_INDEX", index.toString());
        environment.put("SIGNPOST_PROT", "80");

        assertThat(run("selfcheck")).isEqualTo(Exit.FAILED);
        assertThat(out.toString())
                .containsPattern("WRONG +routes: .*line 3")
                .contains("SIGNPOST_PROT is not a setting");
    }

    @Test
    void messages_are_screened_for_danger() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"1","message":"A pupil has just told me her stepfather beat her last night and she is afraid to go home","urgent":true}
                {"id":"2","message":"Where is the training calendar?","urgent":false}
                """);
        Path found = folder.resolve("out.jsonl");

        assertThat(run("measure", "urgent", "--in", in.toString(), "--out", found.toString())).isEqualTo(Exit.DONE);

        assertThat(Files.readAllLines(found).stream().map(Json::object).map(line -> line.get("urgent")))
                .containsExactly(true, false);
        assertThat(Files.readString(found)).doesNotContain("because");
        run("measure", "urgent", "--in", in.toString(), "--out", found.toString(), "--because");
        assertThat(Files.readAllLines(found).getFirst()).contains("because", "beat");
        assertThat(out.toString()).contains("live concerns caught  1 of 1").contains("false alarms          0 of 1");
    }

    @Test
    void personal_details_are_masked() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"),
                "{\"id\":\"1\",\"message\":\"Ring me on 07700 900123\",\"spans\":[\"07700 900123\"]}\n");
        Path found = folder.resolve("out.jsonl");

        assertThat(run("measure", "personal", "--in", in.toString(), "--out", found.toString())).isEqualTo(Exit.DONE);

        assertThat(Json.object(Files.readString(found).strip())).containsEntry("masked", "Ring me on [phone]");
        assertThat(out.toString()).contains("details left standing      0 of 1");
    }

    @Test
    void a_line_that_is_no_message_is_named_and_the_others_are_done() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "\uFEFF{\"id\":1,\"message\":\"a\"}\n{\"id\":\"2\"}\n");
        Path found = folder.resolve("o");

        assertThat(run("measure", "urgent", "--in", in.toString(), "--out", found.toString())).isEqualTo(Exit.PARTLY);
        assertThat(err.toString()).contains("line 2: it needs an id and a message");
        assertThat(Files.readAllLines(found)).hasSize(1);
    }

    @Test
    void questions_are_read_as_any_program_writes_them() throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"),
                "{\"id\":7,\"question\":\"Who helps the child’s mother?\"}\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(AskedLine.read(in).all()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(7L);
            assertThat(line.question()).isEqualTo("Who helps the child’s mother?");
        });
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        String missing = folder.resolve("none.jsonl").toString();

        assertThat(run("measure", "urgent", "--in", missing, "--out", folder.resolve("o").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("There is no file " + missing);
    }

    @Test
    void half_a_character_in_a_message_ends_no_run() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"1\",\"message\":\"Hello \\ud83d there\"}\n");
        Path found = folder.resolve("out.jsonl");

        assertThat(run("measure", "personal", "--in", in.toString(), "--out", found.toString())).isEqualTo(Exit.DONE);

        assertThat(Files.readString(found)).contains("Hello \\ud83d there");
    }

    private int run(String... arguments) {
        return Commands.line(environment, new NoService(), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
