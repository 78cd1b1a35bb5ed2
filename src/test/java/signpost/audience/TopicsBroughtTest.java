package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.answer.Topics;

class TopicsBroughtTest {

    @Test
    void topics_are_known_by_name_or_id_and_others_are_named_and_left_out(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), """
                email,topics,declined
                ann@x.example,neglect;Online Safety;Astrology,Domestic Abuse
                bob@x.example,Astrology,Teapots
                """);
        try (TestDatabase database = TestDatabase.h2()) {
            Audience audience = database.get(Audience.class);
            Bringing.Report report = audience.bring(file, new Bringing("News", "public task", "people.csv",
                    Topics.read(Path.of("index/topics.yml"))::known, false));
            assertThat(report.remarks().stream().map(Object::toString)).hasSize(3)
                    .anyMatch(remark -> remark.contains("the topic 'Teapots' is not known and was left out"));
            Subscriber ann = audience.byEmail("ann@x.example").orElseThrow();
            assertThat(ann.topics()).containsExactlyInAnyOrder("neglect", "online-safety");
            assertThat(ann.declined()).containsExactly("domestic-abuse");
            assertThat(audience.byEmail("bob@x.example").orElseThrow().mayHearOf("neglect")).isTrue();
        }
    }
}
