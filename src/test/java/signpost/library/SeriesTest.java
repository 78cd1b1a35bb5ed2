package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Details OLD = report("Annual report 2023/24", "Hilltop");

    @Test
    void the_newest_later_one_of_the_same_name_and_publisher_is_the_latest() {
        Details next = report("Annual report 2024/25", "Hilltop");
        Details newest = report("Annual Report 2025-26", "Hilltop");
        assertThat(latest(OLD, next, newest, OLD)).contains(newest);
        assertThat(latest(OLD, newest, next)).contains(newest);
        assertThat(latest(newest, OLD, next)).isEmpty();
    }

    @Test
    void what_another_published_or_is_called_otherwise_is_of_no_series_with_it() {
        assertThat(latest(OLD, report("Annual report 2024/25", "Valley"), report("Training report 2024/25", "Hilltop"),
                report("Annual report", "Hilltop"))).isEmpty();
    }

    @Test
    void a_title_that_is_nothing_but_a_date_names_no_series() {
        assertThat(latest(report("March 2024", "Hilltop"), report("April 2025", "Hilltop"))).isEmpty();
    }

    private static Optional<Details> latest(Details document, Details... among) {
        return Series.latest(document, List.of(among), Function.identity());
    }

    private static Details report(String title, String publisher) {
        return new Details(title, Kind.ANNUAL_REPORT, publisher, Optional.empty(), "", Optional.empty(), "", List.of(),
                List.of(), List.of(), "");
    }
}
