package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.answer.Answers;
import signpost.chat.Cast;
import signpost.chat.Chat;
import signpost.inbox.Pace;
import signpost.message.Wording;

/// What a person sees while an answer takes its time, and when they ask too often.
class SlackPatienceTest {

    private final CountDownLatch found = new CountDownLatch(1);
    private Slackers people;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", (Answers) question -> {
            await(found);
            return Cast.ANSWERS.to(question);
        });
    }

    @AfterEach
    void close() {
        found.countDown();
        people.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> methods() {
        return people.slack.calls().stream().map(FakeSlack.Called::method).filter(name -> !name.equals("users.info"))
                .toList();
    }

    @Test
    void the_pane_or_thread_says_that_an_answer_is_under_way_and_then_the_answer_comes() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
        FakeSlack.Called sign = people.call("assistant.threads.setStatus", 0);
        assertThat(sign.body().text("status")).isEqualTo("Looking through the library");
        assertThat(sign.body().text("thread_ts")).isEqualTo("1.1");
        found.countDown();
        people.message(0);
        assertThat(methods()).containsExactly("assistant.threads.setStatus", "chat.postMessage");
    }

    @Test
    void who_gave_a_command_is_told_alone_that_an_answer_is_under_way_and_then_gets_it() throws Exception {
        people.send(people.command("interview?"));
        FakeSlack.Called sign = people.call("respond", 0);
        assertThat(sign.body().text("text")).isEqualTo("Looking through the library");
        assertThat(sign.body().text("response_type")).isEqualTo("ephemeral");
        found.countDown();
        assertThat(people.call("respond", 1).body().text("text")).contains("Every child who has been missing");
    }

    @Test
    void danger_is_answered_however_often_somebody_asks_and_beyond_a_second_limit_with_the_route_alone() {
        found.countDown();
        Wording wording = Wording.shipped("en");
        var asking = new Asking(people.rooms.get(Chat.class), wording, new Blocks("https://ask.example.org/", wording),
                new Pace(1, 0.1, () -> 0), new Pace(1, 0.1, () -> 0));
        Spot ann = Spot.own(Workspace.of("T1"), "U1");
        asking.ask(ann, "interview?");
        assertThat(asking.ask(ann, "she ran off").getFirst().body().text("text")).contains("999", "A child is missing");
        int turns = people.rooms.get(Chat.class).conversation(ann.conversation()).turns().size();
        assertThat(asking.ask(ann, "she ran off").getFirst().body().text("text")).contains("999")
                .doesNotContain("A child is missing");
        assertThat(asking.ask(ann, "interview?").getFirst().body().text("text")).contains("Please wait");
        assertThat(people.rooms.get(Chat.class).conversation(ann.conversation()).turns()).hasSize(turns);
    }

    @Test
    void who_asks_too_often_is_asked_kindly_to_wait_and_others_are_not() {
        found.countDown();
        Wording wording = Wording.shipped("en");
        var asking = new Asking(people.rooms.get(Chat.class), wording, new Blocks("https://ask.example.org/", wording),
                new Pace(1, 0.1, () -> 0), new Pace(1, 0.1, () -> 0));
        Spot ann = Spot.own(Workspace.of("T1"), "U1");
        assertThat(asking.ask(ann, "interview?").getFirst().body().text("text")).contains("Every child");
        assertThat(asking.ask(ann, "interview?")).singleElement()
                .satisfies(call -> assertThat(call.body().text("text")).contains("Please wait 11 seconds"));
        assertThat(asking.ask(Spot.own(Workspace.of("T1"), "U2"), "interview?").getFirst().body().text("text"))
                .contains("Every child");
    }
}
