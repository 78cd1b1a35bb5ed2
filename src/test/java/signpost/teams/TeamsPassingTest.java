package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Passing;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.json.Json;

/// A question passed to the team by its form, which only who pressed the button sees.
class TeamsPassingTest extends AtTeams {

    private static final String PAGES = "https://ask.example.org/";

    /// Somebody asks in a channel; what the button carries below the answer.
    private String asked() throws Exception {
        assertThat(teams.post(rooms, teams.mention("1", "nothing on otters <at>all</at>"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        Json said = teams.messages().getFirst().body();
        assertThat(Json.write(said)).contains("task/fetch");
        return ask(said);
    }

    private Json form(String button) throws Exception {
        return invoke(teams.mention("f", ""), "task/fetch", Map.of("data", Map.of("signpost", button)), "m1");
    }

    private Json pass(String button, String more, boolean tell) throws Exception {
        return invoke(teams.mention("s", ""), "task/submit",
                Map.of("data", Map.of("signpost", button, "more", more, "tell", String.valueOf(tell))), "m1");
    }

    private Enquiries enquiries() {
        return rooms.get(Enquiries.class);
    }

    @Test
    void the_form_shows_the_question_and_what_the_person_adds_goes_with_it_without_details() throws Exception {
        String button = asked();
        Json form = form(button);
        assertThat(form.text("task", "type")).isEqualTo("continue");
        Limits.card(form.at("task", "value").at("card", "content"), PAGES);
        assertThat(Json.write(form)).contains("otters", "999", "Do not name anybody", "Input.Toggle");
        Json done = pass(button, "My pupil Zebedee Thistlewood, born 3 May 2014, asked.", false);
        assertThat(done.text("task", "value")).contains("It is enquiry 1").doesNotContain("ask.example.org");
        Enquiry enquiry = enquiries().open().getFirst();
        assertThat(enquiry.more()).contains("asked.").doesNotContain("Thistlewood", "2014");
        assertThat(enquiry.tell()).isFalse();
        FakeTeams.settled(rooms);
        assertThat(teams.sent.getLast().path()).as("to them alone").isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains(PAGES + "enquiry/");
        Limits.hold(teams.sent.getLast().body(), PAGES);
    }

    @Test
    void who_wants_to_hear_of_it_is_told_alone_when_a_document_answers() throws Exception {
        pass(asked(), "", true);
        FakeTeams.settled(rooms);
        Enquiry enquiry = enquiries().open().getFirst();
        assertThat(enquiry.tell()).isTrue();
        rooms.get(Insight.class).close(enquiry.gap().orElseThrow(),
                new Shown("otters.md", "Otters <at>you</at>", "otters"), "Ann");
        enquiries().tick();
        FakeTeams.settled(rooms);
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains("The library now answers",
                PAGES + "library/otters", "Otters <at>you</at>");
        Limits.hold(teams.sent.getLast().body(), PAGES);
    }

    @Test
    void added_words_that_tell_of_danger_are_answered_first() throws Exception {
        Json done = pass(asked(), "She ran off an hour ago.", false);
        assertThat(done.text("task", "type")).isEqualTo("continue");
        Json card = done.at("task", "value").at("card", "content");
        Limits.card(card, PAGES);
        assertThat(Json.write(card.list("body").getFirst())).contains("sounds urgent");
        assertThat(Json.write(card)).contains("999");
        FakeTeams.settled(rooms);
        assertThat(Json.write(teams.sent.getLast().body())).contains("999", "sounds urgent");
        Limits.hold(teams.sent.getLast().body(), PAGES);
    }

    @Test
    void a_question_is_passed_once_and_one_that_was_forgotten_is_not_passed() throws Exception {
        String button = asked();
        pass(button, "first", false);
        FakeTeams.settled(rooms);
        int sent = teams.sent.size();
        assertThat(pass(button, "second", false).text("task", "value")).contains("It is enquiry 1", "was added to it");
        assertThat(form(button).text("task", "value")).contains("It is enquiry 1");
        FakeTeams.settled(rooms);
        assertThat(teams.sent).hasSize(sent);
        assertThat(enquiries().open()).singleElement().extracting(Enquiry::more).isEqualTo("first\nsecond");
        restart();
        assertThat(form(button).text("task", "value")).as("after a restart, too").contains("It is enquiry 1");
        for (String foreign : List.of("", "x", "a:1\n1\n0\nr", button.replace(";messageid=1", ";messageid=2"))) {
            assertThat(form(foreign).text("task", "value")).contains("no longer have that question");
            assertThat(pass(foreign, "late", true).text("task", "value")).contains("no longer have that question");
        }
    }

    @Test
    void what_is_added_once_the_team_has_replied_is_said_not_to_have_gone_to_them() throws Exception {
        String button = asked();
        pass(button, "first", false);
        enquiries().answer(1, "Ann", "Ask the panel.");
        assertThat(pass(button, "second", false).text("task", "value")).contains("enquiry 1", "nothing was added",
                "ask your question again");
        assertThat(Json.write(pass(button, "She ran off an hour ago.", false))).contains("It was not sent",
                "nothing was added", "999");
        assertThat(form(button).text("task", "value")).contains("answered or closed");
        assertThat(enquiries().find(1).orElseThrow().more()).isEqualTo("first");
    }

    @Test
    void a_reply_that_teams_refuses_for_good_is_known_and_goes_again_when_the_team_says_so() throws Exception {
        pass(asked(), "first", false);
        FakeTeams.settled(rooms);
        enquiries().answer(1, "Ann", "Ask the panel.");
        teams.answers.addAll(List.of(new FakeTeams.Answer(403, Map.of()), new FakeTeams.Answer(403, Map.of())));
        enquiries().tick();
        FakeTeams.until(() -> !enquiries().stranded(1).isEmpty());
        assertThat(enquiries().stranded(1)).singleElement().satisfies(back -> {
            assertThat(back.why()).contains("took Signpost out of their Teams");
            assertThat(back.mayGoAgain()).isTrue();
        });
        teams.answers.clear();
        enquiries().sendAgain(1);
        enquiries().tick();
        FakeTeams.settled(rooms);
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/alone/activities");
        assertThat(Json.write(teams.sent.getLast().body())).contains("Ask the panel.");
        assertThat(enquiries().stranded(1)).isEmpty();
    }

    @Test
    void a_word_clears_what_was_said_and_its_buttons() throws Exception {
        String button = asked();
        assertThat(teams.post(rooms, teams.mention("2", "please forget this conversation"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(Json.write(teams.messages().getLast().body())).contains("cleared this conversation");
        assertThat(form(button).text("task", "value")).contains("no longer have that question");
        restart();
        assertThat(form(button).text("task", "value")).contains("no longer have that question");
    }

    @Test
    void hostile_questions_and_words_make_forms_and_messages_that_teams_takes() throws Exception {
        String words = "nothing on this " + String.join(" ", CardTest.HOSTILE);
        assertThat(teams.post(rooms, teams.message("1", words))).isEqualTo(200);
        FakeTeams.settled(rooms);
        Map<String, Object> data = Map.of("signpost", ask(teams.messages().getFirst().body()));
        Json form = invoke("task/fetch", Map.of("data", data), "m1");
        Limits.card(form.at("task", "value").at("card", "content"), PAGES);
        Json done = invoke("task/submit", Map.of("data", Map.of("signpost", data.get("signpost"), "more",
                words + " ran off", "tell", "true")), "m1");
        Limits.card(done.at("task", "value").at("card", "content"), PAGES);
        Passing.answer(enquiries(), 1, words.repeat(3));
        enquiries().tick();
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(sent -> Limits.hold(sent.body(), PAGES));
    }

    @Test
    void the_form_is_in_the_persons_language() throws Exception {
        String button = asked();
        Map<String, Object> welsh = teams.mention("w", "");
        welsh.put("locale", "cy-GB");
        Json form = invoke(welsh, "task/fetch", Map.of("data", Map.of("signpost", button)), "m1");
        assertThat(Json.write(form)).contains("pan fydd y llyfrgell").doesNotContain("Tell me");
        Limits.card(form.at("task", "value").at("card", "content"), PAGES);
    }
}
