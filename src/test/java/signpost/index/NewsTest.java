package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signpost.library.Details;
import signpost.library.Kind;
import signpost.library.PublicationDate;

class NewsTest {

    private static final String QUESTION = "What is the number of the helpline for practitioners?";
    private static final String OLD = "The helpline for practitioners moves to 01632 960111. It is open on weekdays.";
    private static final String NEW = "From today the helpline for practitioners moves again, now to 01632 960222.";
    private static final String OTHER = "The library lends practitioners the book about a helpline.";

    private record Told(Listed listed, String text, double score) {

        static Told of(Kind kind, String published, double score, String text) {
            return of(kind, published, score, text, List.of());
        }

        static Told of(Kind kind, String published, double score, String text, List<String> months) {
            Details details = new Details("News", kind, "Wherever Partnership", PublicationDate.parse(published), "",
                    Optional.empty(), "", List.of(), List.of(), List.of(), "");
            return new Told(new Listed(published + ".md", published, "", details, Shelved.IN_FORCE, List.of(),
                    months), text, score);
        }
    }

    private static List<String> ordered(String question, Told... told) {
        return News.first(List.of(told), Told::listed, Told::text, Told::score, OldIssues.in(question)).stream()
                .map(each -> each.listed().slug()).toList();
    }

    private static Told news(String published, double score, String text) {
        return Told.of(Kind.NEWS_UPDATE, published, score, text);
    }

    @Test
    void of_two_pieces_of_news_on_one_matter_the_newer_stands_first_and_above_nothing_that_stood_above_both() {
        assertThat(ordered(QUESTION, news("2022", 1, "A course for those who answer calls begins soon."),
                news("2023-03-01", 0.9, OLD), news("2024", 0.8, OTHER), news("2024-06-03", 0.7, NEW)))
                .containsExactly("2022", "2024-06-03", "2023-03-01", "2024");
    }

    @Test
    void newer_news_on_another_matter_stand_where_they_stood() {
        assertThat(ordered(QUESTION, news("2023-03-01", 0.9, OLD), news("2024-06-03", 0.8, OTHER)))
                .containsExactly("2023-03-01", "2024-06-03");
    }

    @Test
    void newer_news_that_answer_far_worse_stand_where_they_stood() {
        assertThat(ordered(QUESTION, news("2023-03-01", 0.9, OLD), news("2024-06-03", 0.3, NEW)))
                .containsExactly("2023-03-01", "2024-06-03");
    }

    @Test
    void other_kinds_of_documents_stand_where_they_stood_for_their_issues_are_told_apart_elsewhere() {
        assertThat(ordered(QUESTION, Stream.of("2023", "2024").map(
                year -> Told.of(Kind.ANNUAL_REPORT, year, 0.9, year.equals("2023") ? OLD : NEW)).toArray(Told[]::new)))
                .containsExactly("2023", "2024");
    }

    @Test
    void news_that_are_asked_for_as_old_ones_stay_first() {
        assertThat(ordered("What did the old version of the helpline guidance say?", news("2023-03-01", 0.9, OLD),
                news("2024-06-03", 0.8, NEW))).containsExactly("2023-03-01", "2024-06-03");
    }

    @Test
    void news_of_a_month_that_is_asked_for_stay_first_though_the_library_knows_another_year() {
        Told old = Told.of(Kind.OTHER, "2023", 0.9, OLD, List.of("2024-07"));
        Told newer = Told.of(Kind.OTHER, "2024", 0.8, NEW, List.of("2025-06"));

        assertThat(ordered("In July 2024, what was the number of the helpline?", old, newer))
                .containsExactly("2023", "2024");
        assertThat(ordered("In June 2025, what was the number of the helpline?", old, newer))
                .containsExactly("2024", "2023");
    }
}
