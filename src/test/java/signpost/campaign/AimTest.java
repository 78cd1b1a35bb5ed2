package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AimTest {

    @Test
    void whatever_the_segment_says_those_who_want_one_mail_a_week_are_left_out() {
        assertThat(new Aim("", "sector:schools or sector:police", List.of()).asSegment(CampaignKind.SPOTLIGHT))
                .isEqualTo("(sector:schools or sector:police) and frequency:at-once");
        assertThat(new Aim("News", "sector:schools or sector:police", List.of()).asSegment(CampaignKind.SPOTLIGHT))
                .isEqualTo("list:News and (sector:schools or sector:police) and frequency:at-once");
    }

    @Test
    void a_segment_that_stands_alone_stays_as_it_was_written() {
        assertThat(new Aim("", " sector:schools or frequency:weekly ", List.of()).asSegment(CampaignKind.SPOTLIGHT))
                .isEqualTo("sector:schools or frequency:weekly");
        assertThat(new Aim("News", "", List.of()).asSegment(CampaignKind.DIGEST)).isEqualTo("list:News");
    }

    @Test
    void a_digest_that_recurs_goes_to_nobody_who_asked_for_less() {
        assertThat(digest("", "FREQ=DAILY")).isEqualTo("list:News and frequency:at-once");
        assertThat(digest("", "FREQ=WEEKLY;BYDAY=MO,TH")).isEqualTo("list:News and frequency:at-once");
        assertThat(digest("", "FREQ=WEEKLY")).isEqualTo("list:News and not frequency:monthly");
        assertThat(digest("", "FREQ=MONTHLY;BYMONTHDAY=1,15")).isEqualTo("list:News and not frequency:monthly");
        for (String rule : List.of("FREQ=MONTHLY;BYDAY=1TH", "FREQ=WEEKLY;INTERVAL=4", "FREQ=YEARLY")) {
            assertThat(digest("", rule)).as(rule).isEqualTo("list:News");
        }
        assertThat(digest("frequency:monthly", "FREQ=WEEKLY")).isEqualTo("list:News and (frequency:monthly)");
    }

    private static String digest(String segment, String rule) {
        return new Aim("News", segment, List.of()).asSegment(CampaignKind.DIGEST, Optional.of(Recurrence.of(rule)));
    }
}
