package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.answer.Topics;

/// A topic that nobody can have chosen would leave a campaign without readers.
class TopicsAimedAtTest {

    private static final Topics TOPICS = new Topics(List.of(
            new Topics.Topic("neglect", "Neglect", List.of("neglect"), List.of()),
            new Topics.Topic("fgm", "FGM", List.of("fgm"), List.of())));

    @Test
    void a_topic_that_there_is_not_stops_the_approval_and_is_named_with_those_there_are() {
        assertThat(faults("[neglect, neglct]", ""))
                .containsExactly("There is no topic 'neglct'. The topics are: neglect, fgm.");
        assertThat(faults("[neglect, fgm]", "")).isEmpty();
    }

    @Test
    void a_block_that_lists_stops_it_where_its_topic_or_its_option_is_mistyped() {
        assertThat(faults("[neglect]", "{sessions: topic=neglct}")).singleElement().asString()
                .contains("{sessions: topic=neglct} cannot be filled: there is no topic 'neglct'. The topics are: ");
        assertThat(faults("[neglect]", "{documents: topik=neglect}")).singleElement().asString()
                .contains("'topik' is none of topic, kind, audience, since, until, limit.");
        assertThat(faults("[neglect]", "{sessions: topic=neglect,fgm limit=3 \"None.\"}")).isEmpty();
    }

    private static List<String> faults(String topics, String block) {
        try (TestDatabase database = TestDatabase.h2(TOPICS).lists("News")) {
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

                      %s
                    """.formatted(topics, block));
            long id = campaigns.create(brief, "Ann Author").id();
            return campaigns.approve(id, "Bea Boss") instanceof Ruling.Denied denied ? denied.reasons() : List.of();
        }
    }
}
