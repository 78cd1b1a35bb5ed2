package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.screening.PersonalData;

/// No beginning of a detail is left where a text is cut.
class KeptTextTest {

    private static final PersonalData PERSONAL = PersonalData.forArea(List.of("Averdale"));

    @ParameterizedTest
    @ValueSource(
            strings = {"07700 900461", "AV7 3QP", "NHS number 943 476 5919", "jayden.smithers@example.org",
                "QQ 12 34 56 C",
                "date of birth 14/03/2019"})
    void a_detail_across_the_border_leaves_nothing_behind(String detail) {
        for (int longest : new int[]{1000, 4000, Chat.LONGEST}) {
            for (int inside : new int[]{4, detail.length() / 2, detail.length() - 1}) {
                String before = "The visit was late. ".repeat(longest).substring(0, longest - inside - 1) + " ";
                KeptText kept = KeptText.of(before + detail + " and so on. " + "It was wet. ".repeat(30), longest,
                        text -> PERSONAL.in(text).text());
                assertThat(kept.text()).as(detail + " " + inside).hasSizeLessThanOrEqualTo(longest);
                assertThat(kept.text()).as(detail + " " + inside)
                        .doesNotContainPattern("(?i)\\d|jay|q\\b|\\bqq|av7");
            }
        }
    }

    @Test
    void a_short_text_stays_as_it_is() {
        KeptText kept = KeptText.of("When is the next visit?", 4000, text -> PERSONAL.in(text).text());
        assertThat(kept).isEqualTo(new KeptText("When is the next visit?", false));
    }
}
