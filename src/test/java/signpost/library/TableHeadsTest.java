package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableHeadsTest {

    /// Rows parted by `/`, cells by `|`.
    private static List<List<String>> rows(String table) {
        return Stream.of(table.split(" // ")).map(row -> List.of(row.split(" ?\\| ?", -1))).toList();
    }

    private static int heads(String table) {
        return new TableHeads(rows(table)).count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Front door | a@x.example // LADO | b@x.example // Out of hours | c@x.example",
                "Front door | 0116 496 0001 // LADO | 0116 496 0002 // Out of hours | (01632) 960 003",
                "Front door | +44 (0)1632 960001 // LADO | the same number // Out of hours | none at all",
                "Policy | www.wending.example/policy // Toolkit | ask the team // Form | ask your manager",
                "Policy | wending.org.uk // Toolkit | ask the team // Form | ask your manager"})
    void a_row_that_says_where_somebody_is_reached_is_no_head(String table) {
        assertThat(heads(table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Level 1 | Universal // Level 2 | Early help // Level 3 | Targeted",
                "Tier one | Universal // Tier two | Early help // Tier three | Targeted",
                "Stage A | Universal // Stage B | Early help // Stage C | Targeted",
                "Step 1 | Listen // Step 1 | Write it down // Step 2 | Tell somebody",
                "Monday | 9am to 5pm // Tuesday | 9am to 5pm // Wednesday | closed all day",
                "12 March 2024 | Neglect // 3 May 2024 | Online harm // 9 June 2024 | Bruising",
                "2021 | Neglect // 2022 | Online harm // 2023 | Bruising",
                "Neglect | 2 hours // Online harm | 3 hours // Bruising | 1 hour long"})
    void a_row_that_begins_a_series_is_no_head(String table) {
        assertThat(heads(table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Agency | Contact // Front door | a@x.example // LADO | b@x.example",
                "Level | What it means // Level 1 | Universal // Level 2 | Early help",
                "Partner | 2023 | 2024 // Police | 1045 | 1100 // Council | 2045 | 2090",
                "Measure | Q1 | Q2 // Contacts | 12 | 15 // Referrals | 30 | 28",
                "Age | Under 5 | 5 to 9 // Girls | 10 | 12 // Boys | 14 | 16",
                "Name | M | F // Ann | Y | N // Ben | N | Y",
                "Day | Time // Monday | 9am // Tuesday | 10am",
                "Option 1 | Option 2 // Do nothing | Write a letter // Wait | Ring them",
                "Version | Date | Change // 1.0 | May 2021 | First issue // 1.1 | June 2022 | New law",
                "Version | Change // 1.0 | First issue // 1.1 | New law"})
    void true_heads_stay_heads(String table) {
        assertThat(heads(table)).isOne();
    }

    @Test
    void what_a_document_says_of_itself_row_by_row_has_no_heads() {
        assertThat(heads("Version | 3.1 // Published | 5 May 2024 // Author | The board")).isZero();
        assertThat(heads("Written by a group | Neglect subgroup // Version | 3.0 // Review date | March 2026"))
                .isZero();
        assertThat(heads("Title | Bruising policy // Author | The board // Owner | The manager")).isZero();
    }

    @Test
    void a_contact_is_never_read_under_the_name_of_another() {
        List<Block> blocks = new Table(rows("Front door | a@x.example // LADO | b@x.example // Out of hours | none"),
                Table.UNKNOWN).blocks(1);
        assertThat(blocks).containsExactly(
                new Block.Row(List.of(), List.of("Front door", "a@x.example"), false, 1),
                new Block.Row(List.of(), List.of("LADO", "b@x.example"), false, 1),
                new Block.Row(List.of(), List.of("Out of hours", "none"), false, 1));
    }
}
