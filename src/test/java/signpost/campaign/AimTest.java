package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
