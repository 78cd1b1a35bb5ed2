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

    private Network learnt(int rounds) {
        return new NetworkLearner(examples, truths, new NetworkLearner.Manner(rounds, 128, 0, 0.3, true), 1).learnt();
    }

    @Test
    void it_learns_what_depends_on_two_things_together() {
        Network network = learnt(40);
        assertThat(network.of(new float[]{1, 0, 0.5f})).isGreaterThan(0.9);
        assertThat(network.of(new float[]{0, 1, 0.5f})).isGreaterThan(0.9);
        assertThat(network.of(new float[]{1, 1, 0.5f})).isLessThan(0.1);
        assertThat(network.of(new float[]{0, 0, 0.5f})).isLessThan(0.1);
    }

    @Test
    void it_learns_the_same_from_the_same() {
        assertThat(learnt(2).text(""))
                .isEqualTo(learnt(2).text(""));
    }

    @Test
    void it_says_the_same_after_it_was_written_down() {
        Network network = learnt(10);
        Network read = Network.of(network.text("# a head\n").lines().skip(1).toList());
        for (float[] example : examples.subList(0, 100)) {
            assertThat(read.of(example)).isCloseTo(network.of(example), within(0.02));
        }
    }

    @Test
    void of_other_numbers_than_it_has_learnt_it_says_nothing() {
        assertThat(learnt(1).odds(new float[4])).isZero();
    }

    @Test
    void several_say_the_mean_of_what_each_says() {
        Network one = learnt(2);
        Network other = learnt(10);
        float[] example = examples.getFirst();
        assertThat(Network.mean(List.of(one, other)).odds(example))
                .isCloseTo((one.odds(example) + other.odds(example)) / 2, within(0.001));
    }
}
