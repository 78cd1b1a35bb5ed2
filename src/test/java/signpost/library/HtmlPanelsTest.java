package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPanelsTest {

    @TempDir
    Path folder;

    private Reading page(String body) throws Exception {
        return ReadingAid.text(folder, "a.html", "<html><head><title>Duties</title></head><body><main><h1>Duties</h1>"
                + "<p>Every professional has duties towards children.</p>" + body + "</main></body></html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><div role=button>Whom to ring</div><div style='display:none'>WORDS</div></div>",
                "<div><div role=button aria-expanded=false>Whom to ring</div><div style='display:none' role=region>WORDS</div></div>",
                "<h3 data-toggle=collapse data-target='.c2'>Whom to ring</h3><div class=c2 style='display: none'>WORDS</div>",
                "<div><h3 class=toggle>Whom to ring</h3><div hidden>WORDS</div></div>",
                "<div role=tablist><a role=tab aria-controls=t2 href='#'>Whom to ring</a></div><div role=tabpanel id=t2 aria-hidden=true hidden>WORDS</div>",
                "<h2><a role=button aria-expanded=false aria-controls=p1 href='#p1'>Whom to ring</a></h2><div id=p1 hidden>WORDS</div>",
                "<div><h2><span id=h2>Whom to ring</span></h2><div id=c2 hidden=until-found aria-labelledby=h2>WORDS</div></div>",
                "<div><a class=btn data-toggle=collapse href='#c1'>Whom to ring</a></div><div id=c1 style='display: none;'>WORDS</div>"})
    void a_panel_that_waits_to_be_opened_stands_below_the_words_that_open_it(String html) throws Exception {
        Reading reading = page(html.replace("WORDS", "<p>Ring the duty team before the next working day ends.</p>"));
        Section last = reading.sections().getLast();
        assertThat(last.heading()).isEqualTo("Whom to ring");
        assertThat(last.blocks()).extracting(Block::text)
                .containsExactly("Ring the duty team before the next working day ends.");
        assertThat(ReadingAid.texts(reading)).doesNotContain("Whom to ring");
    }

    @Test
    void what_nothing_opens_stays_hidden_and_menus_and_dialogs_stay_shut() throws Exception {
        Reading reading = page("<p hidden>An old sentence that nobody sees any more.</p>"
                + "<p><a role=button data-toggle=modal data-target='#m'>Share</a></p>"
                + "<div id=m class='modal fade' style='display:none'><p>Send this page to a friend of yours.</p></div>"
                + "<h2>Law</h2><p>Tell the police.</p><div hidden><p>A draft which nobody was to see.</p></div>");
        assertThat(ReadingAid.texts(reading)).containsExactly("Every professional has duties towards children.",
                "Share", "Tell the police.");
    }
}
