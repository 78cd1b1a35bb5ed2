package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("v").resolve("some.vectors");
    }

    @Test
    void a_vector_is_found_by_its_text_and_keeps_its_direction() throws IOException {
        float[] a = vector();
        float[] b = vector();
        try (Vectors vectors = Vectors.open(file, false)) {
            vectors.add(new long[]{Vectors.fingerprint("a"), Vectors.fingerprint("b")}, List.of(a, b));
            assertNear(vectors, a, b);
        }
        try (Vectors vectors = Vectors.open(file, true)) {
            assertNear(vectors, a, b);
            assertThat(vectors.place(Vectors.fingerprint("c"))).isEqualTo(-1);
            assertThatThrownBy(() -> vectors.add(new long[]{1}, List.of(a))).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void assertNear(Vectors vectors, float[] a, float[] b) {
        Vectors.Probe probe = new Vectors.Probe(a);
        assertThat(vectors.cosine(probe, vectors.place(Vectors.fingerprint("a")))).isCloseTo(1, within(0.01f));
        assertThat(vectors.cosine(probe, vectors.place(Vectors.fingerprint("b")))).isCloseTo(dot(a, b), within(0.01f));
    }

    @Test
    void a_record_that_was_torn_by_a_kill_is_written_over() throws IOException {
        float[] a = vector();
        float[] b = vector();
        try (Vectors vectors = Vectors.open(file, false)) {
            vectors.add(new long[]{1}, List.of(a));
        }
        Files.write(file, new byte[100], StandardOpenOption.APPEND);
        try (Vectors vectors = Vectors.open(file, false)) {
            assertThat(vectors.size()).isEqualTo(1);
            vectors.add(new long[]{2}, List.of(b));
        }
        try (Vectors vectors = Vectors.open(file, false)) {
            assertThat(vectors.size()).isEqualTo(2);
            assertThat(vectors.cosine(new Vectors.Probe(b), vectors.place(2))).isCloseTo(1, within(0.01f));
        }
    }

    @Test
    void what_was_added_bit_by_bit_is_all_found() throws IOException {
        List<float[]> all = new ArrayList<>();
        try (Vectors vectors = Vectors.open(file, false)) {
            for (int i = 0; i < 3000; i++) {
                all.add(vector());
                vectors.add(new long[]{1000 + i}, List.of(all.get(i)));
            }
            assertThat(vectors.size()).isEqualTo(3000);
            for (int i = 0; i < 3000; i += 37) {
                assertThat(vectors.cosine(new Vectors.Probe(all.get(i)), vectors.place(1000 + i))).isCloseTo(1,
                        within(0.01f));
            }
        }
    }

    private float[] vector() {
        float[] vector = new float[Embedding.SIZE];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
