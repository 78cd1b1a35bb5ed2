package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gate policy\nVersion: 2.0\nPublished: 17 February 2025\nReview date: 28 February 2027",
                "Hilltop Partnership\nGate policy\nWhat every porter does\nDocument control\nTitle\tGate policy\nVersion\t2.0\n"
                        + "Date approved\t12 May 2025\nReview date\t31 May 2027\nOwner\tQuarry Group\nFor\teverybody at the gate"})
    void a_title_with_control_lines_is_one(String text) {
        assertThat(Imprint.is(passage(text, 0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gate policy",
                "Gate policy\nVersion: 2.0\nReview date: 28 February 2027\nWhoever comes to the gate hands in three tokens, and the porter writes it down.",
                "Gate policy\nVersion: 2.0\nReview date: 28 February 2027\nPorter\t01632 960001\nWarden\t01632 960002\nNight porter\t01632 960003\nKeys\t01632 960004"})
    void what_says_more_is_none(String text) {
        assertThat(Imprint.is(passage(text, 0))).isFalse();
    }

    @Test
    void nor_is_what_stands_far_down() {
        assertThat(Imprint.is(passage("Version: 2.0\nReview date: 28 February 2027", 9))).isFalse();
    }

    private static Passage passage(String text, int number) {
        return new Passage("gate.md", number, List.of(new Whereabouts(0, "gate", List.of("Gate policy"), 1)), text,
                Stream.of(text.split("\n"))
                        .map(line -> new Sentence(text.indexOf(line), text.indexOf(line) + line.length(), ""))
                        .toList());
    }
}
