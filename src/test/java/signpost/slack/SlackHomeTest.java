package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.answer.Topics;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Subscriber;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.library.Library;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Training;
import signpost.training.When;

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
        people.send(Slackers.interaction(Map.of("type", "block_actions", "trigger_id", "t1", "user", Map.of("id", "U1"),
                "team", Map.of("id", "T1"), "container", Map.of("type", "view"),
                "actions", List.of(Map.of("action_id", Topical.FORM, "value", "choose")))));
        Json form = people.call("views.open", 0).body().at("view");
        assertThat(Limits.faults(form)).isEmpty();
        people.send(Slackers.interaction(Map.of("type", "view_submission", "trigger_id", "t2", "user",
                Map.of("id", "U1"),
                "team", Map.of("id", "T1"), "view", Map.of("type", "modal", "callback_id", Topical.FORM, "state",
                        Map.of("values", Map.of("topics", Map.of("topics", Map.of("type", "multi_static_select",
                                "selected_options",
                                List.of(Map.of("value", "neglect"), Map.of("value", "foreign"))))))))));
        Json chosen = people.call("views.publish", 1).body().at("view");
        assertThat(words(chosen)).contains("Neglect").doesNotContain("Exploitation", "foreign");
    }

    private void plan(String title, String topic, Instant starts) {
        people.rooms.get(Training.class).plan(
                new Course(0, title, "", "", Mode.ONLINE, Set.of(topic), Set.of()),
                new When(starts, starts.plus(Duration.ofHours(2)), "Town <hall> & online", ""), Optional.empty(), "");
    }

    private static Slackers.Sent chosen(String topic, boolean news) {
        Map<String, Object> values = new HashMap<>();
        values.put("topics", Map.of("topics", Map.of("type", "multi_static_select", "selected_options",
                List.of(Map.of("value", topic)))));
        values.put("news", Map.of("news", Map.of("type", "checkboxes", "selected_options",
                news ? List.of(Map.of("value", "news")) : List.of())));
        return Slackers.interaction(Map.of("type", "view_submission", "trigger_id", "t" + System.nanoTime(), "user",
                Map.of("id", "U1"), "team", Map.of("id", "T1"), "view",
                Map.of("type", "modal", "callback_id", Topical.FORM, "state", Map.of("values", values))));
    }

    @Test
    void training_to_come_is_shown_on_the_topics_that_were_chosen_in_the_persons_language_after_a_restart_too()
            throws Exception {
        plan("Neglect in practice", "neglect", Instant.parse("2027-01-12T09:30:00Z"));
        plan("County lines", "exploitation", Instant.parse("2027-07-13T12:00:00Z"));
        plan("Long ago", "neglect", Instant.parse("2026-01-12T09:30:00Z"));
        people.send(Slackers.event("H1", "app_home_opened", "", "", ",\"tab\":\"home\""));
        Json home = people.call("views.publish", 0).body().at("view");
        assertThat(Limits.faults(home)).isEmpty();
        assertThat(words(home)).contains("Training to come", "Neglect in practice", "Tuesday 12 January 2027 at 9:30am",
                "Town &lt;hall&gt; &amp; online", "Tuesday 13 July 2027 at 1:00pm", "June 2026")
                .doesNotContain("Long ago");
        people.send(chosen("neglect", false));
        assertThat(words(people.call("views.publish", 1).body())).contains("Neglect in practice")
                .doesNotContain("County lines", "Exploitation");
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
        people.restart();
        people.slack.says("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"cy-GB\"}}");
        people.send(Slackers.event("H2", "app_home_opened", "", "", ",\"tab\":\"home\""));
        assertThat(words(people.call("views.publish", 2).body()))
                .contains("Hyfforddiant i ddod", "Dydd Mawrth 12 Ionawr 2027", "Mai 2026")
                .doesNotContain("January", "May 2026", "County lines");
    }

    @Test
    void who_asks_for_the_news_of_their_topics_gets_them_once_their_mailbox_has_said_so() throws Exception {
        people.send(chosen("neglect", true));
        assertThat(people.message(0).body().text("text")).contains("does not tell us",
                "https://ask.example.org/sign-up");
        people.slack.says("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"profile\":"
                + "{\"email\":\"Ann@Example.org\"}}}");
        people.send(chosen("neglect", true));
        assertThat(people.message(1).body().text("text")).contains("Ann@Example.org");
        Audience audience = people.rooms.get(Audience.class);
        assertThat(audience.byEmail("ann@example.org")).isEmpty();
        List<String> links = new ArrayList<>();
        audience.tick(asked -> links.add(asked.link()));
        String link = links.getFirst();
        Subscriber ann = audience.confirm(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(ann.topics()).containsExactly("neglect");
        assertThat(ann.channel()).isEqualTo(Channel.CHAT);
        assertThat(links).hasSize(1);
    }

    @Test
    void a_question_typed_on_the_home_page_is_answered_in_the_persons_own_messages() throws Exception {
        people.send(
                Slackers.interaction(Map.of("type", "view_submission", "trigger_id", "t3", "user", Map.of("id", "U1"),
                        "team", Map.of("id", "T1"), "view", Map.of("type", "modal", "callback_id", Views.ASK, "state",
                                Map.of("values", Map.of("question", Map.of("question",
                                        Map.of("type", "plain_text_input", "value", "interview?"))))))));
        assertThat(people.message(0).body().text("channel")).isEqualTo("U1");
        assertThat(people.message(0).body().text("text")).contains("Every child who has been missing");
    }

    @Test
    void a_message_shortcut_shows_the_policy_to_the_person_alone() throws Exception {
        people.send(
                Slackers.interaction(Map.of("type", "message_action", "callback_id", "find-policy", "trigger_id", "t4",
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
