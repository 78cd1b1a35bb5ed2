package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Headings that are no more than bold lines, in pages and in Markdown.
class BoldHeadsTest {

    private static final String TEXT = "Tell the duty desk on the same day what you saw and heard, and write it down.";

    @TempDir
    Path folder;

    private Reading html(String body) throws Exception {
        return ReadingAid.text(folder, "a.html",
                "<!DOCTYPE html><html><head><title>T</title></head><body><main>" + body + "</main></body></html>");
    }

    private Reading markdown(String words) throws Exception {
        return ReadingAid.text(folder, "a.md", words);
    }

    private static String p(String words) {
        return "<p>" + words + "</p>";
    }

    @Test
    void a_paragraph_of_bold_words_alone_heads_the_text_below_it() throws Exception {
        Reading reading = html(
                "<h1>Missing children</h1>" + p("Who this is for.") + p("<strong>Before you ring</strong>")
                        + p(TEXT) + p("<span><b>Whom to ring</b></span>&nbsp;") + "<ul><li>the desk</li></ul>"
                        + "<div><b>After</b><b>wards</b></div>" + p(TEXT));
        assertThat(ReadingAid.headings(reading)).containsExactly("Missing children",
                "Missing children > Before you ring",
                "Missing children > Whom to ring", "Missing children > Afterwards");
        assertThat(ReadingAid.texts(reading)).containsExactly("Who this is for.", TEXT, "the desk", TEXT);
    }

    @Test
    void a_bold_first_line_heads_its_paragraph() throws Exception {
        Reading reading = html("<h1>Missing children</h1>" + p("<strong>Before you ring</strong><br>" + TEXT)
                + p("<b>Afterwards</b> <br/>" + TEXT));
        assertThat(ReadingAid.headings(reading)).containsExactly("Missing children",
                "Missing children > Before you ring",
                "Missing children > Afterwards");
        assertThat(ReadingAid.texts(reading)).containsExactly(TEXT, TEXT);
        Reading lines = markdown(
                "# Missing children\n\n**Before you ring**\n" + TEXT + "\n\n**Afterwards**  \n" + TEXT);
        assertThat(ReadingAid.headings(lines)).isEqualTo(ReadingAid.headings(reading));
        assertThat(ReadingAid.texts(lines)).containsExactly(TEXT, TEXT);
    }

    @Test
    void bold_alone_on_a_line_of_markdown_heads_the_text_below_it() throws Exception {
        Reading reading = markdown("# Missing children\n\n**Before you ring**\n\n" + TEXT
                + "\n\n__Whom to ring__\n\n- the desk\n\n***Afterwards***\n\n" + TEXT);
        assertThat(ReadingAid.headings(reading)).containsExactly("Missing children",
                "Missing children > Before you ring",
                "Missing children > Whom to ring", "Missing children > Afterwards");
    }

    @Test
    void bold_within_text_in_a_list_or_in_a_warning_is_no_heading() throws Exception {
        String warning = "Never leave the house before you have seen the child!";
        String[] bodies = {p("<strong>Never</strong> leave alone. " + TEXT) + p(TEXT),
            "<ul><li><strong>Before you ring</strong><p>" + TEXT + "</p></li></ul>" + p(TEXT),
            p("<strong>" + warning + "</strong>") + p(TEXT),
            p("<b>Duty desk</b>") + p("<b>Park Road 1</b>") + p("<b>Wending</b>") + p(TEXT),
            p("<b><a href='/next'>Read the next page</a></b>") + p(TEXT),
            "<table><tr><td><p><b>Desk</b></p></td><td>day</td></tr></table>" + p(TEXT),
            p(TEXT) + p("<b>The Wending team</b>"), p("<b>Version 3.1</b>") + p(TEXT)};
        for (String body : bodies) {
            assertThat(ReadingAid.headings(html("<h1>Visits</h1>" + body))).as(body).containsExactly("Visits");
        }
        String[] texts = {"**Never** leave alone. " + TEXT, "- **Before you ring**\n\n  " + TEXT,
            "**" + warning + "**\n\n" + TEXT,
            "**Tell the whole team**\nwhat was seen, and write it down.",
            "**Desk**\n\n**Park Road**\n\n**Wending**\n\n" + TEXT,
            "> **Before you ring**\n>\n> " + TEXT};
        for (String text : texts) {
            assertThat(ReadingAid.headings(markdown("# Visits\n\n" + text + "\n\nThe end of it."))).as(text)
                    .containsExactly("Visits");
        }
    }

    @Test
    void where_headings_are_marked_bold_lines_head_only_the_parts_of_a_long_section() throws Exception {
        String marked = "<h1>Visits</h1><h2>One</h2>" + p(TEXT) + "<h2>Two</h2>" + p("<b>Before you ring</b>") + p(TEXT)
                + p("<b>Afterwards</b>") + p(TEXT) + "<h2>Three</h2>";
        assertThat(ReadingAid.headings(html(marked + p(TEXT))))
                .containsExactly("Visits", "Visits > One", "Visits > Two", "Visits > Three");
        String many = p(TEXT).repeat(12);
        assertThat(ReadingAid.headings(html(marked + p("<b>At home</b>") + many + p("<b>At school</b>") + many)))
                .containsExactly("Visits", "Visits > One", "Visits > Two", "Visits > Three", "Visits > Three > At home",
                        "Visits > Three > At school");
    }
}
