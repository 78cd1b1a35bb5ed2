package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.answer.Answers;
import signpost.chat.Cast;
import signpost.chat.Chat;
import signpost.chat.Forwarded;
import signpost.chat.NewsDesk;
import signpost.chat.Turn;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.message.Wording;

/// What a person sees while an answer takes its time, and when they ask too often.
class TeamsPatienceTest {

    @Test
    void the_bot_is_seen_typing_and_then_the_answer_comes() throws Exception {
        CountDownLatch found = new CountDownLatch(1);
        Answers slow = question -> {
            FakeTeams.await(found);
            return Cast.ANSWERS.to(question);
        };
        try (FakeTeams teams = new FakeTeams();
                TestDatabase rooms = TestDatabase.serving(Map.of(), slow, teams.access())) {
            rooms.get(EmbeddedServer.class).start();
            assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
            FakeTeams.until(() -> !teams.typing.isEmpty());
            assertThat(teams.typing.getFirst()).isEqualTo("/v3/conversations/a%3A1/activities");
            assertThat(teams.messages()).isEmpty();
            found.countDown();
            FakeTeams.settled(rooms);
            assertThat(teams.messages()).hasSize(1);
            rooms.get(Inbox.class).rest();
        }
    }

    private static Json sought(String words) {
        return Json.read(Json.write(Map.of("parameters", List.of(Map.of("name", "query", "value", words)))))
                .orElseThrow();
    }

    @Test
    void who_asks_too_often_is_asked_kindly_to_wait() throws Exception {
        try (FakeTeams teams = new FakeTeams(); TestDatabase rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS)) {
            Pages pages = new Pages("https://a/");
            Wording wording = Wording.shipped("en");
            var answering = new Answering(rooms.get(Chat.class), wording, pages, new Topical(rooms.get(NewsDesk.class),
                    new Connector(teams.access(), HttpClient.newHttpClient(), new Tokens(teams.access(),
                            HttpClient.newHttpClient(), rooms.clock())),
                    wording, pages));
            Json written = Json.read(Json.write(teams.message("1", ""))).orElseThrow();
            Spot ann = Spot.of("app", written);
            String said = "";
            for (int i = 0; i < 100_000 && !said.contains("Please wait"); i++) {
                said = answering.to(ann, new Heard.Nothing(), "1").plain();
            }
            assertThat(said).contains("Please wait a moment");
            var ran = new Heard.Wrote(Forwarded.of("she ran off"), false);
            assertThat(answering.to(ann, ran, "1").plain()).contains("999");
            for (int i = 0; i < 100; i++) {
                assertThat(answering.to(ann, ran, "1").plain()).contains("999");
            }
            Turn last = rooms.get(Chat.class).conversation(ann.talk()).turns().getLast();
            assertThat(answering.to(ann, ran, "1").plain()).as("the route alone").contains("999")
                    .doesNotContain("library/");
            assertThat(rooms.get(Chat.class).conversation(ann.talk()).turns().getLast()).isEqualTo(last);
            assertThat(answering.to(ann, new Heard.Wrote(Forwarded.of("interview?"), false), "1").plain())
                    .contains("Please wait");
            var searching = new Searching(rooms.get(Chat.class), wording, pages);
            Optional<String> wait = Optional.of("Please wait.");
            assertThat(Json.write(searching.found(ann, sought("she ran off"), wait))).contains("999");
            assertThat(Json.write(searching.found(ann, sought("newer"), wait))).contains("Please wait.");
            Spot bob = Spot.of("app", Json.read(Json.write(written).replace("ann", "bob")).orElseThrow());
            assertThat(answering.to(bob, new Heard.Nothing(), "1").plain()).doesNotContain("wait");
        }
    }
}
