package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Session;
import signpost.training.Training;
import signpost.training.When;

class TrainingPagesTest {

    private static Stage stage;
    private static Caller caller;
    private static Session neglect;

    @BeforeAll
    static void open() {
        stage = Stage.open();
        caller = Caller.of(stage);
        Training training = stage.bean(Training.class);
        Instant starts = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        When when = new When(starts, starts.plus(3, ChronoUnit.HOURS), "Town Hall", "https://meet.example/1");
        neglect = training.plan(new Course(0, "Neglect & <b>more</b>", "Know it when you see it", "Level 2",
                Mode.BLENDED, Set.of("neglect"), Set.of("schools")), when, Optional.of(12), "https://book.example/1");
        training.plan(new Course(0, "Online safety", "", "", Mode.ONLINE, Set.of("online-safety"), Set.of()),
                new When(when.starts(), when.ends(), "", ""), Optional.empty(), "training@x.example");
        long gone = training.plan(new Course(0, "Withdrawn", "", "", Mode.ONLINE, Set.of("neglect"), Set.of()), when,
                Optional.empty(), "javascript:alert(1)").id();
        training.cancel(gone);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void what_is_coming_is_shown_and_can_be_narrowed() throws Exception {
        String all = caller.get("/training").body();
        Browsing.valid(all, "/training");
        assertThat(all).contains("2 sessions", "Neglect &amp; &lt;b&gt;more", "Town Hall", "https://book.example/1",
                "mailto:training@x.example", "12 places").doesNotContain("Withdrawn", "javascript:");
        assertThat(caller.get("/training?topic=online-safety").body()).contains("1 session")
                .doesNotContain("Neglect &amp;");
        assertThat(caller.get("/training?audience=police").body()).doesNotContain("Neglect &amp;");
        HttpResponse<String> none = caller.get("/training?topic=%3Cscript%3E");
        assertThat(none.body()).contains("No training is planned", "See all training");
        Browsing.valid(none.body(), "/training without any");
    }

    @Test
    void a_calendar_can_be_followed_whole_or_by_topic() throws Exception {
        HttpResponse<String> whole = caller.get("/training/calendar.ics");
        assertThat(whole.headers().firstValue("content-type").orElse(""))
                .contains("text/calendar", "method=PUBLISH", "charset=utf-8");
        assertThat(whole.body()).contains("METHOD:PUBLISH\r\n", "UID:" + neglect.uid(), "STATUS:CANCELLED",
                "SUMMARY:Online safety");
        String topic = caller.get("/training/calendar/neglect.ics").body();
        assertThat(topic).contains("UID:" + neglect.uid()).doesNotContain("Online safety");
        assertThat(topic.replace("\r\n ", "")).contains("Neglect");
    }

    @Test
    void who_prefers_welsh_reads_in_welsh_that_a_session_is_online() throws Exception {
        assertThat(caller.get("/training?topic=online-safety").body()).contains("<p>Online</p>");
        String welsh = caller.get("/training?topic=online-safety", "Accept-Language", "cy").body();
        Browsing.valid(welsh, "/training in Welsh");
        assertThat(welsh).contains("<p>Ar-lein</p>").doesNotContain(">Online<");
        assertThat(caller.message("Is an interview about online safety offered?", "Accept", "text/event-stream",
                "Accept-Language", "cy").body()).contains("Online safety, ", "Ar-lein.").doesNotContain("Online.");
    }

    @Test
    void an_answer_says_what_training_is_coming_on_it() throws Exception {
        HttpResponse<String> about = caller.message("Is an interview about neglect offered?", "Accept",
                "text/event-stream");
        assertThat(about.body()).contains("Training on this: Neglect &amp; &lt;b&gt;more&lt;/b&gt;, ",
                "/training?topic=neglect");
        HttpResponse<String> other = caller.message("Is an interview about self-harm offered?", "Accept",
                "text/event-stream");
        assertThat(other.body()).contains("<blockquote>").doesNotContain("Training on this");
    }
}
