package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// A topic that nobody can have chosen would leave a campaign without readers.
class TopicsAimedAtTest {

    private static final Subjects SUBJECTS = new Subjects(List.of(
            new Subject("neglect", "Neglect", List.of("neglect")), new Subject("fgm", "FGM", List.of("fgm"))));

    @Test
    void a_topic_that_there_is_not_stops_the_approval_and_is_named_with_those_there_are() {
        assertThat(faults("[neglect, neglct]"))
                .containsExactly("There is no topic 'neglct'. The topics are: neglect, fgm.");
        assertThat(faults("[neglect, fgm]")).isEmpty();
    }

    private static List<String> faults(String topics) {
        try (TestDatabase database = TestDatabase.h2(SUBJECTS).lists("News")) {
            Campaigns campaigns = database.get(Campaigns.class);
            Brief brief = Brief.read("""
                    kind: special-edition
                    title: Neglect
                    subject: Neglect
                    list: News
                    topics: %s
                    body: |
                      ## Words

                      Some words on the subject.
                    """.formatted(topics));
            long id = campaigns.create(brief, "Ann Author").id();
            return campaigns.approve(id, "Bea Boss") instanceof Ruling.Denied denied ? denied.reasons() : List.of();
        }
    }
}
