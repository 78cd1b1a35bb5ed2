package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.rows.Rows;

/// Whoever waits in Teams for an answer that fails is told so at once, and once, however often it is tried again.
class TeamsUnansweredTest extends AtTeams {

    private void rename(String from, String to) {
        rooms.get(Rows.class).change("alter table " + from + " rename to " + to);
    }

    private void triedInVain() throws InterruptedException {
        FakeTeams.until(() -> {
            rooms.clock().forward(Duration.ofSeconds(5));
            rooms.get(Inbox.class).tick();
            return rooms.get(Inbox.class).waiting() == 0;
        });
    }

    private String said(int number) throws InterruptedException {
        FakeTeams.until(() -> teams.messages().size() > number);
        return Json.write(teams.messages().get(number).body());
    }

    @Test
    void a_question_and_a_button_that_are_given_up_are_told_so_once_and_danger_gets_the_route() throws Exception {
        teams.post(rooms, teams.message("0", "nothing on otters"));
        String button = ask(Json.read(said(0)).orElseThrow());
        FakeTeams.settled(rooms);
        restart();
        rename("chat_turn", "broken");
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        assertThat(said(1)).contains("went wrong on our side");
        assertThat(teams.post(rooms, teams.mention("2", "he ran off"))).isEqualTo(200);
        assertThat(said(2)).contains("If a child is missing");
        Map<String, Object> press = teams.message("3", "");
        press.put("value", Map.of("signpost", button));
        assertThat(teams.post(rooms, press)).isEqualTo(200);
        assertThat(said(3)).contains("went wrong on our side");
        triedInVain();
        assertThat(teams.messages()).hasSize(4);
    }

    @Test
    void a_question_that_failed_once_is_answered_all_the_same() throws Exception {
        rename("chat_turn", "broken");
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        assertThat(said(0)).contains("went wrong on our side");
        rename("broken", "chat_turn");
        triedInVain();
        assertThat(said(1)).contains("Every child who has been missing");
    }
}
