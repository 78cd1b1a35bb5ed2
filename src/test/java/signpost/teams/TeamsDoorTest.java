package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.campaign.Announcement;
import signpost.campaign.CampaignKind;
import signpost.campaign.ChannelPost;
import signpost.chat.Enquiries;
import signpost.inbox.Inbox;
import signpost.insight.Insight;
import signpost.json.Json;
import signpost.rows.Rows;

/// Teams' door, with a Teams of this machine.
class TeamsDoorTest extends AtTeams {

    @Test
    void a_question_is_answered_once_with_a_card_that_quotes_and_cites() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        }
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(1);
        Json said = teams.messages().getFirst().body();
        assertThat(teams.messages().getFirst().path()).isEqualTo("/v3/conversations/a%3A1/activities");
        assertThat(Json.write(said.at("attachments"))).contains("Every child who has been missing is offered",
                "\"1.5\"");
        assertThat(said.text("channelData", "feedbackLoop", "type")).isEqualTo("custom");
        Json citation = said.list("entities").getFirst();
        assertThat(citation.text("type")).isEqualTo("https://schema.org/Message");
        assertThat(citation.list("citation").getFirst().text("appearance", "name"))
                .isEqualTo("Children missing from home or care");
        assertThat(Json.write(said)).doesNotContain("AIGenerated");
        assertThat(said.text("replyToId")).isEqualTo("1");
    }

    @Test
    void danger_is_answered_to_the_asker_alone() throws Exception {
        assertThat(teams.post(rooms, teams.mention("1", "ran off"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(teams.sent.stream().map(FakeTeams.Sent::path)).containsExactly("/v3/conversations",
                "/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getFirst().body())).contains("\"members\":[{\"id\":\"ann\"}]");
        assertThat(Json.write(teams.sent.getLast().body())).contains("999").doesNotContain("replyToId");
    }

    @Test
    void where_nobody_can_be_written_to_alone_the_channel_is_told_only_how_to_go_on() throws Exception {
        teams.answers.add(new FakeTeams.Answer(403, Map.of()));
        assertThat(teams.post(rooms, teams.mention("1", "ran off"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(1);
        assertThat(Json.write(teams.messages().getFirst().body())).contains("999", "a chat of our own");
    }

    @Test
    void danger_that_can_not_be_said_alone_though_a_chat_was_opened_is_answered_where_it_was_asked() throws Exception {
        List.of(201, 403, 403).forEach(status -> teams.answers.add(new FakeTeams.Answer(status, Map.of())));
        assertThat(teams.post(rooms, teams.mention("1", "ran off"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        FakeTeams.Sent last = teams.messages().getLast();
        assertThat(last.path()).doesNotContain("alone");
        assertThat(Json.write(last.body())).contains("999", "a chat of our own");
    }

    @Test
    void a_thread_is_followed_without_a_mention_once_it_was_begun_with_one() throws Exception {
        Map<String, Object> unasked = teams.mention("0", "interview?");
        unasked.remove("entities");
        assertThat(teams.post(rooms, unasked)).isEqualTo(200);
        assertThat(rooms.get(Inbox.class).waiting()).isZero();
        assertThat(teams.post(rooms, teams.mention("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        Map<String, Object> after = new HashMap<>(unasked);
        after.put("id", "2");
        after.put("text", "police?");
        assertThat(teams.post(rooms, after)).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(2);
        assertThat(teams.messages().getLast().path()).contains("%3Bmessageid%3D1");
        restart();
        after.put("id", "3");
        after.put("text", "interview?");
        assertThat(teams.post(rooms, after)).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).as("after a restart, too").hasSize(3);
    }

    @Test
    void who_lets_the_bot_in_is_welcomed_once_in_their_language() throws Exception {
        Map<String, Object> arrival = teams.message("1", "");
        arrival.put("type", "conversationUpdate");
        arrival.put("locale", "cy-GB");
        arrival.put("membersAdded", List.of(Map.of("id", "bot")));
        assertThat(teams.post(rooms, arrival)).isEqualTo(200);
        Map<String, Object> install = teams.message("2", "");
        install.put("type", "installationUpdate");
        install.put("action", "add");
        assertThat(teams.post(rooms, install)).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(1);
        assertThat(Json.write(teams.messages().getFirst().body())).contains("Rwyf yma nawr");
    }

    @Test
    void a_reply_of_the_team_comes_back_to_the_asker_alone() throws Exception {
        assertThat(teams.post(rooms, teams.mention("1", "nothing on this"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        Map<String, Object> press = teams.mention("2", "");
        press.put("value", Map.of("signpost", AtTeams.ask(teams.messages().getFirst().body())));
        assertThat(teams.post(rooms, press)).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(Json.write(teams.messages().getLast().body())).contains("passed to the partnership's team");
        Enquiries enquiries = rooms.get(Enquiries.class);
        enquiries.claim(1, "sam");
        enquiries.answer(1, "sam", "Ask the <at>duty</at> **worker** first.");
        enquiries.tick();
        FakeTeams.settled(rooms);
        assertThat(teams.sent.get(teams.sent.size() - 2).path()).isEqualTo("/v3/conversations");
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains("Ask the <at>duty</at> **worker** first.",
                "RichTextBlock").doesNotContain("TextBlock\",\"text");
    }

    @Test
    void a_thumb_down_opens_a_form_and_its_reason_is_kept() throws Exception {
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        Json form = invoke("message/fetchTask", Map.of("data",
                Map.of("actionName", "feedback", "actionValue", Map.of("reaction", "dislike"))), "m1");
        assertThat(Json.write(form)).contains("Input.ChoiceSet", "out-of-date");
        Json done = invoke("message/submitAction", Map.of("actionName", "feedback", "actionValue", Map.of("reaction",
                "dislike", "feedback", "{\"reason\":\"out-of-date\",\"words\":\"Old.\"}")), "m1");
        assertThat(Json.write(done)).isEqualTo("{}");
        FakeTeams.settled(rooms);
        assertThat(Json.write(teams.messages().getLast().body())).contains("Thank you", "Ask the partnership's team");
        invoke("message/submitAction", Map.of("actionName", "feedback", "actionValue", Map.of("reaction",
                "dislike", "feedback", "{\"reason\":\"other\",\"words\":\"My pupil ran off\"}")), "m1");
        FakeTeams.settled(rooms);
        assertThat(Json.write(teams.messages().getLast().body())).contains("999");
        Json like = invoke("message/fetchTask", Map.of("data",
                Map.of("actionName", "feedback", "actionValue", Map.of("reaction", "like"))), "m1");
        assertThat(like.text("task", "value")).contains("Thank you");
        Json foreign = invoke("message/fetchTask", Map.of("data",
                Map.of("actionName", "feedback", "actionValue", Map.of("reaction", "like"))), "m77");
        assertThat(foreign.text("task", "value")).contains("no longer");
    }

    @Test
    void a_search_from_the_box_for_writing_finds_passages() throws Exception {
        Json found = invoke("composeExtension/query", query("interview?"), "none");
        assertThat(found.text("composeExtension", "type")).isEqualTo("result");
        Json first = found.list("composeExtension", "attachments").getFirst();
        assertThat(first.text("preview", "content", "title")).isEqualTo("Children missing from home or care");
        assertThat(Json.write(first.at("content"))).contains("Every child who has been missing is offered")
                .doesNotContain("Action.Submit");
        assertThat(invoke("composeExtension/query", query("ran off"), "none").text("composeExtension", "text"))
                .contains("999");
        assertThat(invoke("composeExtension/query", query(""), "none").text("composeExtension", "type"))
                .isEqualTo("message");
        Map<String, Object> unknown = teams.message("9", "");
        unknown.put("type", "invoke");
        unknown.put("name", "signin/verifyState");
        assertThat(teams.post(rooms, unknown)).isEqualTo(501);
    }

    @Test
    void what_is_typed_into_the_search_is_no_question_before_it_is_sent() throws Exception {
        for (String typed : List.of("int", "interv", "interview", "interview del", "ran o", "ran off",
                "nothing of it")) {
            invoke("composeExtension/query", query(typed), "none");
        }
        Insight insight = rooms.get(Insight.class);
        insight.tick();
        assertThat(insight.questions(10)).isEmpty();
        assertThat(insight.gaps()).isEmpty();
        assertThat(insight.reach()).isEmpty();
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        insight.tick();
        assertThat(insight.questions(10)).hasSize(1);
        assertThat(insight.reach()).isNotEmpty();
    }

    @Test
    void a_card_that_is_refused_is_said_in_plain_words() throws Exception {
        teams.answers.add(new FakeTeams.Answer(413, Map.of()));
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        Json plain = teams.messages().getLast().body();
        assertThat(teams.messages()).hasSize(2);
        assertThat(plain.text("textFormat")).isEqualTo("plain");
        assertThat(plain.text("text")).contains("Every child who has been missing is offered",
                "https://ask.example.org/library/");
        assertThat(plain.at("attachments").isPresent()).isFalse();
    }

    @Test
    void teams_is_asked_again_only_after_the_pause_it_asked_for() throws Exception {
        teams.answers.add(new FakeTeams.Answer(429, Map.of("Retry-After", "7")));
        Instant asked = rooms.clock().instant();
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.until(() -> FakeTeams.due(rooms).equals(Optional.of(asked.plusSeconds(7))));
        rooms.clock().forward(Duration.ofSeconds(6));
        rooms.get(Inbox.class).tick();
        assertThat(teams.messages()).hasSize(1);
        rooms.clock().forward(Duration.ofSeconds(2));
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(2);
    }

    @Test
    void a_question_that_was_acknowledged_is_answered_after_a_restart() throws Exception {
        rooms.get(Inbox.class).rest();
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        assertThat(teams.sent).isEmpty();
        restart();
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(1);
    }

    @Test
    void a_conversation_is_sent_no_more_than_teams_takes() throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < 12; i++) {
            assertThat(teams.post(rooms, teams.message("m" + i, "interview?"))).isEqualTo(200);
        }
        Instant now = rooms.clock().instant();
        FakeTeams.until(() -> rooms.get(Rows.class).count(
                "select count(*) from inbox where due_at <= ? or due_at = ?", now, now.plusSeconds(30)) == 0);
        int sent = teams.messages().size();
        assertThat(sent).isLessThanOrEqualTo(4 + (int) ((System.nanoTime() - began) / 1e9 * 1.8));
        rooms.clock().forward(Duration.ofSeconds(29));
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(12);
    }

    @Test
    void an_edition_is_posted_in_a_channel_where_the_bot_was_seen() throws Exception {
        ChannelPost post = rooms.get(TeamsPost.class);
        Announcement edition = new Announcement("e1", CampaignKind.values()[0], "Missing [children]",
                "Read <at>this</at>.",
                Optional.of("https://ask.example.org/updates/1"));
        assertThat(post.post("19:c@thread.tacv2", edition)).isInstanceOf(ChannelPost.Never.class);
        Map<String, Object> asked = teams.mention("1", "interview?");
        asked.put("channelData",
                Map.of("tenant", Map.of("id", "tenant"), "channel", Map.of("id", "19:c@thread.tacv2")));
        assertThat(teams.post(rooms, asked)).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(post.post("19%3ac%40thread.tacv2", edition)).isEqualTo(new ChannelPost.Posted("m2"));
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/19%3Ac%40thread.tacv2/activities");
        Limits.hold(teams.sent.getLast().body(), "https://ask.example.org/");
        teams.answers.add(new FakeTeams.Answer(429, Map.of()));
        assertThat(post.post("19:c@thread.tacv2", edition)).isInstanceOf(ChannelPost.Later.class);
        teams.answers.add(new FakeTeams.Answer(403, Map.of()));
        assertThat(post.post("19:c@thread.tacv2", edition)).isInstanceOf(ChannelPost.Never.class);
    }

    private Map<String, Object> query(String text) {
        return Map.of("commandId", "find", "parameters", List.of(Map.of("name", "question", "value", text)),
                "queryOptions", Map.of("skip", 0, "count", 25));
    }

}
