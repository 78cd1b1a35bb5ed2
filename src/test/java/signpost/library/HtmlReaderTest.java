package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

    @TempDir
    Path folder;

    private Reading read(String body) throws Exception {
        return ReadingAid.text(folder, "a.html",
                "<!DOCTYPE html><html><head><title>T</title></head><body>" + body + "</body></html>");
    }

    @Test
    void only_the_main_content_is_read() throws Exception {
        Reading reading = read("<nav>Menu</nav><div id='cookie-banner'>Accept</div><main><h1>Help</h1><p>Ring us.</p>"
                + "<script>x()</script></main><footer>Crown</footer>");
        assertThat(ReadingAid.texts(reading)).containsExactly("Ring us.");
        assertThat(ReadingAid.headings(reading)).containsExactly("Help");
    }

    @Test
    void a_table_row_is_read_with_its_column_heads_and_merged_cells_with_each_row() throws Exception {
        Reading reading = read("<table><thead><tr><th>Partner</th><th>Year</th><th>Sum</th></tr></thead>"
                + "<tr><td rowspan=2>Police</td><td>2023</td><td>£1</td></tr><tr><td>2024</td><td>£2</td></tr></table>");
        assertThat(ReadingAid.blocks(reading)).contains(new Block.Row(
                java.util.List.of("Partner", "Year", "Sum"), java.util.List.of("Police", "2024", "£2"), false, 0));
    }

    @Test
    void lists_within_lists_keep_their_depth() throws Exception {
        Reading reading = read("<ol><li>One<ul><li>Inner</li></ul></li><li><p>Two</p></li></ol>");
        assertThat(ReadingAid.blocks(reading)).containsExactly(
                new Block.Item("One", "1.", 1, 0), new Block.Item("Inner", "", 2, 0),
                new Block.Item("Two", "2.", 1, 0));
    }

    @Test
    void items_are_numbered_as_browsers_show_them() throws Exception {
        assertThat(markers("<ol type=a><li>A</li><li>B</li><li value=7>G</li><li>H</li></ol>"))
                .containsExactly("a.", "b.", "g.", "h.");
        assertThat(markers("<ol type=I start=3><li>A</li><li>B</li></ol>")).containsExactly("III.", "IV.");
        assertThat(markers("<ol reversed><li>A</li><li>B</li></ol>")).containsExactly("2.", "1.");
        assertThat(markers("<ol style='list-style-type: lower-roman'><li value=9>A</li></ol>")).containsExactly("ix.");
        assertThat(markers("<ol type=A start=27><li>A</li></ol>")).containsExactly("AA.");
        assertThat(markers("<ol start=-1 type=a><li>A</li><li>B</li><li value=many>C</li></ol>"))
                .containsExactly("-1.", "0.", "a.");
    }

    private List<String> markers(String list) throws Exception {
        return ReadingAid.blocks(read(list)).stream().map(block -> ((Block.Item) block).marker()).toList();
    }

    @Test
    void the_number_of_a_note_does_not_run_into_the_figure_before_it() throws Exception {
        Reading reading = read("<p>£1,250<sup>2</sup> within 24<sup>1,3</sup> hours, the 3<sup>rd</sup> time</p>"
                + "<table><tr><th>Sum</th></tr><tr><td>£7<sup>4</sup></td></tr></table>");
        assertThat(ReadingAid.texts(reading)).contains("£1,250² within 24¹,³ hours, the 3rd time", "£7⁴");
    }

    @Test
    void a_page_that_stands_in_a_form_or_has_accepted_cookies_is_read() throws Exception {
        assertThat(ReadingAid.texts(read("<form id='form1'><main><p>Ring us.</p></main></form>")))
                .containsExactly("Ring us.");
        assertThat(ReadingAid.texts(read("<div class='page cookies-set'><h1>Help</h1><p>Ring us.</p></div>")))
                .containsExactly("Ring us.");
        assertThat(ReadingAid.texts(read("<p>Ring us on any day of the week.</p><form><p>Was this useful?</p></form>")))
                .containsExactly("Ring us on any day of the week.");
    }

    @Test
    void definitions_are_rows_of_term_and_meaning() throws Exception {
        Reading reading = read("<dl><dt>LADO</dt><dd>Local authority <b>designated</b> officer</dd></dl>");
        assertThat(ReadingAid.row(reading, "LADO").cells()).containsExactly("LADO",
                "Local authority designated officer");
    }

    @Test
    void meta_elements_describe_the_page() throws Exception {
        Path file = java.nio.file.Files.writeString(folder.resolve("m.html"), "<html><head>"
                + "<meta name='dcterms.issued' content='2024-05-06'><meta name='publisher' content='Wending SCP'>"
                + "<link rel='canonical' href='https://wending.example/a'></head><body><h1>Name</h1><p>Words</p></body></html>");
        Details details = Describing.details("m.html", Readers.read(file, "m.html").facts());
        assertThat(details.published()).contains(new PublicationDate(2024, 5, 6));
        assertThat(details.publisher()).isEqualTo("Wending SCP");
        assertThat(details.source()).isEqualTo("https://wending.example/a");
    }

    @Test
    void what_is_struck_through_or_not_shown_is_not_quoted() throws Exception {
        Reading reading = read("<main><h1>Times <s>2019</s></h1><p>Report within <del>48</del> <ins>24</ins> hours"
                + "<span style='text-decoration: line-through'> or so</span>.</p><p style='display: none'>An old sentence.</p>"
                + "<a href='#more'>More</a><div id='more' style='display:none'><p>Ring 101.</p></div></main>");
        assertThat(ReadingAid.texts(reading)).containsExactly("Report within 24 hours .", "More", "Ring 101.");
        assertThat(ReadingAid.headings(reading)).containsExactly("Times");
    }

    @Test
    void letters_of_no_size_are_not_quoted_but_those_within_that_have_one_are() throws Exception {
        Reading reading = read(
                "<main><p>Report within 24 hours.<span style='color: red; font-size:0px'> Or never.</span></p>"
                        + "<div style='font-size: 0'><p style='font-size: 16px'>Ring 101.</p></div><p style='font-size: 0.9em'>Or 999.</p></main>");
        assertThat(ReadingAid.texts(reading)).containsExactly("Report within 24 hours.", "Ring 101.", "Or 999.");
        assertThat(reading.facts().get(Facts.LEFT_OUT)).isEmpty();
    }

    @Test
    void that_text_is_hidden_is_told_and_what_waits_for_a_script_is_not() throws Exception {
        assertThat(read("<main><p>Words.</p><p hidden>An old sentence of it.</p></main>").facts().get(Facts.LEFT_OUT))
                .isEqualTo("hidden text");
        assertThat(read("<main><p>Words.</p></main><div role=dialog hidden>Do you accept our cookies?</div>").facts()
                .get(Facts.LEFT_OUT)).isEmpty();
    }

    @Test
    void links_that_only_lead_on_and_rows_of_links_above_the_title_are_no_words() throws Exception {
        Reading reading = read("""
                <div><a href=/>Home</a> | <a href=/news>News</a></div><p><a href=#c>Skip to main content</a></p>
                <h1 id=c>Fostering</h1><p>It lasts 28 days or more. <a href=a>Read more</a></p>
                <p>For the form <b><a href=b>click here</a></b></p><p><a href=c>Read more about carers</a></p>
                <ul><li><a href=d>Click here</a></li><li>Ring the desk.</li></ul><p><a href=#c>Back to top</a></p>""");
        assertThat(ReadingAid.texts(reading)).containsExactly("It lasts 28 days or more.", "For the form click here",
                "Read more about carers", "Ring the desk.");
    }

    @Test
    void two_ends_of_a_line_part_paragraphs() throws Exception {
        assertThat(ReadingAid
                .texts(read("<main><h1>LADO</h1>Ring within a day,<br>or sooner.<br> <br>Write it down.<br></main>")))
                .containsExactly("Ring within a day, or sooner.", "Write it down.");
    }

    @Test
    void merged_cells_at_the_top_are_heads_though_nothing_says_so() throws Exception {
        Reading reading = read("""
                <main><table><tr><td rowspan=2>Who</td><td colspan=2>Tell by</td></tr><tr><td>Before</td><td>After</td></tr>
                <tr><td>Parents</td><td>6 weeks</td><td>48 hours</td></tr></table></main>""");
        assertThat(ReadingAid.row(reading, "Parents").heads()).containsExactly("Who", "Tell by Before",
                "Tell by After");
    }

    @Test
    void the_name_of_the_site_is_not_the_title_of_its_pages() throws Exception {
        String banner = "<header><h1>Wending Partnership</h1></header>";
        assertThat(read(banner + "<main><h1>Neglect policy</h1><p>Words of the policy.</p></main>").facts()
                .get(Facts.TITLE))
                .isEqualTo("Neglect policy");
        assertThat(
                read(banner + "<div><h1>Neglect policy</h1><p>Words of the policy.</p></div>").facts().get(Facts.TITLE))
                .isEqualTo("Neglect policy");
        assertThat(read(banner + "<div><p>Words of the policy.</p></div>").facts().get(Facts.TITLE)).isEqualTo("T");
    }

    @Test
    void a_page_that_does_not_name_its_letters_is_read_as_it_was_written() throws Exception {
        String page = "<html><body><h1>Rules</h1><p>The child’s plan – £50</p></body></html>";
        for (String letters : new String[]{"windows-1252", "UTF-8", "UTF-16"}) {
            Path file = Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName(letters)));
            assertThat(ReadingAid.texts(Readers.read(file, "a.html"))).as(letters)
                    .containsExactly("The child’s plan – £50");
        }
    }

    @Test
    void what_opens_a_panel_heads_it_and_what_follows_the_panel_does_not_stand_under_it() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.html", """
                <main><h1>Referrals</h1>
                <details><summary>What happens next?</summary><p>The team decides within a day.</p></details>
                <p>Everybody can refer.</p>
                <h2><button aria-expanded="false" aria-controls="p1">Consent</button></h2>
                <div id="p1" hidden><p>Ask the parents first.</p></div>
                <button aria-expanded="false" aria-controls="p2">Out of hours</button>
                <div id="p2" style="display:none"><p>Ring the duty team.</p></div>
                <button aria-expanded="false" aria-controls="p3">Menu</button><div id="p3"><a href="/">Home</a></div>
                </main>""");
        assertThat(ReadingAid.headings(reading)).containsExactly("Referrals", "Referrals > What happens next?",
                "Referrals", "Referrals > Consent", "Referrals > Consent > Out of hours", "Referrals > Consent");
        assertThat(ReadingAid.texts(reading)).containsExactly("The team decides within a day.",
                "Everybody can refer.", "Ask the parents first.", "Ring the duty team.", "Home");
    }

    @Test
    void links_that_only_lead_about_the_page_are_no_words() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.html", """
                <h1>Thresholds<a class="anchor" href="#thresholds">#</a></h1><p>There are four.<sup><a href="#n1">1</a></sup></p>
                <ol><li id="n1">Since 2018. <a href="#r1">\u21a9</a></li></ol>""");
        assertThat(ReadingAid.headings(reading)).containsExactly("Thresholds");
        assertThat(ReadingAid.texts(reading)).containsExactly("There are four.\u00b9", "Since 2018.");
    }

    @Test
    void every_meaning_of_a_term_stands_with_it_and_merged_heads_are_said_once() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.html", """
                <dl><dt>CIN</dt><dd>Child in need.</dd><dd>Section 17.</dd></dl>
                <table><thead><tr><th rowspan=2>Partner</th><th colspan=2>Gave</th></tr><tr><th>Cash</th><th>In kind</th></tr></thead>
                <tr><td>Police</td><td>5</td><td>6</td></tr></table>""");
        assertThat(ReadingAid.blocks(reading)).filteredOn(Block.Row.class::isInstance)
                .extracting(block -> ((Block.Row) block).cells())
                .contains(java.util.List.of("CIN", "Child in need."), java.util.List.of("CIN", "Section 17."));
        assertThat(ReadingAid.row(reading, "Police").heads()).containsExactly("Partner", "Gave Cash", "Gave In kind");
    }
}
