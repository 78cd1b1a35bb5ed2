package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Office;
import signpost.chat.Shelf;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.json.Json;
import signpost.rows.Rows;

/// A question passed to the team by its form.
class SlackPassingTest {

    private static final String PAGES = "https://ask.example.org/";

    private Slackers people;
    private Enquiries enquiries;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", Cast.ANSWERS, (Shelf) document -> Optional.of(document.replace(".md", "")),
                new Office(PAGES, Duration.ofHours(24), Path.of("target/library"), Cast.PUBLISHER));
        enquiries = people.rooms.get(Enquiries.class);
    }

    @AfterEach
    void close() {
        people.close();
    }

    /// The button under the answer to a question in a channel.
    private Json button() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> What about otters <!channel> & us?"));
        return Buttons.saying("team", people.message(0).body());
    }

    private FakeSlack.Called said(String words) {
        Slackers.until(() -> find(words).isPresent());
        return find(words).orElseThrow();
    }

    private Optional<FakeSlack.Called> find(String words) {
        return people.slack.messages().stream().filter(call -> call.body().text("text").contains(words)).findFirst();
    }

    @Test
    void the_form_shows_the_question_and_what_the_person_adds_goes_with_it_without_details() throws Exception {
        Json form = people.form(button(), 0);
        assertThat(Limits.faults(form)).isEmpty();
        assertThat(Json.write(form)).contains("otters", "999", "Do not name anybody",
                "Tell me as well when the library answers this");
        people.send(people.pass(form, "My pupil Zebedee Thistlewood, born 3 May 2014, asked.", false));
        Slackers.until(() -> enquiries.open().size() == 1);
        Enquiry enquiry = enquiries.open().getFirst();
        assertThat(enquiry.more()).contains("asked.").doesNotContain("Thistlewood", "2014");
        assertThat(enquiry.tell()).isFalse();
        FakeSlack.Called told = said("It is enquiry");
        assertThat(told.body().text("channel")).isEqualTo("U1");
        assertThat(told.body().text("text")).contains("<" + PAGES + "enquiry/");
        assertThat(Limits.faults(told.body())).isEmpty();
    }

    @Test
    void who_wants_to_hear_of_it_is_told_when_a_document_answers() throws Exception {
        people.send(people.pass(people.form(button(), 0), "", true));
        Slackers.until(() -> enquiries.open().size() == 1);
        Enquiry enquiry = enquiries.open().getFirst();
        assertThat(enquiry.tell()).isTrue();
        people.rooms.get(Insight.class).close(enquiry.gap().orElseThrow(),
                new Shown("otters.md", "Otters <!here> & us", "otters"), "Ann");
        enquiries.tick();
        FakeSlack.Called told = said("The library now answers");
        assertThat(told.body().text("channel")).isEqualTo("U1");
        assertThat(told.body().text("text")).contains(
                "<https://ask.example.org/library/otters|Otters &lt;!here&gt; &amp; us>", "What about otters");
        assertThat(signpost.chat.Passing.answer(enquiries, enquiry.number(), "Long <@U1> & *bold* ".repeat(500)))
                .isInstanceOf(Decision.Done.class);
        enquiries.tick();
        assertThat(Limits.faults(said("has replied").body())).isEmpty();
        assertThat(Limits.faults(told.body())).isEmpty();
    }

    @Test
    void added_words_that_tell_of_danger_are_answered_first() throws Exception {
        people.send(people.pass(people.form(button(), 0), "She ran off an hour ago.", false));
        FakeSlack.Called told = said("sounds urgent");
        assertThat(told.body().text("channel")).isEqualTo("U1");
        assertThat(told.body().text("text")).contains("999");
        assertThat(Json.write(told.body())).contains("<tel:999|999>", "It is enquiry");
        assertThat(Limits.faults(told.body())).isEmpty();
    }

    @Test
    void a_question_is_passed_once_and_its_page_is_for_who_passed_it() throws Exception {
        Json button = button();
        Json form = people.form(button, 0);
        people.send(people.pass(form, "first", false));
        said("It is enquiry");
        people.send(people.pass(form, "second", false));
        Slackers.until(() -> people.slack.messages().stream()
                .filter(call -> call.body().text("text").contains("It is enquiry")).count() == 2);
        assertThat(people.slack.messages().getLast().body().text("text")).contains("was added to it")
                .doesNotContain("ask.example.org/enquiry");
        people.send(people.press(button.text("action_id"), button.text("value"), false));
        Slackers.until(() -> people.slack.messages().getLast().method().equals("chat.postEphemeral"));
        assertThat(people.slack.messages().getLast().body().text("text")).contains("It is enquiry 1")
                .doesNotContain("ask.example.org/enquiry");
        assertThat(enquiries.open()).singleElement().extracting(Enquiry::more).isEqualTo("first\nsecond");
        people.settled();
        people.restart();
        int before = people.slack.messages().size();
        people.send(people.press(button.text("action_id"), button.text("value"), false));
        assertThat(people.message(before).body().text("text")).as("after a restart, too").contains("It is enquiry 1");
    }

    @Test
    void what_is_added_once_the_team_has_replied_is_said_not_to_have_gone_to_them() throws Exception {
        Json button = button();
        Json form = people.form(button, 0);
        people.send(people.pass(form, "first", false));
        said("It is enquiry");
        enquiries.answer(1, "Ann", "Ask the panel.");
        people.send(people.pass(form, "second", false));
        assertThat(said("nothing was added").body().text("text")).contains("enquiry 1", "ask your question again")
                .doesNotContain("ask.example.org/enquiry");
        people.send(people.pass(form, "She ran off an hour ago.", false));
        FakeSlack.Called told = said("sounds urgent");
        assertThat(told.body().text("text")).contains("It was not sent", "999");
        assertThat(Json.write(told.body())).contains("nothing was added");
        people.send(people.press(button.text("action_id"), button.text("value"), false));
        Slackers.until(() -> people.slack.messages().getLast().method().equals("chat.postEphemeral"));
        assertThat(people.slack.messages().getLast().body().text("text")).contains("answered or closed");
        assertThat(enquiries.find(1).orElseThrow().more()).isEqualTo("first");
    }

    @Test
    void a_reply_that_slack_refuses_for_good_is_known_and_goes_again_when_the_team_says_so() throws Exception {
        people.send(people.pass(people.form(button(), 0), "first", false));
        said("It is enquiry");
        people.settled();
        enquiries.answer(1, "Ann", "Ask the panel.");
        people.slack.nextError("user_disabled");
        enquiries.tick();
        Slackers.until(() -> !enquiries.stranded(1).isEmpty());
        assertThat(enquiries.stranded(1)).singleElement().satisfies(back -> {
            assertThat(back.why()).isEqualTo("Slack knows nobody there any more, or lets nobody write to them.");
            assertThat(back.mayGoAgain()).isTrue();
        });
        int before = people.slack.messages().size();
        assertThat(enquiries.sendAgain(1)).isInstanceOf(Decision.Done.class);
        enquiries.tick();
        assertThat(people.message(before).body().text("text")).contains("Ask the panel.");
        assertThat(people.message(before).body().text("channel")).isEqualTo("U1");
        people.settled();
        assertThat(enquiries.stranded(1)).isEmpty();
    }

    @Test
    void where_the_form_does_not_open_or_the_question_was_forgotten_the_person_hears_so() throws Exception {
        Json button = button();
        people.slack.nextError("expired_trigger_id");
        people.send(people.press(button.text("action_id"), button.text("value"), false));
        said("very busy");
        Json form = people.form(button, 0);
        people.send(Slackers.event("E2", "message", "1.2", "clear this conversation",
                ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\""));
        said("cleared");
        people.send(people.pass(form, "late", false));
        said("no longer have that question");
        assertThat(enquiries.open()).isEmpty();
    }

    @Test
    void the_form_and_what_follows_are_in_the_persons_language() throws Exception {
        people.slack.says("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"cy-GB\"}}");
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> What about otters?"));
        Json form = people.form(Buttons.saying("dîm", people.message(0).body()), 0);
        assertThat(Limits.faults(form)).isEmpty();
        assertThat(Json.write(form)).contains("Gofyn i'r tîm", "pan fydd y llyfrgell").doesNotContain("Tell me");
        people.send(people.pass(form, "", true));
        said("Anfonwyd y cwestiwn hwn");
    }

    @Test
    void the_buttons_of_a_reply_mean_the_same_after_its_question_was_passed() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> unsure"));
        Json said = people.message(0).body();
        people.send(people.pass(people.form(Buttons.saying("team", said), 0), "", false));
        said("It is enquiry");
        Json lincolnshire = Buttons.saying("Lincolnshire", said);
        people.send(people.press(lincolnshire.text("action_id"), lincolnshire.text("value"), false));
        assertThat(said("Looking only at: Lincolnshire").body().text("thread_ts")).isEqualTo("1.1");
        assertThat(people.form(Buttons.saying("No", said), 1).text("callback_id")).isEqualTo(Views.REASONS);
    }

    @Test
    void danger_added_for_the_team_is_answered_though_passing_fails() throws Exception {
        Json form = people.form(button(), 0);
        people.rooms.get(Rows.class).change("alter table enquiry rename to broken");
        people.send(people.pass(form, "He ran off an hour ago.", false));
        assertThat(said("It was not sent").body().text("text")).contains("999");
    }
}
