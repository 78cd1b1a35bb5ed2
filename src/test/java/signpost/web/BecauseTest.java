package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.chat.Cast;

/// Whoever is shown what to do at once can see which signs of danger were found.
class BecauseTest {

    @Test
    void the_signs_stand_below_what_to_do_and_with_the_answer_for_programs() throws Exception {
        Answers always = _ -> new Answer.Urgent(Cast.ROUTE, List.of(), List.of("'is hitting': a blow", "a child"));
        try (Stage stage = Stage.open(Path.of("src/test/resources/library"), _ -> always, Map.of())) {
            Caller caller = Caller.of(stage);
            String page = caller.message("he is hitting her").body();
            assertThat(page.indexOf("Why am I seeing this?")).isGreaterThan(page.indexOf("class=\"urgent"));
            assertThat(page).contains("<li>'is hitting': a blow</li>", "<li>a child</li>");
            Browsing.valid(page, "an urgent answer and why");
            assertThat(caller.json("{\"question\":\"he is hitting her\"}").body())
                    .contains("\"because\":[\"'is hitting': a blow\",\"a child\"]");
        }
    }
}
