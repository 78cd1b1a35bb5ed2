package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private Map<String, Object> edited(Map<String, Object> message) {
        message.put("type", "messageUpdate");
        message.put("channelData", Map.of("tenant", Map.of("id", "tenant"), "eventType", "editMessage"));
        return message;
    }

    private void says(Map<String, Object> activity) throws Exception {
        assertThat(teams.post(rooms, activity)).isEqualTo(200);
        FakeTeams.settled(rooms);
    }

    @Test
    void a_message_that_is_changed_into_one_of_danger_gets_the_route_once() throws Exception {
        ask("interview?");
        says(edited(teams.mention("1", "interviews?")));
        assertThat(teams.messages()).as("calm").hasSize(1);
        Map<String, Object> elsewhere = edited(teams.mention("8", "ran off"));
        elsewhere.put("conversation", Map.of("id", "19:x@thread.tacv2;messageid=8", "conversationType", "channel",
                "tenantId", "tenant"));
        elsewhere.remove("entities");
        says(elsewhere);
        assertThat(teams.messages()).as("elsewhere").hasSize(1);
        Map<String, Object> unsaid = edited(teams.mention("1", "ran off"));
        unsaid.put("channelData", Map.of("tenant", Map.of("id", "tenant"), "eventType", "undeleteMessage"));
        says(unsaid);
        assertThat(teams.messages()).as("not put into other words").hasSize(1);
        says(edited(teams.mention("1", "ran off")));
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains("999");
        says(edited(teams.mention("1", "ran off, please help")));
        says(teams.message("2", "he ran off"));
        int said = teams.messages().size();
        says(edited(teams.message("2", "he ran off!")));
        assertThat(teams.messages()).as("told before").hasSize(said).hasSize(3);
    }

    @Test
    void what_is_quoted_or_forwarded_is_screened_and_is_the_question_where_nothing_else_is_asked() throws Exception {
        Map<String, Object> quoted = teams.message("1", "<quoted messageId=\"7\"/> What about this?");
        quoted.put("entities", List.of(Map.of("type", "quotedReply", "quotedReply",
                Map.of("messageId", "7", "senderId", "29:sam", "preview", "interview?"))));
        says(quoted);
        assertThat(Json.write(teams.messages().getLast().body())).contains("Every child who has been missing is");
        Map<String, Object> ours = teams.message("2", "hello");
        ours.put("entities", List.of(Map.of("type", "quotedReply", "quotedReply",
                Map.of("messageId", "7", "senderId", "bot", "preview", "If somebody ran off"))));
        says(ours);
        assertThat(Json.write(teams.messages().getLast().body())).as("what we said").doesNotContain("If a child is");
        for (Map<String, Object> attachment : List.<Map<String, Object>>of(
                Map.of("contentType", "text/html", "content",
                        "<blockquote itemscope itemtype=\"http://schema.skype.com/Forward\"><strong itemprop=\"mri\""
                                + " itemid=\"8:sam\">Sam</strong><p itemprop=\"copy\">he <b>ran off</b></p></blockquote><p>see</p>"),
                Map.of("contentType", "messageReference", "content", "{\"messagePreview\":\"he ran off\"}"),
                Map.of("contentType", "forwardedMessageReference", "content",
                        Map.of("originalMessageContent", "<p>he ran off</p>")))) {
            Map<String, Object> forwarded = teams.message("f" + attachment.hashCode(), "interview?");
            forwarded.put("attachments", List.of(attachment));
            // a chat of its own, which takes only a few messages at once
            forwarded.put("conversation", Map.of("id", "a:" + attachment.hashCode(), "conversationType", "personal",
                    "tenantId", "tenant"));
            says(forwarded);
            assertThat(Json.write(teams.messages().getLast().body())).contains("If a child is missing", "999");
        }
    }

    @Test
    void danger_that_cannot_be_kept_gets_the_route_at_once_and_once_and_teams_is_told_of_the_failure()
            throws Exception {
        ask("interview?");
        breaks("inbox_key");
        for (int i = 0; i < 3; i++) {
            assertThat(teams.post(rooms, teams.mention("2", "ran off"))).isEqualTo(500);
        }
        FakeTeams.until(() -> teams.messages().size() == 2);
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains("999");
        assertThat(teams.post(rooms, teams.message("3", "interview?"))).isEqualTo(500);
        FakeTeams.until(() -> teams.messages().size() == 3);
        assertThat(Json.write(teams.sent.getLast().body())).contains("not answered", "999");
        Map<String, Object> feedback = teams.mention("j", "");
        feedback.put("type", "invoke");
        feedback.put("name", "message/submitAction");
        feedback.put("replyToId", "m1");
        feedback.put("value", Map.of("actionName", "feedback", "actionValue",
                Map.of("reaction", "dislike", "feedback", "{\"words\":\"ran off\"}")));
        assertThat(teams.post(rooms, feedback)).isEqualTo(500);
        FakeTeams.until(() -> teams.messages().size() == 4);
        assertThat(Json.write(teams.sent.getLast().body())).contains("999");
        rooms.get(Rows.class).change("alter table broken rename to inbox_key");
        says(teams.mention("2", "ran off"));
        assertThat(teams.messages()).hasSize(5);
    }

    private Map<String, Object> inThread(String id) {
        Map<String, Object> message = teams.mention(id, "");
        message.put("text", "he ran off");
        message.remove("entities");
        return message;
    }

    @Test
    void a_thread_is_known_for_a_day_while_nothing_can_be_kept() throws Exception {
        ask("interview?");
        breaks("inbox_key");
        assertThat(teams.post(rooms, inThread("2"))).isEqualTo(500);
        FakeTeams.until(() -> teams.messages().size() == 2);
        assertThat(Json.write(teams.sent.getLast().body())).contains("999");
        rooms.clock().forward(Duration.ofHours(25));
        assertThat(teams.post(rooms, inThread("3"))).isEqualTo(500);
        Thread.sleep(300);
        assertThat(teams.messages()).hasSize(2);
    }
}
