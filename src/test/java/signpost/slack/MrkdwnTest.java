package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Words and links as Slack reads them.
class MrkdwnTest {

    @Test
    void only_what_has_an_address_becomes_a_link() {
        assertThat(Mrkdwn.linked(Optional.of("tel:999"), "999")).isEqualTo("<tel:999|999>");
        assertThat(Mrkdwn.linked(Optional.of("https://b.example/x|y"), "a|<b>"))
                .isEqualTo("<https://b.example/x%7Cy|a\u00a6&lt;b&gt;>");
        assertThat(Mrkdwn.linked(Optional.empty(), "<!channel>")).isEqualTo("&lt;!channel&gt;");
    }

    @Test
    void a_text_is_never_cut_within_a_link_or_an_escaped_character() {
        String text = "call " + Mrkdwn.link("tel:999", "999") + " or &amp; "
                + Mrkdwn.link("mailto:a@b.example", "a@b.example") + " now";
        for (int most = 7; most < text.length(); most++) {
            String cut = Mrkdwn.cut(text, most);
            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(cut.chars().filter(c -> c == '<').count()).isEqualTo(cut.chars().filter(c -> c == '>').count());
            assertThat(cut.replace("&amp;", "")).doesNotContain("&");
        }
    }
}
