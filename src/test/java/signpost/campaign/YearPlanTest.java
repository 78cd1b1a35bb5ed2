package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class YearPlanTest {

    private static final Path FILE = Path.of("messages/campaigns/2027.yml");

    @Test
    void the_sample_year_can_be_loaded_and_falls_on_working_days() throws Exception {
        YearPlan plan = YearPlan.read(Files.readString(FILE));
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.briefs().size()).isGreaterThan(25);
        assertThat(plan.briefs().stream().map(brief -> brief.timing().at().orElseThrow().getMonth()).distinct())
                .hasSizeGreaterThan(10);
        BankHolidays holidays = BankHolidays.byRule();
        assertThat(plan.briefs()).allSatisfy(brief -> {
            assertThat(brief.timing().at().orElseThrow().getDayOfWeek().getValue()).as(brief.title()).isLessThan(6);
            assertThat(holidays.isHoliday(brief.timing().at().orElseThrow().toLocalDate())).as(brief.title()).isFalse();
        });
    }

    @Test
    void the_sample_year_names_topics_that_there_are() throws Exception {
        String topics = Files.readString(Path.of("index/topics.yml"));
        assertThat(YearPlan.read(Files.readString(FILE)).briefs()).allSatisfy(brief -> {
            assertThat(brief.aim().topics()).allSatisfy(topic -> assertThat(topics).contains("- id: " + topic + "\n"));
            assertThat(Pattern.compile("topic=([a-z-]+)").matcher(brief.body()).results().map(found -> found.group(1)))
                    .allSatisfy(topic -> assertThat(topic.equals("mine") || topics.contains("- id: " + topic + "\n"))
                            .as(topic).isTrue());
        });
    }

    @Test
    void one_wrong_entry_does_not_spoil_the_others() {
        YearPlan plan = YearPlan.read("""
                defaults: {list: News, kind: spotlight, subject: S, body: B}
                campaigns:
                  - title: One
                  - title: Two
                    recurrence: now and then
                  - title: Three
                    subjekt: S
                """);
        assertThat(plan.briefs()).extracting(Brief::title).containsExactly("One");
        assertThat(plan.faults()).hasSize(2).allSatisfy(fault -> assertThat(fault).startsWith("entry "));
    }

    @Test
    void a_file_says_all_that_is_wrong_with_it_and_reads_back_as_it_was_written() throws Exception {
        assertThatThrownBy(() -> Brief.read("kind: circus\ntitle: T\nsegmnt: all\n"))
                .hasMessageContaining("'circus' is none").hasMessageContaining("'segmnt' is not known")
                .hasMessageContaining("'subject' is missing").hasMessageContaining("'body' is missing");
        assertThatThrownBy(() -> Brief.read("kind: digest\ntitle: T\nsubject: \"a\\r\\nBcc: b\"\nlist: L\nbody: B\n"))
                .hasMessageContaining("header");
        for (Brief brief : YearPlan.read(Files.readString(FILE)).briefs()) {
            assertThat(Brief.read(brief.text())).isEqualTo(brief);
        }
    }
}
