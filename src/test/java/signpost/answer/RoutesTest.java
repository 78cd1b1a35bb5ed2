package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoutesTest {

    private static final String SOUND = """
            partnership:
              name: Wherever Partnership
              short: WP
              area: Wherever
              website: https://wherever.example
              team: the team
              email: team@wherever.example
              phone: 01632 960001
              places: [Wherever]
            contacts:
              emergency:
                name: Emergency services
                phone: "999"
              trainer:
                name: The training desk
                email: learn@wherever.example
            urgent:
              immediate-danger:
                title: Ring now
                steps:
                  - contact: emergency
                    say: Ring {phone}, {name}.
                note: Nobody was told.
            ask:
              default: team
              topics:
                training: trainer
            """;

    @Test
    void a_sound_file_is_read() throws IOException {
        Routes routes = Routes.read(new StringReader(SOUND));
        assertThat(routes.partnership().shortName()).isEqualTo("WP");
        assertThat(routes.urgent("immediate-danger").steps().getFirst().say())
                .isEqualTo("Ring 999, Emergency services.");
        assertThat(routes.urgent("a kind without a route")).isEqualTo(routes.urgent("immediate-danger"));
        assertThat(routes.urgent("immediate-danger").reading()).isEmpty();
        assertThat(routes.ask(List.of("weather", "training")).id()).isEqualTo("trainer");
        assertThat(routes.ask(List.of()).email()).isEqualTo("team@wherever.example");
    }

    @Test
    void what_is_to_be_looked_up_for_a_kind_of_danger_is_looked_up_for_those_too_that_have_no_route()
            throws IOException {
        Routes routes = Routes.read(new StringReader(SOUND.replace("    title: Ring now\n",
                "    title: Ring now\n    reading: ['How is it reported?', 'What comes then?']\n")));
        assertThat(routes.urgent("missing").reading()).containsExactly("How is it reported?", "What comes then?");
    }

    @Test
    void numbers_and_hours_stay_as_they_are_written() throws IOException {
        Routes routes = Routes.read(new StringReader(SOUND
                .replace("phone: \"999\"", "phone: 01604362510\n    hours: 9:30")
                .replace("email: learn@wherever.example", "phone: +441604362510")));

        assertThat(routes.urgent("immediate-danger").steps().getFirst().say())
                .isEqualTo("Ring 01604362510, Emergency services.");
        assertThat(routes.contact("emergency").orElseThrow().hours()).isEqualTo("9:30");
        assertThat(routes.contact("trainer").orElseThrow().phone()).isEqualTo("+441604362510");
    }

    @Test
    void what_is_left_empty_is_not_said() throws IOException {
        Routes routes = Routes.read(new StringReader(SOUND.replace("area: Wherever", "area:").replace(
                "[Wherever]", "").replace("  topics:\n    training: trainer", "  topics: ~")));

        assertThat(routes.partnership().area()).isEmpty();
        assertThat(routes.partnership().places()).isEmpty();
        assertThat(routes.ask(List.of("training")).id()).isEqualTo("team");
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_named() {
        Map<String, List<String>> wrong = Map.of(
                "  name: Wherever Partnership\n", List.of("", "partnership", "name"),
                "    phone: \"999\"\n", List.of("", "emergency", "phone"),
                "    name: The training desk\n", List.of("", "trainer", "name"),
                "  immediate-danger:", List.of("  missing:", "immediate-danger"),
                "contact: emergency", List.of("contact: nobody", "nobody"),
                "    training: trainer", List.of("    training: nobody", "training", "nobody"),
                "default: team", List.of("default: nobody", "nobody"),
                "{phone}", List.of("{telephone}", "emergency", "{telephone}"),
                "urgent:", List.of("urgency:", "urgent"),
                "partnership:", List.of("\tpartnership", "routes"));
        return wrong.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey().strip(), () -> {
            String file = SOUND.replace(each.getKey(), each.getValue().getFirst());
            assertThat(file).isNotEqualTo(SOUND);
            assertThatThrownBy(() -> Routes.read(new StringReader(file)))
                    .isInstanceOf(IOException.class)
                    .message()
                    .contains(each.getValue().subList(1, each.getValue().size()));
        }));
    }

    @Test
    void a_file_that_says_nothing_or_something_else_is_refused() {
        for (String file : List.of("", "- one\n- two\n", "just words", "partnership: 7\n")) {
            assertThatThrownBy(() -> Routes.read(new StringReader(file))).as(file).isInstanceOf(IOException.class);
        }
    }
}
