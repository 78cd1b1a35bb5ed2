package signpost.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import signpost.seal.Seal;

class SketchTest {

    private static final Seal SEAL = new Seal(new byte[Seal.KEY_BYTES]).purpose("reach");

    private static Sketch of(int from, int to) {
        Sketch sketch = new Sketch();
        for (int i = from; i < to; i++) {
            sketch.add(SEAL.hash("web:asker " + i));
        }
        return sketch;
    }

    @Test
    void few_people_are_counted_nearly_exactly() {
        assertThat(new Sketch().count()).isZero();
        assertThat(of(0, 1).count()).isOne();
        assertThat(of(0, 10).count()).isEqualTo(10);
        assertThat((double) of(0, 200).count()).isCloseTo(200, within(6.0));
    }

    @Test
    void many_people_are_counted_within_seven_in_a_hundred_which_is_three_standard_errors() {
        for (int many : new int[]{1_000, 4_000, 6_000, 20_000, 60_000}) {
            assertThat((double) of(0, many).count()).as("%s people", many).isCloseTo(many, within(0.07 * many));
        }
    }

    @Test
    void nobody_is_counted_twice_in_one_month_or_in_two() {
        Sketch sketch = of(0, 500);
        long once = sketch.count();
        sketch.add(of(100, 500));
        sketch.add(of(0, 500));
        assertThat(sketch.count()).isEqualTo(once);
        sketch.add(of(300, 1_500));
        assertThat(sketch.count()).isEqualTo(of(0, 1_500).count());
    }

    @Test
    void a_sketch_comes_back_from_its_text_and_a_small_one_is_short() {
        for (int many : new int[]{0, 1, 50, 5_000}) {
            assertThat(Sketch.of(of(0, many).text()).count()).isEqualTo(of(0, many).count());
        }
        assertThat(of(0, 10).text()).hasSizeLessThanOrEqualTo(40);
        assertThat(of(0, 50_000).text()).hasSizeLessThan(2_800);
    }
}
