package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.index.Shelved.document;
import static signpost.index.Shelved.found;
import static signpost.index.Shelved.reflect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Block;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Standing;

/// What can be found by words alone, while the model is not there.
class FindingTest {

    private static final Document BRUISES = document(
            "bruises.md", "Bruises on babies", "Whom to ring",
            "Ring the paediatrician on call about any bruise on a baby who cannot crawl.");
    private static final Document HOUSING = document(
            "housing.md", "Homes and landlords", "Repairs", "The landlord mends the boiler within five days.");

    @TempDir
    Path folder;

    private Index index;

    @BeforeEach
    void open() throws IOException {
        index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void an_acronym_that_a_document_spells_out_is_found_both_ways() {
        reflect(index,
                document("form.md", "Forms", "Names",
                        "The Joint Kinship Assessment Plan (JKAP) is signed by two people."),
                document("short.md", "Times", "Dates", "Each JKAP ends after twelve weeks."),
                document("long.md", "Places", "Rooms",
                        "A joint kinship assessment plan is kept in the green cupboard."),
                HOUSING);
        assertThat(found(index, "When does a joint kinship assessment plan end?")).contains("short.md");
        assertThat(found(index, "Where is the JKAP kept?")).contains("long.md");
    }

    @Test
    void nobody_waits_for_a_model_that_cannot_be_loaded() throws InterruptedException {
        assertThat(index.await(Duration.ofSeconds(30), _ -> {})).isTrue();
        reflect(index, BRUISES);
        assertThat(index.await(Duration.ofSeconds(5), _ -> {})).isTrue();
    }

    @Test
    void a_misspelt_question_finds_its_passage() {
        reflect(index, BRUISES, HOUSING);
        assertThat(found(index, "pediatrcian and bruse")).first().isEqualTo("bruises.md");
        assertThat(index.search(Search.of("landlrod boilr")).asked()).isEqualTo("landlord boiler");
    }

    @Test
    void american_and_british_spellings_are_one() {
        reflect(index, BRUISES, HOUSING);
        assertThat(found(index, "pediatrician")).first().isEqualTo("bruises.md");
    }

    @Test
    void a_superseded_issue_stands_below_its_successor_unless_its_year_is_asked_for() throws IOException {
        List<Block> words = List.of(new Block.Paragraph(
                "Visits to a child in care happen every six weeks, and the carer keeps a diary of visits.", 1));
        List<Block> fewer = List.of(
                new Block.Paragraph("Social workers go to see a child in care every four weeks; visits are noted.", 1));
        Document old = document("2019.md", "Visits to a child in care 2019", "2019", "Visits to a child in care",
                words);
        Document now = document("2024.md", "Visiting 2024", "2024", "How often", fewer);
        Standing superseded = new Standing(true, Optional.of("2024.md"), Optional.empty());
        index.reflect(List.of(old, now, HOUSING), path -> path.equals("2019.md") ? superseded : Shelved.IN_FORCE,
                done -> {});
        List<String> today = found(index, "visits to a child in care, how often");
        assertThat(today).contains("2019.md", "2024.md");
        assertThat(today.indexOf("2024.md")).isLessThan(today.indexOf("2019.md"));
        assertThat(found(index, "visits to a child in care in 2019")).first().isEqualTo("2019.md");
    }

    @Test
    void what_is_said_twice_is_found_once() {
        String said = "Ring the paediatrician on call about any bruise on a baby who cannot crawl, and write down the time at which you rang.";
        reflect(index,
                document("a.md", "Bruises", "Whom to ring", said),
                document("b.md", "Bruises", "Whom to ring", said + " Thank you."),
                HOUSING);
        assertThat(found(index, "Whom do I ring about a bruise?")).hasSize(1);
        assertThat(index.search(Search.deep("Whom do I ring about a bruise?", 100)).hits()).hasSize(2);
    }

    @Test
    void what_stands_within_a_better_passage_is_not_found_once_more() {
        String said = "Ring the paediatrician on call about any bruise on a baby who cannot crawl, and write down the time at which you rang.";
        reflect(index,
                document("a.md", "Bruises", "Whom to ring", said, "Whom do I ring about a bruise? The paediatrician, "
                        + "by day and by night, and about each bruise once more when it has changed its colour."),
                document("b.md", "Notes", "Calls", said),
                HOUSING);
        assertThat(found(index, "Whom do I ring about a bruise, by day and by night?")).doesNotContain("b.md");
    }

    @Test
    void the_lines_that_say_what_a_document_is_stand_below_what_it_says_unless_they_are_asked_for() throws IOException {
        String more = " Nobody reads it aloud, and nobody is named in it who was not there.".repeat(15);
        reflect(index, Shelved.sections("report.md", "Writing a conference report",
                "Writing a conference report",
                "Version: 1.3\nPublished: 15 September 2025\nReview date: 30 September 2027",
                "How",
                "Whoever was asked for a conference report hands the report in two days before the conference." + more),
                document("rooms.md", "Rooms", "Rooms", "The room for a conference is kept locked."), HOUSING);
        assertThat(first("when is a conference report handed in?")).contains("two days before");
        assertThat(first("which version of writing a conference report is there?")).contains("Version: 1.3");
    }

    @Test
    void a_span_of_time_stands_first_where_a_question_asks_for_one_and_not_where_a_story_does() {
        reflect(index,
                document("asks.md", "Asking", "Asking",
                        "The landlord has to mend the boiler as soon as somebody asks."),
                document("times.md", "Times", "Times",
                        "The landlord has to mend the boiler at least within five days."),
                document("doors.md", "Doors", "Doors", "A landlord opens the door to all who ring the bell."));
        String question = "How long has the landlord to mend the boiler?";
        assertThat(found(index, question)).first().isEqualTo("times.md");
        String story = "We moved here in spring with two small girls, the flat is cold, the kitchen too, and my mother"
                + " who lives with us is ill and cannot warm herself there at night. ";
        assertThat(found(index, story + question)).first().isEqualTo("asks.md");
    }

    @Test
    void what_stands_under_the_number_that_a_question_names_stands_above_what_is_as_near() {
        reflect(index,
                Shelved.sections("boats.md", "Boats", "Part four: lifejackets",
                        "The harbour master checks the lifejackets and ropes.", "Part five: lifejackets",
                        "The harbour master counts the lifejackets and oars."));
        assertThat(first("What does part 4 say the harbour master does with lifejackets?")).contains("checks");
        assertThat(first("What does part 5 say the harbour master does with lifejackets?")).contains("counts");
    }

    private String first(String question) {
        return index.search(Search.of(question)).hits().getFirst().passage().text();
    }

    @Test
    void a_table_row_is_found_by_its_column_heads() {
        List<String> heads = List.of("Partner", "Contribution");
        List<Block> rows = new ArrayList<>();
        rows.add(new Block.Row(List.of(), heads, true, 1));
        for (int i = 1; i <= 60; i++) {
            rows.add(new Block.Row(heads, List.of("Parish number " + i + " with the hamlets round it", "£" + i + "00"),
                    false, 1));
        }
        rows.add(new Block.Row(heads, List.of("Lighthouse keepers", "£77"), false, 2));
        reflect(index, document("money.md", "Accounts", "2024", "Income", rows), HOUSING);
        Hit hit = index.search(Search.of("What contribution do the lighthouse keepers make as a partner?")).hits()
                .getFirst();
        assertThat(hit.passage().text()).contains("Lighthouse keepers\t£77").contains("Partner\tContribution");
        assertThat(hit.passage().text().length()).isLessThanOrEqualTo(Passage.LONGEST);
    }

    @TestFactory
    Stream<DynamicTest> anything_that_can_be_typed_is_answered() {
        reflect(index, BRUISES, HOUSING);
        return Stream.of(
                "", " ", "?", "the of and", "what is it", "title:bruise AND (baby OR \"",
                "bruise~2^9 *:* [a TO b] {!x} \\",
                "😀👶🏽 bruise 👩‍👩‍👧", "\u0000\u0007bruise\u001b\u200b\ufeff", "\ud83d", "bruise\nbaby\r\n\tring",
                "a".repeat(4000),
                "bruise ".repeat(5000), "bruise baby ".repeat(1000), "Ω≈ç√∫ مرحبا 你好 שלום", "-", "1 2 3 4",
                "bruise".repeat(60), numbered(5000))
                .map(typed -> DynamicTest.dynamicTest(typed.length() + " characters", () -> {
                    Found found = index.search(Search.of(typed));
                    assertThat(found.hits()).hasSizeLessThanOrEqualTo(10);
                    assertThat(found.unknown()).isBetween(0.0, 1.0);
                }));
    }

    private static String numbered(int terms) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < terms; i++) {
            text.append("word").append(i).append(' ');
        }
        return text.toString();
    }
}
