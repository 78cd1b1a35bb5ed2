package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Return;
import signpost.chat.Returning;
import signpost.insight.Insight;
import signpost.insight.Kept;

/// An enquiry that travels out and back, as a browser without scripts sees it.
class EnquiryPagesTest {

    private static final Pattern LINK = Pattern.compile("/enquiry/[\\w.-]+");

    private final Mail mail = new Mail();
    private Stage stage;
    private Caller caller;
    private String cookie = "";

    private static final class Mail implements Returning {

        private final List<Return> sent = new ArrayList<>();

        @Override
        public String door() {
            return "mail";
        }

        @Override
        public void give(Return back) {
            sent.add(back);
        }
    }

    @BeforeEach
    void open() {
        stage = Stage.open(Map.of(), mail);
        caller = Caller.of(stage);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Enquiries enquiries() {
        return stage.bean(Enquiries.class);
    }

    private void ask(String message) throws Exception {
        HttpResponse<String> posted = cookie.isEmpty()
                ? caller.message(message)
                : caller.message(message, "Cookie", cookie);
        cookie = posted.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> get(String path) throws Exception {
        return caller.get(named(path), "Cookie", cookie);
    }

    private HttpResponse<String> pass(String fields) throws Exception {
        return caller.form("/enquiry", named(fields), "Cookie", cookie);
    }

    private HttpResponse<String> judge(String fields) throws Exception {
        return caller.form("/feedback", named(fields), "Cookie", cookie);
    }

    /// As a page of now names the turn, where it is still there.
    private String named(String fields) throws Exception {
        return fields.contains("turn=") && !fields.contains("of=")
                ? Caller.named(fields, caller.get("/", "Cookie", cookie).body())
                : fields;
    }

    private Enquiry only() {
        return enquiries().open().getFirst();
    }

    @Test
    void a_question_without_an_answer_goes_to_the_team_and_the_reply_comes_back_to_the_private_page() throws Exception {
        ask("Who pays for taxis for her dad, Gareth Pennington?");
        assertThat(get("/").body()).contains("href=\"/enquiry?turn=1&amp;of=", "Ask the partnership's team");
        HttpResponse<String> form = get("/enquiry?turn=1");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Who pays for taxis", "call 999").doesNotContain("Pennington");
        Browsing.valid(form.body(), "form");
        HttpResponse<String> passed = pass(
                "turn=1&more=Ring+Gareth+Pennington+on+07700+900123&email=asker%40example.org");
        assertThat(passed.statusCode()).isEqualTo(303);
        String link = passed.headers().firstValue("location").orElseThrow();
        HttpResponse<String> waiting = caller.get(link);
        assertThat(waiting.body()).contains("Nobody has replied yet", "name=\"robots\" content=\"noindex\"")
                .doesNotContain("Pennington", "900123", "asker@example.org");
        assertThat(waiting.headers().firstValue("x-robots-tag")).contains("noindex");
        Browsing.valid(waiting.body(), "waiting");
        assertThat(get("/").body()).contains("It is enquiry 1.", link).doesNotContain("/enquiry?turn=1");
        assertThat(only().question()).doesNotContain("Pennington");

        enquiries().answer(only().number(), "Ann", "The council pays.\n<b>Ask</b> early.");
        enquiries().tick();
        HttpResponse<String> answered = caller.get(link);
        assertThat(answered.body()).contains("has replied", "The council pays.\n&lt;b&gt;Ask&lt;/b&gt; early.");
        Browsing.valid(answered.body(), "answered");
        assertThat(mail.sent).hasSize(1);
        assertThat(mail.sent.getFirst().place().address()).isEqualTo("asker@example.org");
        assertThat(mail.sent.getFirst().link()).endsWith(link);
    }

    @Test
    void danger_told_in_a_judgement_or_in_a_message_too_long_to_be_read_is_answered_at_once() throws Exception {
        ask("When is an interview offered?");
        HttpResponse<String> judged = judge("turn=1&reason=other&words=My+pupil+ran+off");
        assertThat(judged.headers().firstValue("location")).contains("/#turn-2");
        assertThat(get("/").body()).contains("id=\"turn-2\"", "class=\"urgent");
        stage.bean(Insight.class).tick();
        assertThat(stage.bean(Insight.class).questions(10)).hasSize(2)
                .allSatisfy(kept -> assertThat(kept.words() + kept.remark()).doesNotContain("pupil"));
        String talk = "We+met. ".repeat(4000);
        assertThat(caller.form("/ask", "message=" + talk, "Cookie", cookie).statusCode()).isEqualTo(413);
        assertThat(caller.form("/ask", "message=" + talk + "My+pupil+ran+off", "Cookie", cookie).statusCode())
                .isEqualTo(303);
    }

    @Test
    void an_unsure_answer_and_one_that_did_not_help_offer_the_team_and_an_urgent_one_does_not() throws Exception {
        ask("I am unsure");
        assertThat(get("/").body()).contains("/enquiry?turn=1");
        ask("When is an interview offered?");
        assertThat(get("/").body()).doesNotContain("/enquiry?turn=2");
        judge("turn=2&reason=not-enough&words=Ask+Gareth+Pennington");
        assertThat(get("/").body()).contains("/enquiry?turn=2");
        ask("My pupil ran off");
        judge("turn=3&reason=not-enough");
        assertThat(get("/").body()).doesNotContain("/enquiry?turn=3");
        assertThat(get("/enquiry?turn=3").statusCode()).isEqualTo(404);
        assertThat(pass("turn=3&more=").statusCode()).isEqualTo(404);
        stage.bean(Insight.class).tick();
        assertThat(stage.bean(Insight.class).questions(10)).extracting(Kept::outcome)
                .containsExactly("urgent", "found", "unsure");
        assertThat(stage.bean(Insight.class).questions(10).get(1).feedback()).isEqualTo("not-enough");
        assertThat(stage.bean(Insight.class).questions(10).get(1).remark()).doesNotContain("Pennington");
    }

    @Test
    void the_team_sees_what_a_follow_up_leans_on_but_for_what_tells_of_danger() throws Exception {
        ask("Who pays for taxis?");
        ask("and for under ones?");
        pass("turn=2&more=");
        assertThat(only().question()).isEqualTo("and for under ones?");
        assertThat(only().behind()).isEqualTo("Who pays for taxis?");
        ask("My pupil ran off");
        ask("and for under twos?");
        pass("turn=4&more=");
        assertThat(enquiries().open()).hasSize(2).last().extracting(Enquiry::behind).isEqualTo("");
    }

    @Test
    void what_was_filled_in_wrongly_comes_back_with_what_to_put_right() throws Exception {
        ask("Who pays for taxis?");
        HttpResponse<String> wrong = pass("turn=1&more=Some+words&email=no-address&tell=yes");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#email\"", "like name@example.org", "value=\"no-address\"",
                "Some words</textarea>", "checked");
        Browsing.valid(wrong.body(), "wrong");
        assertThat(pass("turn=1&more=" + "a".repeat(2001)).body()).contains("2,001".replace(",", "") + " characters");
        for (String none : List.of("a..b@x.example", "ann@-x.example", "ann%C3%A9@x.example")) {
            assertThat(pass("turn=1&email=" + none).statusCode()).as(none).isEqualTo(400);
        }
        assertThat(enquiries().open()).isEmpty();
    }

    @Test
    void a_question_is_passed_once_however_often_the_button_is_pressed() throws Exception {
        ask("Who pays for taxis?");
        String first = pass("turn=1&more=").headers().firstValue("location").orElseThrow();
        String second = pass("turn=1&more=again").headers().firstValue("location").orElseThrow();
        assertThat(second).isEqualTo(first);
        assertThat(enquiries().open()).hasSize(1);
        assertThat(get("/enquiry?turn=1").headers().firstValue("location")).contains(first);
    }

    @Test
    void a_page_from_before_the_conversation_was_cleared_judges_and_passes_no_other_question() throws Exception {
        ask("When is an interview offered?");
        String of = Jsoup.parse(get("/").body()).selectFirst(".feedback input[name=of]").val();
        caller.form("/forget", "", "Cookie", cookie);
        ask("Who pays for taxis?");
        String judged = "turn=1&of=" + of + "&reason=not-enough";
        assertThat(caller.form("/feedback", judged, "Cookie", cookie).statusCode()).isEqualTo(303);
        assertThat(caller.form("/feedback", judged, "Cookie", cookie, "Accept", "text/event-stream").body())
                .contains("event: thanks");
        stage.bean(Insight.class).tick();
        assertThat(stage.bean(Insight.class).questions(2)).extracting(Kept::feedback).containsExactlyInAnyOrder("",
                "not-enough");
        assertThat(pass("turn=1&of=" + of + "&more=").statusCode()).isEqualTo(404);
        assertThat(get("/enquiry?turn=1&of=" + of).statusCode()).isEqualTo(404);
        caller.form("/ask", "turn=1&of=" + of + "&action=0", "Cookie", cookie);
        assertThat(get("/").body()).contains("I no longer have");
        assertThat(enquiries().open()).isEmpty();
    }

    @Test
    void a_turn_is_known_by_its_name_and_never_by_its_number_alone() throws Exception {
        ask("I am unsure");
        assertThat(caller.get("/enquiry?turn=1", "Cookie", cookie).statusCode()).isEqualTo(404);
        for (String fields : List.of("turn=1&more=x", "turn=1&of=&more=x", "turn=1&of=" + "a".repeat(36))) {
            assertThat(caller.form("/enquiry", fields, "Cookie", cookie).statusCode()).as(fields).isEqualTo(404);
        }
        caller.form("/feedback", "turn=1&reason=not-enough", "Cookie", cookie);
        caller.form("/ask", "turn=1&action=0", "Cookie", cookie);
        assertThat(get("/").body()).contains("I no longer have").doesNotContain("Thank you");
        stage.bean(Insight.class).tick();
        assertThat(stage.bean(Insight.class).questions(9)).extracting(Kept::feedback).containsOnly("");
        assertThat(enquiries().open()).isEmpty();
    }

    @Test
    void danger_typed_into_a_form_that_is_not_taken_is_answered_at_once_and_the_words_come_back() throws Exception {
        ask("Who pays for taxis?");
        HttpResponse<String> wrong = pass("turn=1&more=he+ran+off&email=ann%40school");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("It was not sent", "If a child is missing", "he ran off</textarea>");
        assertThat(wrong.body().indexOf("If a child is missing")).isLessThan(wrong.body().indexOf("<h1"));
        Browsing.valid(wrong.body(), "wrong and urgent");
        caller.form("/forget", "", "Cookie", cookie);
        HttpResponse<String> gone = pass("turn=1&more=he+ran+off");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("It was not sent", "If a child is missing", "he ran off</textarea>");
        Browsing.valid(gone.body(), "gone and urgent");
        assertThat(pass("turn=1&more=half+a+thought").body()).contains("half a thought</textarea>")
                .doesNotContain("It was not sent");
        assertThat(enquiries().open()).isEmpty();
        stage.bean(Insight.class).tick();
        assertThat(stage.bean(Insight.class).questions(9)).extracting(Kept::words).doesNotContain("he ran off");
    }

    @Test
    void a_wish_to_forget_the_conversation_is_granted_and_not_asked_of_the_library() throws Exception {
        ask("Who pays for taxis?");
        HttpResponse<String> live = caller.form("/ask", "message=forget+this+conversation", "Cookie", cookie, "Accept",
                "text/event-stream");
        assertThat(live.body()).contains("event: forgotten");
        assertThat(get("/").body()).doesNotContain("Who pays for taxis?");
        ask("Who pays for taxis?");
        assertThat(caller.form("/ask", "message=forget+this+conversation", "Cookie", cookie).statusCode())
                .isEqualTo(303);
        assertThat(get("/").body()).doesNotContain("Who pays for taxis?", "forget this");
    }

    @Test
    void who_adds_to_an_enquiry_that_was_answered_is_told_that_it_was_not_taken() throws Exception {
        ask("Who pays for taxis?");
        pass("turn=1&more=");
        enquiries().answer(only().number(), "Ann", "The council pays.");
        HttpResponse<String> late = pass("turn=1&more=And+for+trains?");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("was not added", "And for trains?</textarea>", "The council pays.");
        Browsing.valid(late.body(), "too late");
        assertThat(pass("turn=1&more=he+ran+off").body()).contains("It was not sent", "If a child is missing");
    }

    @Test
    void added_words_that_tell_of_danger_are_answered_with_the_route_first() throws Exception {
        ask("Who pays for taxis?");
        HttpResponse<String> passed = pass("turn=1&more=he+ran+off");
        assertThat(passed.statusCode()).isEqualTo(200);
        assertThat(passed.body()).contains("nobody has been told", "If a child is missing");
        assertThat(passed.body().indexOf("If a child is missing")).isLessThan(passed.body().indexOf("<h1"));
        Browsing.valid(passed.body(), "urgent");
        assertThat(only().isUrgent()).isTrue();
        String link = "/enquiry/" + passed.body().replaceAll("(?s).*?/enquiry/([\\w.-]+)\".*", "$1");
        assertThat(caller.get(link).body()).as("whenever it is opened").contains("If a child is missing");
        enquiries().answer(only().number(), "Ann", "The council pays.");
        assertThat(caller.get(link).body()).as("answered, too").contains("The council pays.", "If a child is missing");
        HttpResponse<String> late = pass("turn=1&more=And+for+trains?");
        assertThat(late.body()).as("what was sent before").contains("If a child is missing", "It went to the team",
                "And for trains?</textarea>").doesNotContain("It was not sent");
        Browsing.valid(late.body(), "urgent before, and too late");
    }

    @Test
    void danger_that_was_cut_off_or_told_in_two_parts_is_answered_with_the_route_and_again_on_the_private_page()
            throws Exception {
        ask("Who pays for taxis? Yesterday he ran");
        HttpResponse<String> passed = pass("turn=1&more=off,+and+nobody+knows+where+he+is");
        assertThat(passed.body()).contains("If a child is missing");
        String link = "/enquiry/" + passed.body().replaceAll("(?s).*?/enquiry/([\\w.-]+)\".*", "$1");
        assertThat(caller.get(link).body()).contains("If a child is missing");
        assertThat(only().isUrgent()).isTrue();
        String wrong = pass("turn=1&more=off+he+went&email=ann%40school").body();
        assertThat(wrong).as("a form not taken").contains("If a child is missing", "off he went</textarea>");
    }

    @Test
    void a_page_that_was_not_given_out_is_not_found_and_nobody_elses_question_can_be_passed() throws Exception {
        ask("Who pays for taxis?");
        String link = pass("turn=1&more=").headers().firstValue("location").orElseThrow();
        assertThat(caller.get(link + "x").statusCode()).isEqualTo(404);
        assertThat(caller.get("/enquiry/1").statusCode()).isEqualTo(404);
        assertThat(caller.get("/enquiry/a.b").statusCode()).isEqualTo(404);
        assertThat(caller.get("/enquiry?turn=1").statusCode()).isEqualTo(404);
        assertThat(caller.form("/enquiry", "turn=1").statusCode()).isEqualTo(404);
        Matcher shown = LINK.matcher(get("/").body());
        assertThat(shown.find()).isTrue();
        assertThat(shown.group()).isEqualTo(link);
    }

    @Test
    void without_a_way_for_mail_no_address_is_asked_for() throws Exception {
        try (Stage without = Stage.open()) {
            Caller other = Caller.of(without);
            String known = other.message("Who pays for taxis?").headers().firstValue("set-cookie").orElseThrow()
                    .split(";", 2)[0];
            String form = Caller.named("/enquiry?turn=1", other.get("/", "Cookie", known).body());
            assertThat(other.get(form, "Cookie", known).body()).contains("Who pays for taxis?")
                    .doesNotContain("type=\"email\"");
        }
    }
}
