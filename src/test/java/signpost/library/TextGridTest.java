package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of plain text that only spaces line up.
class TextGridTest {

    private static final String BEFORE = """
            The partners pay for the office together and agree the sums each spring, as they
            have done since the partnership was founded.

            """;

    @TempDir
    Path folder;

    private Reading read(String words) throws Exception {
        return ReadingAid.text(folder, "a.txt", words);
    }

    @Test
    void figures_lined_up_by_spaces_are_read_with_their_column_heads() throws Exception {
        Reading reading = read(BEFORE + """
                Partner              2024/25    2025/26
                Police                13,000     14,250
                Council               50,000     50,000
                Health board          38,241      9,900
                Fire and Rescue          500        750

                The sums are paid in April.
                """);
        Block.Row row = ReadingAid.row(reading, "Police");
        assertThat(row.heads()).containsExactly("Partner", "2024/25", "2025/26");
        assertThat(row.cells()).containsExactly("Police", "13,000", "14,250");
        assertThat(ReadingAid.row(reading, "Fire and Rescue").cells()).containsExactly("Fire and Rescue", "500", "750");
        assertThat(ReadingAid.texts(reading)).last().isEqualTo("The sums are paid in April.");
    }

    @Test
    void a_row_of_several_lines_between_blank_ones_is_one_row() throws Exception {
        Reading reading = read(BEFORE + """
                  -----------------------------------------------------------------
                  Step                           Time                       Who
                  ------------------------------ -------------------------- -------
                  Tell the partnership team      Within 1 working day of    Anybody
                                                 knowing

                  Secure records                 Within 1 working day of    Each
                                                 notification               agency

                  Rapid review sent to the Panel Within 15 working days of  Manager
                                                 notification

                  Local review published, if     Within 6 months            Partners
                  there is one
                  -----------------------------------------------------------------

                WHAT A RAPID REVIEW IS FOR

                To gather the facts and to see whether anything must be done at once to make
                children safe.
                """);
        assertThat(ReadingAid.row(reading, "Secure records").cells())
                .containsExactly("Secure records", "Within 1 working day of notification", "Each agency");
        assertThat(ReadingAid.row(reading, "Rapid review sent to the Panel").heads())
                .containsExactly("Step", "Time", "Who");
        assertThat(ReadingAid.row(reading, "Local review published, if there is one").cells())
                .containsExactly("Local review published, if there is one", "Within 6 months", "Partners");
        assertThat(ReadingAid.headings(reading)).contains("WHAT A RAPID REVIEW IS FOR");
    }

    @Test
    void text_that_is_spaced_out_lists_and_labels_are_no_tables() throws Exception {
        String[] texts = {"""
                Version:      2.0
                Published:    17 February 2025
                Owner:        Partnership Manager
                Review:       February 2027
                """, """
                1.  These rules may be cited as the leave rules.
                2.  They come into force at once.
                3.  They extend to England and Wales.
                4.  They do not extend to Scotland.
                """, """
                -   Many more callers, at all hours
                -   Cars and bicycles outside
                -   The tenant is seen less
                """, """
                The visitor knocks.  Nobody opens.  The visitor waits and knocks again, and
                rings.  Then the manager is told what was seen.  A second visit is made on the
                same day.  The school is asked.  The police are asked where nobody was seen,
                if need be.  All of it is written down.  A child who was seen is not forgotten.
                """, """
                When a child does not open the door       Each visit is written up within two
                the visitor knocks again, waits for       days. The record says who was at home
                ten minutes and then telephones the       and which rooms were seen, so that a
                parent, and nobody drives away from       colleague who takes the family on can
                the house before the manager knows.       follow what was noticed at the time.
                """};
        for (String text : texts) {
            assertThat(ReadingAid.blocks(read(BEFORE + text))).as(text).noneMatch(Block.Row.class::isInstance);
        }
    }
}
