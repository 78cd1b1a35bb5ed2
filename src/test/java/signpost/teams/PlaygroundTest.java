package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.answer.Topics;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.chat.Office;
import signpost.chat.Shelf;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// Teams' door with Microsoft's own client before it.
class PlaygroundTest {

    @TempDir
    private Path folder;

    private FakeTeams teams;
    private Playground playground;
    private TestDatabase rooms;
    private URI service = URI.create("http://127.0.0.1:1/");

    @BeforeEach
    void open() throws Exception {
        teams = new FakeTeams();
        playground = Playground.before((activity, from) -> teams.said(service, activity,
                teams.token(rooms.clock().instant(), claims -> claims.claim("serviceurl", from))), folder);
        TeamsAccess access = teams.access();
        rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS,
                new TeamsAccess(List.of(new TeamsAccess.Registration("app", "secret", playground.tenant())),
                        access.openid(), access.token(), access.pages(), Playground.TEAM),
                new Topics(List.of(new Topics.Topic("neglect", "Neglect", List.of("neglect"), List.of()))),
                (Shelf) document -> Optional.of(document.replace(".md", "")),
                new Office(access.pages(), Duration.ofHours(24), Path.of("target/library"), Cast.PUBLISHER));
        rooms.get(EmbeddedServer.class).start();
        service = rooms.get(EmbeddedServer.class).getURI().resolve("/");
    }

    @AfterEach
    void close() {
        if (rooms != null) {
            rooms.get(Inbox.class).rest();
            rooms.close();
        }
        if (playground != null) {
            playground.close();
        }
        teams.close();
    }

    /// Waits until the bot has said so much in a conversation.
    private List<Json> said(String conversation, int number) throws Exception {
        FakeTeams.until(() -> {
            rooms.get(Enquiries.class).tick();
            rooms.get(TeamsDoor.class).tick();
            rooms.get(Inbox.class).tick();
            rooms.clock().forward(Duration.ofMillis(50)); // some of it waits for its turn
            return playground.said(conversation).size() >= number;
        });
        return playground.said(conversation);
    }

    private Json last(String conversation, int number) throws Exception {
        return said(conversation, number).getLast();
    }

    private static String words(Json message) {
        return Json.write(message.at("attachments"));
    }

    /// What the button of a message carries.
    private static Map<String, Object> button(Json message, String title) {
        Json data = message.list("attachments").getFirst().list("content", "body").stream()
                .flatMap(piece -> piece.list("actions").stream())
                .filter(action -> action.text("title").equals(title))
                .map(action -> action.at("data"))
                .findFirst().orElseThrow();
        return Map.of("signpost", data.text("signpost"));
    }

    @Test
    void a_question_is_answered_with_a_card_that_it_shows_and_whose_buttons_and_thumbs_work() throws Exception {
        String alone = playground.alone();
        playground.install(alone);
        assertThat(words(last(alone, 1))).contains("I am here now", "My topics");
        playground.write(alone, "interview?");
        Json answer = last(alone, 2);
        assertThat(words(answer)).contains("Every child who has been missing is offered");
        assertThat(answer.isTrue("feedbackLoopEnabled")).isTrue();
        assertThat(answer.at("aiEntity").list("citation").getFirst().text("appearance", "name"))
                .isEqualTo("Children missing from home or care");
        Map<String, Object> thumb = Map.of("actionName", "feedback", "actionValue", Map.of("reaction", "dislike",
                "feedback", "{\"reason\":\"out-of-date\",\"words\":\"Old.\"}"));
        assertThat(Json.write(playground.invoke(alone, "message/submitAction", thumb)))
                .as("it leaves out which message is meant").isEqualTo("{}");
        playground.pass("message/submitAction", answer.text("messageId"), thumb);
        assertThat(words(last(alone, 3))).contains("Thank you", "Ask the partnership's team");
        playground.write(alone, "my topics");
        playground.press(alone, last(alone, 4).text("messageId"), Map.of("signpost", "topics", "topics", "neglect"));
        assertThat(words(last(alone, 5))).contains(playground.email());
        assertThat(playground.complaints()).isEmpty();
    }

    @Test
    void a_search_from_the_box_for_writing_finds_passages_in_the_form_that_it_takes() throws Exception {
        Json found = playground.invoke(playground.alone(), "composeExtension/query", Map.of("commandId", "search",
                "parameters", List.of(Map.of("name", "query", "value", "interview?")), "queryOptions",
                Map.of("skip", 0, "count", 5)));
        assertThat(Json.write(found.list("composeExtension", "attachments").getFirst()))
                .contains("Every child who has been missing is offered");
        assertThat(playground.complaints()).isEmpty();
    }

    @Test
    void a_mention_is_answered_in_its_thread_and_danger_to_the_asker_alone() throws Exception {
        String thread = playground.mention(Playground.CHANNEL, "interview?");
        assertThat(words(last(thread, 1))).contains("Every child who has been missing is offered");
        playground.mention(thread, "police?");
        assertThat(said(thread, 2)).hasSize(2);
        playground.mention(Playground.CHANNEL, "ran off");
        assertThat(words(last(playground.alone(), 1))).contains("999");
        assertThat(playground.said(Playground.CHANNEL)).hasSize(2);
        assertThat(playground.complaints()).isEmpty();
    }

    @Test
    void an_enquiry_reaches_the_teams_channel_and_the_reply_in_its_card_comes_back_to_the_asker() throws Exception {
        playground.install(Playground.TEAM);
        assertThat(words(last(Playground.TEAM, 1))).contains("I am here now");
        String alone = playground.alone();
        playground.write(alone, "nothing on this");
        Json unanswered = last(alone, 1);
        String card = unanswered.text("messageId");
        Map<String, Object> asking = button(unanswered, "Ask the partnership's team");
        playground.pass("task/fetch", card, Map.of("data", asking));
        playground.pass("task/submit", card, Map.of("data", Map.of("signpost", asking.get("signpost"), "more",
                "For a nursery.", "tell", "false")));
        assertThat(words(last(alone, 2))).contains("passed to the partnership's team");
        Json told = last(Playground.TEAM, 2);
        assertThat(words(told)).contains("Enquiry 1", "nothing on this", "For a nursery.").doesNotContain("were shown");
        String thread = Playground.TEAM + ";messageid=" + told.text("messageId");
        playground.press(thread, told.text("messageId"), button(told, "I will reply"));
        Json claimed = last(Playground.TEAM, 3);
        assertThat(words(claimed)).contains("Alex Wilber in Teams looks after it", "Input.Text");
        playground.press(thread, told.text("messageId"), Map.of("signpost",
                button(claimed, "Send the reply").get("signpost"), "reply", "Ask the <at>duty</at> **worker** first."));
        assertThat(words(last(alone, 3))).contains("Ask the <at>duty</at> **worker** first.");
        assertThat(words(last(Playground.TEAM, 4))).contains("Alex Wilber in Teams replied");
        assertThat(playground.complaints()).isEmpty();
    }
}
