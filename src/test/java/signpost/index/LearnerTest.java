package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerTest {

    @Test
    void where_the_model_fails_whoever_asks_goes_by_words_alone(@TempDir Path folder) throws Exception {
        try (Vectors vectors = Vectors.open(folder.resolve("vectors"), false);
                Learner learner = new Learner(folder, vectors, false)) {
            assertThat(learner.ask(model -> model.ofMessage("a message"))).as("still loading").isEmpty();
            learner.begin();
            while (learner.model() == null) {
                Thread.sleep(20);
            }
            assertThat(learner.ask(model -> model.ofMessage("a message"))).isPresent();
            assertThat(learner.<float[]>ask(_ -> {
                throw new IllegalStateException("no memory");
            })).isEmpty();
            assertThat(learner.ask(model -> model.ofMessage("a message"))).as("works again").isPresent();
        }
    }
}
