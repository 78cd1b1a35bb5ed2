package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private final List<float[]> examples = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();

    /// One of two, but not both: what no single line divides.
    NetworkTest() {
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            float[] example = {random.nextInt(2), random.nextInt(2), random.nextFloat()};
            examples.add(example);
            truths.add(example[0] + example[1] == 1);
        }
    }

    @Test
    void it_learns_what_depends_on_two_things_together() {
        Network network = new NetworkLearner(examples, truths).learnt(40);
        assertThat(network.of(new float[]{1, 0, 0.5f})).isGreaterThan(0.9);
        assertThat(network.of(new float[]{0, 1, 0.5f})).isGreaterThan(0.9);
        assertThat(network.of(new float[]{1, 1, 0.5f})).isLessThan(0.1);
        assertThat(network.of(new float[]{0, 0, 0.5f})).isLessThan(0.1);
    }

    @Test
    void it_learns_the_same_from_the_same() {
        assertThat(new NetworkLearner(examples, truths).learnt(2).text(""))
                .isEqualTo(new NetworkLearner(examples, truths).learnt(2).text(""));
    }

    @Test
    void it_says_the_same_after_it_was_written_down() {
        Network network = new NetworkLearner(examples, truths).learnt(10);
        Network read = Network.of(network.text("# a head\n").lines().skip(1).toList());
        for (float[] example : examples.subList(0, 100)) {
            assertThat(read.of(example)).isCloseTo(network.of(example), within(0.02));
        }
    }

    @Test
    void of_other_numbers_than_it_has_learnt_it_says_nothing() {
        assertThat(new NetworkLearner(examples, truths).learnt(1).of(new float[4])).isZero();
    }
}
