package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingScoresTest {

    private final RankingScores scores = new RankingScores();

    @Test
    void a_perfect_ranking_scores_one() {
        scores.add(List.of("a", "b", "x"), Map.of("a", 2, "b", 1));
        assertThat(scores.ndcgAt10()).isCloseTo(1, within(1e-9));
        assertThat(scores.recallAt100()).isEqualTo(1);
    }

    @Test
    void the_only_answer_in_second_place_scores_by_the_logarithm() {
        scores.add(List.of("x", "a"), Map.of("a", 1));
        assertThat(scores.ndcgAt10()).isCloseTo(Math.log(2) / Math.log(3), within(1e-9));
    }

    @Test
    void grades_count_as_they_are() {
        scores.add(List.of("b", "a"), Map.of("a", 2, "b", 1));
        double half = Math.log(2) / Math.log(3);
        assertThat(scores.ndcgAt10()).isCloseTo((1 + 2 * half) / (2 + half), within(1e-9));
    }

    @Test
    void what_stands_below_the_tenth_or_hundredth_place_does_not_count() {
        List<String> others = IntStream.range(0, 100).mapToObj(i -> "x" + i).toList();
        scores.add(others, Map.of("a", 1));
        List<String> late = IntStream.range(0, 20).mapToObj(i -> i == 12 ? "a" : "y" + i).toList();
        scores.add(late, Map.of("a", 1));
        assertThat(scores.ndcgAt10()).isZero();
        assertThat(scores.recallAt100()).isEqualTo(0.5);
    }
}
