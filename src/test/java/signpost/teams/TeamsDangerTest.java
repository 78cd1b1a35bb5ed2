package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.json.Json;
import signpost.rows.Rows;

/// Words of danger in Teams get the route whatever else goes wrong, and nobody but who wrote them reads of it.
class TeamsDangerTest extends AtTeams {

    private static final ConversationId THREAD = new ConversationId("teams", "19:c@thread.tacv2;messageid=1");

    private void ask(String text) throws Exception {
        assertThat(teams.post(rooms, teams.mention("1", text))).isEqualTo(200);
        FakeTeams.settled(rooms);
    }

    private void breaks(String table) {
        rooms.get(Rows.class).change("alter table " + table + " rename to broken");
    }

    private Json judged(String words) throws Exception {
        return invoke(teams.mention("j", ""), "message/submitAction", Map.of("actionName", "feedback", "actionValue",
                Map.of("reaction", "dislike", "feedback", Json.write(Map.of("reason", "other", "words", words)))),
                "m1");
    }

    @Test
    void danger_added_for_the_team_is_answered_though_passing_fails() throws Exception {
        ask("nothing on otters");
        String button = ask(teams.messages().getFirst().body());
        for (String table : List.of("enquiry", "chat_turn")) {
            if (table.equals("chat_turn")) {
                restart();
            }
            breaks(table);
            Json done = invoke(teams.mention("s", ""), "task/submit",
                    Map.of("data", Map.of("signpost", button, "more", "She ran off an hour ago.")), "m1");
            assertThat(Json.write(done)).contains("sounds urgent", "It was not sent", "999", "went wrong on our side");
            Json calm = invoke(teams.mention("s", ""), "task/submit",
                    Map.of("data", Map.of("signpost", button, "more", "Please hurry.")), "m1");
            assertThat(calm.text("task", "value")).contains("went wrong on our side");
            rooms.get(Rows.class).change("alter table broken rename to " + table);
        }
    }

    @Test
    void danger_told_where_it_is_asked_what_was_wrong_is_answered_though_what_was_shown_cannot_be_read()
            throws Exception {
        ask("interview?");
        breaks("teams_shown");
        judged("My pupil ran off");
        FakeTeams.settled(rooms);
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains("999");
    }

    @Test
    void what_is_told_by_a_private_form_becomes_no_part_of_the_channels_conversation() throws Exception {
        ask("interview?");
        judged("My pupil ran off");
        FakeTeams.settled(rooms);
        assertThat(Json.write(teams.sent.getLast().body())).contains("999");
        assertThat(rooms.get(Chat.class).conversation(THREAD).turns()).singleElement()
                .satisfies(turn -> assertThat(turn.message()).contains("interview"));
    }
}
