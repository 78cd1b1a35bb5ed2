package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {

    @TempDir
    Path folder;

    @Test
    void front_matter_describes_the_document_and_is_no_text() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                ---
                title: Neglect toolkit
                kind: toolkit
                published: 2024-09
                version: 1.10
                review_date: 2026-09-01
                topics: [neglect, early-help]
                ---
                # Neglect toolkit

                Words.
                """);
        Details details = Describing.details("a.md", reading.facts());
        assertThat(details.title()).isEqualTo("Neglect toolkit");
        assertThat(details.kind()).isEqualTo(Kind.TOOLKIT);
        assertThat(details.version()).isEqualTo("1.10");
        assertThat(details.published()).contains(new PublicationDate(2024, 9, 0));
        assertThat(details.topics()).containsExactly("neglect", "early-help");
        assertThat(ReadingAid.texts(reading)).containsExactly("Words.");
    }

    @Test
    void lists_and_tables_are_read_with_depth_and_heads() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Costs

                1. First
                   - inner *words*

                | Partner | Share |
                |---------|------:|
                | Police  | 13    |
                """);
        assertThat(ReadingAid.blocks(reading)).contains(
                new Block.Item("First", "1.", 1, 0), new Block.Item("inner words", "", 2, 0));
        assertThat(ReadingAid.row(reading, "Police").heads()).containsExactly("Partner", "Share");
    }

    @Test
    void headings_that_repeat_have_anchors_of_their_own() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md",
                "# What to do\n\na\n\n# What to do\n\nb\n\n# What to do\n\nc\n");
        assertThat(reading.sections()).extracting(Section::anchor).containsExactly("what-to-do", "what-to-do-2",
                "what-to-do-3");
    }

    @Test
    void front_matter_that_is_no_yaml_stays_in_the_text() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", "---\n: [\n---\n\nWords.\n");
        assertThat(ReadingAid.texts(reading)).contains("Words.");
    }
}
