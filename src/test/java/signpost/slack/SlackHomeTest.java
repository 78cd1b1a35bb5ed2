package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.answer.Topics;
import signpost.chat.Cast;
import signpost.json.Json;
import signpost.library.Library;

/// The home page, its forms, the pane and the previews of our own links.
class SlackHomeTest {

    @TempDir
    private Path folder;

    private Slackers people;

    @BeforeEach
    void open() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("neglect.md"), """
                ---
                title: Neglect <toolkit> & guide
                published: 2026-05
                topics: neglect
                ---
                # Neglect <toolkit> & guide

                Look at what day-to-day life is like for this child <!channel> every time.
                """);
        Files.writeString(documents.resolve("exploitation.md"), """
                ---
                title: Exploitation
                published: 2026-06
                topics: exploitation
                ---
                # Exploitation

                Ask who bought the phone and why, each time it is new.
                """);
        Library library = Library.open(documents, folder.resolve("read"));
        library.refresh(_ -> {});
        people = new Slackers("xoxb-1", "", Cast.ANSWERS, library,
                new Topics(List.of(topic("neglect", "Neglect"), topic("exploitation", "Exploitation"))));
    }

    private static Topics.Topic topic(String id, String name) {
        return new Topics.Topic(id, name, List.of(id), List.of());
    }

    @AfterEach
    void close() {
        people.close();
    }

    private static Slackers.Sent event(Map<String, Object> event) {
        return new Slackers.Sent("application/json", Json.write(Map.of("type", "event_callback", "team_id", "T1",
                "event_id", "H" + System.nanoTime(), "event", event)));
    }

    private static Slackers.Sent interaction(Map<String, Object> more) {
        return new Slackers.Sent("application/x-www-form-urlencoded", "payload=" + Slackers.encoded(Json.write(more)));
    }

    private static String words(Json view) {
        return Json.write(view);
    }

    @Test
    void the_home_page_shows_documents_training_and_topics_and_what_was_chosen() throws Exception {
        people.send(event(Map.of("type", "app_home_opened", "user", "U1", "channel", "D1", "tab", "home")));
        Json home = people.call("views.publish", 0).body().at("view");
        assertThat(Limits.faults(home)).isEmpty();
        assertThat(words(home)).contains("Neglect &lt;toolkit&gt; &amp; guide", "Exploitation");
        assertThat(words(home).indexOf("Exploitation")).isLessThan(words(home).indexOf("Neglect"));
        people.send(interaction(Map.of("type", "block_actions", "trigger_id", "t1", "user", Map.of("id", "U1"),
                "team", Map.of("id", "T1"), "container", Map.of("type", "view"),
                "actions", List.of(Map.of("action_id", Home.TOPICS, "value", "choose")))));
        Json form = people.call("views.open", 0).body().at("view");
        assertThat(Limits.faults(form)).isEmpty();
        people.send(interaction(Map.of("type", "view_submission", "trigger_id", "t2", "user", Map.of("id", "U1"),
                "team", Map.of("id", "T1"), "view", Map.of("type", "modal", "callback_id", Home.TOPICS, "state",
                        Map.of("values", Map.of("topics", Map.of("topics", Map.of("type", "multi_static_select",
                                "selected_options",
                                List.of(Map.of("value", "neglect"), Map.of("value", "foreign"))))))))));
        Json chosen = people.call("views.publish", 1).body().at("view");
        assertThat(words(chosen)).contains("Neglect").doesNotContain("Exploitation", "foreign");
    }

    @Test
    void a_question_typed_on_the_home_page_is_answered_in_the_persons_own_messages() throws Exception {
        people.send(interaction(Map.of("type", "view_submission", "trigger_id", "t3", "user", Map.of("id", "U1"),
                "team", Map.of("id", "T1"), "view", Map.of("type", "modal", "callback_id", Views.ASK, "state",
                        Map.of("values", Map.of("question", Map.of("question",
                                Map.of("type", "plain_text_input", "value", "interview?"))))))));
        assertThat(people.message(0).body().text("channel")).isEqualTo("U1");
        assertThat(people.message(0).body().text("text")).contains("Every child who has been missing");
    }

    @Test
    void a_message_shortcut_shows_the_policy_to_the_person_alone() throws Exception {
        people.send(interaction(Map.of("type", "message_action", "callback_id", "find-policy", "trigger_id", "t4",
                "user", Map.of("id", "U1"), "team", Map.of("id", "T1"), "channel", Map.of("id", "C1"),
                "message", Map.of("ts", "1.1", "text", "who does the interview?"),
                "response_url", people.slack.api() + "respond")));
        assertThat(people.message(0).method()).isEqualTo("respond");
        assertThat(people.message(0).body().text("response_type")).isEqualTo("ephemeral");
    }

    @Test
    void the_pane_suggests_questions() throws Exception {
        people.send(event(Map.of("type", "assistant_thread_started", "assistant_thread",
                Map.of("user_id", "U1", "channel_id", "D1", "thread_ts", "7.1", "context", Map.of()))));
        FakeSlack.Called prompts = people.call("assistant.threads.setSuggestedPrompts", 0);
        assertThat(prompts.body().list("prompts")).hasSize(4);
        assertThat(prompts.body().text("thread_ts")).isEqualTo("7.1");
    }

    @Test
    void a_link_to_our_library_is_unfurled_with_its_passage_and_no_other_link_is() throws Exception {
        people.send(event(Map.of("type", "link_shared", "channel", "C1", "user", "U1", "message_ts", "8.1",
                "links", List.of(
                        Map.of("domain", "ask.example.org", "url",
                                "https://ask.example.org/library/neglect?passage=0#passage"),
                        Map.of("domain", "ask.example.org", "url", "https://ask.example.org/console/"),
                        Map.of("domain", "evil", "url", "https://evil.example/library/neglect")))));
        Json unfurls = people.call("chat.unfurl", 0).body().at("unfurls");
        assertThat(unfurls.names()).hasSize(1);
        assertThat(words(unfurls)).contains("day-to-day life", "Neglect &lt;toolkit&gt;");
        assertThat(Limits.faults(unfurls.at(unfurls.names().getFirst()))).isEmpty();
    }

    @Test
    void what_cannot_be_shared_is_said_to_the_person() throws Exception {
        people.send(people.command("interview?"));
        String value = Buttons.of(people.message(0).body()).stream()
                .filter(button -> button.text("action_id").equals("share")).findFirst().orElseThrow().text("value");
        people.slack.nextError("not_in_channel");
        people.slack.nextError("not_in_channel");
        people.send(people.press("share", value, true));
        Slackers.until(() -> people.slack.messages().stream()
                .anyMatch(call -> call.body().text("text").contains("not a member")));
    }
}
