package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

    @Test
    void and_binds_closer_than_or_and_brackets_bind_closest() {
        assertThat(Segment.parse("topic:a or topic:b and topic:c").text()).isEqualTo("topic:a or topic:b and topic:c");
        assertThat(Segment.parse("topic:a or topic:b and topic:c")).isInstanceOf(Segment.Any.class);
        assertThat(Segment.parse("(topic:a or topic:b) and topic:c")).isInstanceOf(Segment.All.class);
        assertThat(Segment.parse("NOT (list:\"Year 2026\" AND NOT sector:\"Primary care\")").text())
                .isEqualTo("not (list:\"Year 2026\" and not sector:primary-care)");
    }

    @Test
    void a_name_with_quotation_marks_comes_back_as_it_was() {
        Segment segment = new Segment.OnList("The \"new\" \\ list");
        assertThat(Segment.parse(segment.text())).isEqualTo(segment);
    }

    @ParameterizedTest
    @CsvSource({
        "list:News and hears:a,a",
        "list:News and (hears:a or topic:b) and frequency:at-once,a b",
        "(everyone) and hears:a and hears:b and not (hears:c or hears:d),a b",
        "hears:a or list:News,''",
        "not hears:a,''"
    })
    void it_is_about_topics_where_everybody_in_it_hears_of_one(String text, String topics) {
        assertThat(String.join(" ", Segment.parse(text).topics())).isEqualTo(topics);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|character 1: something is missing",
                "topic|is no term",
                "colour:red|there is no term 'colour'",
                "sector:circus|none of schools",
                "topic:|says nothing",
                "(topic:a|bracket opened at character 1 is not closed",
                "topic:a topic:b|expected 'and' or 'or'",
                "topic:a and|something is missing at the end",
                "list:\"a|quotation mark at character 6 is not closed",
                "not not|something is missing at the end",
                ")|cannot stand here"
            })
    void what_cannot_be_read_is_said_with_its_place(String text, String said) {
        assertThatThrownBy(() -> Segment.parse(text)).isInstanceOf(Segment.Unreadable.class).hasMessageContaining(said);
    }

    @Test
    void neither_length_nor_depth_breaks_it() {
        assertThatThrownBy(() -> Segment.parse("(".repeat(1999))).hasMessageContaining("too many brackets");
        assertThatThrownBy(() -> Segment.parse("not ".repeat(499))).hasMessageContaining("too many brackets");
        assertThatThrownBy(() -> Segment.parse("a".repeat(5000))).hasMessageContaining("2000");
    }
}
