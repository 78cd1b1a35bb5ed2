package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void a_span_is_read_as_tables_write_it() {
        assertThat(Span.in("0 to 5\tAdvice\n6-11\tPlan\n12 – 17\tRefer")).containsExactly(
                new Span(0, 5), new Span(6, 11), new Span(12, 17));
        assertThat(Span.in("Ages 4 to 8\tone adult for six\n18 to 24, or a starred 3\tRing")).containsExactly(
                new Span(4, 8), new Span(18, 24));
    }

    @Test
    void a_span_may_be_open_at_one_side() {
        assertThat(Span.in("20 or more\tx")).allMatch(span -> span.holds(20) && span.holds(500) && !span.holds(19));
        assertThat(Span.in("Over 18\tx")).allMatch(span -> span.holds(19) && !span.holds(18));
        assertThat(Span.in("18 and over\tx")).allMatch(span -> span.holds(18) && !span.holds(17));
        assertThat(Span.in("Under 2\tx")).allMatch(span -> span.holds(1) && !span.holds(2));
        assertThat(Span.in("65+\tx")).allMatch(span -> span.holds(65) && !span.holds(64));
        assertThat(Span.in("3 or fewer\tx")).allMatch(span -> span.holds(3) && !span.holds(4));
    }

    @Test
    void numbers_alone_years_sums_and_prose_are_no_spans() {
        assertThat(Span.in("Stage 3\t2024/25\t1,842\t5 working days\t01632 960100\t3.1\tBelow 75%")).isEmpty();
        assertThat(Span.in("Between 10 and 20 children, or 4 to 8, came.")).isEmpty();
    }
}
