package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.chat.Enquiry;
import signpost.json.Json;
import signpost.message.Wording;

class TeamCardTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private final TeamCard cards = new TeamCard(new Pages("https://ask.example.org/"), Wording.shipped("en"));

    @Test
    void a_follow_up_shows_what_it_leans_on() {
        assertThat(Json.write(cards.of(enquiry("Who pays for taxis to nursery?", "", false), false)))
                .contains("and for under ones?", "It follows up: Who pays for taxis to nursery?");
        assertThat(Json.write(cards.of(enquiry("", "", false), false))).doesNotContain("It follows up");
    }

    @Test
    void what_sounds_urgent_says_so_first_and_as_a_warning() {
        Map<String, Object> card = cards.of(enquiry("", "He hits her.", true), false);
        List<Json> body = Json.read(Json.write(card)).orElseThrow().list("body");
        assertThat(Json.write(body.getFirst())).contains("Enquiry 7 sounds urgent", "Attention");
        assertThat(Json.write(cards.of(enquiry("", "By Friday.", false), false))).doesNotContain("sounds urgent");
    }

    @Test
    void however_long_all_of_it_is_the_card_is_not_too_long_for_teams() {
        Map<String, Object> card = cards.of(enquiry("Earlier. \n".repeat(2000), "More. \n".repeat(2000), true), true);
        assertThat(Bytes.of(card)).isLessThan(Card.MOST_BYTES);
        assertThat(Json.write(card)).contains("It follows up", "More.", "console/enquiries/7");
    }

    private static Enquiry enquiry(String behind, String more, boolean urgent) {
        return new Enquiry(7, Enquiry.State.WAITING, "and for under ones?", behind, more, "web", List.of(), false,
                Optional.empty(), "", "", "", "", Optional.empty(), Enquiry.Times.asked(NOW, urgent));
    }
}
