package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void each_word_that_marks_a_topic_is_found_in_a_question_that_names_it() throws IOException {
        Topics topics = Topics.read(Path.of("index/topics.yml"));
        for (Topics.Topic topic : topics.all()) {
            assertThat(topic.words()).allSatisfy(word -> assertThat(topics.in("Where is “" + word + "” explained?"))
                    .contains(topic.id()));
        }
        assertThat(topics.in("What does the self harm pathway say?"))
                .isEqualTo(topics.in("What does the self-harm pathway say?")).isNotEmpty();
    }
}
