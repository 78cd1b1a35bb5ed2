package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Subscriber;
import signpost.json.Json;

/// Choosing topics in a chat of one's own.
class TeamsTopicsTest extends AtTeams {

    private Json said(Map<String, Object> message) throws Exception {
        assertThat(teams.post(rooms, message)).isEqualTo(200);
        FakeTeams.settled(rooms);
        Json said = teams.messages().getLast().body();
        Limits.hold(said, "https://ask.example.org/");
        return said;
    }

    private Map<String, Object> chosen(String topics) {
        Map<String, Object> chosen = teams.message("c" + topics, "");
        chosen.put("value", Map.of("signpost", "topics", "topics", topics));
        return chosen;
    }

    @Test
    void topics_are_chosen_in_a_card_and_their_news_come_once_the_mailbox_has_said_so() throws Exception {
        Json form = said(teams.message("1", "my topics"));
        assertThat(Json.write(form)).contains("Neglect <b> & care", "Missing children", "isMultiSelect");
        assertThat(Json.write(said(chosen("neglect,foreign")))).contains("ann@Example.org");
        Audience audience = rooms.get(Audience.class);
        assertThat(audience.byEmail("ann@example.org")).isEmpty();
        List<String> links = new ArrayList<>();
        audience.tick(asked -> links.add(asked.link()));
        String link = links.getFirst();
        Subscriber ann = audience.confirm(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(ann.topics()).containsExactly("neglect");
        assertThat(ann.channel()).isEqualTo(Channel.CHAT);
    }

    @Test
    void who_has_no_address_is_shown_the_page() throws Exception {
        Map<String, Object> nobody = chosen("neglect");
        nobody.put("from", Map.of("id", "nobody"));
        assertThat(Json.write(said(nobody))).contains("does not tell us", "https://ask.example.org/sign-up");
    }

    @Test
    void the_welcome_offers_them_in_ones_own_chat_and_a_channel_is_answered_as_ever() throws Exception {
        Map<String, Object> arrival = teams.message("1", "");
        arrival.put("type", "installationUpdate");
        arrival.put("action", "add");
        assertThat(Json.write(said(arrival))).contains("imBack", "My topics");
        assertThat(Json.write(said(teams.mention("2", "topics")))).doesNotContain("isMultiSelect");
    }

    @Test
    void they_are_offered_in_the_persons_language() throws Exception {
        Map<String, Object> asked = teams.message("1", "Fy mhynciau");
        asked.put("locale", "cy-GB");
        assertThat(Json.write(said(asked))).contains("Anfonwch y newyddion ataf", "isMultiSelect")
                .doesNotContain("Send me");
    }
}
