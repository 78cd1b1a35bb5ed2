package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Role;
import signpost.account.Sought;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.campaign.Brief;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.State;
import signpost.chat.Detail;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Passing;
import signpost.chat.Place;
import signpost.chat.Refusal;
import signpost.insight.Asked;
import signpost.insight.Gap;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.rows.Rows;

/// What the team does in the console, from page to page.
class TeamPagesTest {

    private static House house;
    private static Visitor author;
    private static Visitor approver;

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
        author = house.signedIn(Role.AUTHOR);
        approver = house.signedIn(Role.APPROVER);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void ask(String reference, String asker, String words, String outcome, Shown... shown) {
        house.get(Insight.class).asked(new Asked(reference, house.database().clock().instant(), "web", asker, words,
                outcome, List.of(shown), Duration.ofMillis(40)));
        house.get(Insight.class).tick();
    }

    @Test
    void an_enquiry_is_taken_answered_and_published() throws Exception {
        long number = Passing.pass(house.get(Enquiries.class), "ref-1", "Who pays for <b>the taxi</b>?");
        String at = "/console/enquiries/" + number;
        assertThat(author.get("/console").body()).contains("/console/enquiries");
        assertThat(author.get("/console/enquiries").body()).contains("Who pays for &lt;b&gt;the taxi&lt;/b&gt;?",
                "waits");
        author.get(at);
        assertThat(author.post(at + "/claim").statusCode()).isEqualTo(303);
        assertThat(author.get(at + "?done=enquiry-claimed").body()).contains("You look after this enquiry now.",
                "The author");
        assertThat(author.post(at + "/answer", "reply", "  ").body()).contains("Some words are missing");
        assertThat(author.post(at + "/answer", "reply", "The council's transport team pays.").statusCode())
                .isEqualTo(303);
        assertThat(house.get(Enquiries.class).find(number).orElseThrow().state()).isEqualTo(Enquiry.State.ANSWERED);
        assertThat(author.post(at + "/answer", "reply", "Twice").body()).contains("Somebody was quicker", "Twice");

        assertThat(approver.get(at + "/publish").body()).contains("The council's transport team pays.");
        assertThat(
                approver.post(at + "/publish", "title", "Who pays for taxis?", "answer", "The council pays.", "owner",
                        "Transport team", "review", "2020-01-01", "topics", "").body())
                .contains("must lie ahead");
        assertThat(
                approver.post(at + "/publish", "title", "Who pays?", "answer", "The council.", "owner", " ", "review",
                        "2027-11-01", "topics", "").body())
                .contains("href=\"#owner\"");
        assertThat(
                approver.post(at + "/publish", "title", "Who pays for taxis?", "answer", "The council pays.", "owner",
                        "Transport team", "review", "2027-11-01", "topics", "transport, early-help").statusCode())
                .isEqualTo(303);
        try (var files = Files.walk(house.documents())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(number + "-")).toList())
                    .hasSize(1);
        }
        assertThat(approver.get(at).body()).contains("It is a document of the library");
        assertThat(house.get(Audit.class).read(new Sought("", "", Sought.ALL.from(), Sought.ALL.to()), 0, 99))
                .filteredOn(deed -> deed.what().equals("enquiry " + number))
                .extracting(Deed::deed)
                .containsExactly("enquiry-published", "enquiry-answered", "enquiry-claimed");
        assertThat(author.get("/console/enquiries?show=done").body()).contains("Enquiry " + number);
    }

    @Test
    void nothing_is_sent_or_closed_from_a_page_that_does_not_show_the_words_added_since() throws Exception {
        Enquiries enquiries = house.get(Enquiries.class);
        long number = Passing.pass(enquiries, "ref-more", "Who pays?");
        String at = "/console/enquiries/" + number;
        String seen = seen(author.get(at).body());
        Passing.passUrgent(enquiries, "ref-more", "He is hurt and goes home tonight");
        assertThat(author.post(at + "/answer", "reply", "The council.", "seen", seen).body())
                .contains("has added words since you opened this", "goes home tonight", "The council.");
        assertThat(author.post(at + "/close", "seen", seen).statusCode()).isEqualTo(409);
        assertThat(enquiries.find(number).orElseThrow().state().isOpen()).isTrue();
        assertThat(author.post(at + "/answer", "reply", "The council.", "seen", seen(author.get(at).body()))
                .statusCode()).isEqualTo(303);
    }

    private static String seen(String page) {
        return Jsoup.parse(page).select("form[action$=/answer] [name=seen]").val();
    }

    @Test
    void personal_details_in_a_reply_are_shown_to_its_writer_and_sent_only_when_confirmed() throws Exception {
        long number = Passing.pass(house.get(Enquiries.class), "ref-details", "Who pays for the taxi?");
        String at = "/console/enquiries/" + number;
        String reply = "Tell Jayden Smithers' mum on 07700 900461 that the council pays.";
        author.get(at);
        assertThat(author.post(at + "/answer", "reply", reply).body()).contains("<mark>Jayden Smithers</mark>",
                "<mark>07700 900461</mark>", "Send it with");
        assertThat(author.post(at + "/answer", "reply", reply, "detail", "Jayden Smithers", "detail", "07700 900461")
                .statusCode()).as("the box is not ticked").isEqualTo(400);
        assertThat(author.post(at + "/answer", "reply", reply, "detail", "07700 900461", "confirmed", "yes")
                .statusCode()).as("the box named less").isEqualTo(400);
        assertThat(house.get(Enquiries.class).find(number).orElseThrow().reply()).isEmpty();
        assertThat(author.post(at + "/answer", "reply", reply, "detail", "Jayden Smithers", "detail", "07700 900461",
                "confirmed", "yes").statusCode()).isEqualTo(303);
        assertThat(house.get(Enquiries.class).find(number).orElseThrow().reply()).isEqualTo(reply);
        assertThat(deeds(number)).containsExactly("enquiry-answered", "enquiry-details-sent");
    }

    @Test
    void nothing_is_published_with_personal_details_but_those_confirmed_to_be_public() throws Exception {
        Enquiries enquiries = house.get(Enquiries.class);
        long number = Passing.pass(enquiries, "ref-public", "Who pays for the taxi?");
        String at = "/console/enquiries/" + number + "/publish";
        String reply = "Tell Jayden Smithers' mum, NHS number 943 476 5919, that the council pays.";
        enquiries.answer(number, "Ann", reply, enquiries.details(reply).stream().map(Detail::words).toList());
        assertThat(approver.get(at).body()).as("before anything is pressed").contains("<mark>Jayden Smithers</mark>",
                "<mark>943 476 5919</mark>", "These are public", "Take out: “943 476 5919”.");
        String[] names = {"detail", "Jayden Smithers", "detail", "943 476 5919", "detail", "Sue Lamb", "confirmed",
            "yes"};
        assertThat(publish(at, "Who pays?", reply).statusCode()).isEqualTo(400);
        assertThat(publish(at, "Who pays?", reply, names).statusCode()).as("a number of somebody's is never public")
                .isEqualTo(400);
        assertThat(publish(at, "Who pays for Jayden Smithers?", "The council.").body())
                .contains("href=\"#title\"", "<mark>Jayden Smithers</mark>");
        String clean = "Ask the LADO, Sue Lamb: the council pays.";
        assertThat(publish(at, "Who pays?", clean).body()).contains("<mark>Sue Lamb</mark>")
                .doesNotContain("Take out");
        assertThat(enquiries.find(number).orElseThrow().published()).isEmpty();
        assertThat(publish(at, "Who pays?", clean, names).statusCode()).isEqualTo(303);
        assertThat(deeds(number)).containsExactly("enquiry-published", "enquiry-details-public");
        assertThat(
                house.get(Audit.class).read(new Sought("", "", Sought.ALL.from(), Sought.ALL.to()), 0, 99).toString())
                .doesNotContain("Lamb", "Jayden");
    }

    private static HttpResponse<String> publish(String at, String title, String answer, String... more)
            throws Exception {
        return approver.post(at, Stream.concat(Stream.of("title", title, "answer", answer, "owner", "Ann Lee", "review",
                "2027-11-01", "topics", ""), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String> deeds(long number) {
        return house.get(Audit.class).read(new Sought("", "", Sought.ALL.from(), Sought.ALL.to()), 0, 99).stream()
                .filter(deed -> deed.what().equals("enquiry " + number)).map(Deed::deed).toList();
    }

    @Test
    void an_enquiry_whose_asker_told_of_danger_is_marked_in_the_list_and_on_its_page() throws Exception {
        long number = Passing.passUrgent(house.get(Enquiries.class), "ref-urgent", "He ran off.");
        String list = author.get("/console/enquiries").body();
        assertThat(list).contains("sounds urgent");
        assertThat(list.indexOf("<li class=\"card\">")).isLessThan(list.indexOf("Enquiry " + number));
        assertThat(list.substring(0, list.indexOf("Enquiry " + number))).containsOnlyOnce("<li class=\"card\">");
        assertThat(author.get("/console/enquiries/" + number).body()).contains("sounds urgent", "He ran off.",
                "shown at once whom to call");
        house.get(Enquiries.class).close(number, "Ann");
    }

    @Test
    void a_reply_that_could_not_be_handed_over_is_shown_with_the_reason_and_sent_again_or_left() throws Exception {
        Enquiries enquiries = house.get(Enquiries.class);
        long number = Passing.pass(enquiries, "ref-stranded", "Who pays?", new Place("slack", "T1 U1 en"));
        String at = "/console/enquiries/" + number;
        enquiries.answer(number, "Ann", "The council pays.");
        long back = house.get(Rows.class).one("select id from enquiry_return where enquiry_id = ?",
                row -> row.number("id"), number).orElseThrow();
        enquiries.refused(new Refusal(back, "", Optional.of(new Place("slack", "T1 U1 en")),
                "Signpost is not <b> there any more."));
        assertThat(author.get("/console").body()).contains("could not be handed over");
        assertThat(author.get("/console/enquiries").body()).contains("could not be handed over", at);
        assertThat(author.get(at).body()).contains(
                "The reply could not be handed over in Slack. Signpost is not &lt;b&gt; there any more.",
                "Send it again", "The council pays.");
        assertThat(author.post(at + "/again").statusCode()).isEqualTo(303);
        assertThat(author.get(at + "?done=enquiry-sent-again").body()).contains("on its way to the asker once more")
                .doesNotContain("could not be handed over");
        assertThat(author.post(at + "/again").body()).contains("Somebody was quicker");

        long again = house.get(Rows.class).one("select max(id) as id from enquiry_return where enquiry_id = ?",
                row -> row.number("id"), number).orElseThrow();
        enquiries.refused(new Refusal(again, "", Optional.empty(), "There is no such address."));
        assertThat(author.get(at).body()).contains("It cannot be sent again", "Leave it at that")
                .doesNotContain("Send it again");
        assertThat(author.post(at + "/leave").statusCode()).isEqualTo(303);
        assertThat(author.get(at).body()).contains("The council pays.").doesNotContain("could not be handed over");
        assertThat(enquiries.find(number).orElseThrow().state()).isEqualTo(Enquiry.State.ANSWERED);
    }

    @Test
    void what_is_deleted_after_a_time_says_so_and_nothing_leads_there() throws Exception {
        assertThat(author.get("/console/insight/gaps/987").statusCode()).isEqualTo(404);
        assertThat(author.get("/console/insight/gaps/987").body()).contains("no longer kept", "after a year");
        assertThat(author.get("/console/enquiries/987").body()).contains("no longer kept", "two years");
        ask("ref-purged", "a", "Who pays for the zoo?", "not-found");
        long number = Passing.pass(house.get(Enquiries.class), "ref-purged", "Who pays for the zoo?");
        assertThat(author.get("/console/enquiries/" + number).body()).contains("See what others asked like it");
        house.get(Rows.class).change("delete from gap where id = (select gap_id from enquiry where id = ?)", number);
        assertThat(author.get("/console/enquiries/" + number).body()).doesNotContain("See what others asked like it");
    }

    @Test
    void gaps_get_an_owner_and_are_closed_by_a_document() throws Exception {
        ask("g-1", "a", "Is there a policy on vaping in children's homes?", "not-found");
        Gap gap = house.get(Insight.class).gaps().getFirst();
        String at = "/console/insight/gaps/" + gap.id();
        assertThat(author.get(at).body()).contains("vaping");
        author.post(at, "owner", "Policy team", "title", "Vaping");
        assertThat(author.get("/console/insight/gaps").body()).contains("Vaping", "Policy team");
        String path = house.get(signpost.library.Library.class).documents().getFirst().path();
        assertThat(author.post(at + "/close", "document", "no/such.md").statusCode()).isEqualTo(404);
        assertThat(author.post(at + "/close", "document", path).statusCode()).isEqualTo(303);
        assertThat(author.get("/console/insight/gaps?show=closed").body()).contains("Vaping", "Closed by");
        String slug = house.get(signpost.library.Library.class).documents().getFirst().slug();
        assertThat(author.get(at).body()).contains("href=\"/library/" + slug + "\"");
    }

    @Test
    void documents_of_one_title_are_told_apart_by_publisher_and_date_else_by_path() throws Exception {
        ask("same-1", "a", "Who looks?", "urgent", new Shown("procedures/missing.md", "Missing", "missing"),
                new Shown("procedures/missing-2019.md", "Missing", "missing-2019"),
                new Shown("gone.md", "Missing", "gone"));
        assertThat(author.get("/console/insight/documents").body()).contains(
                "Missing (Averdale Safeguarding Children Partnership, 2025-09): 1",
                "<bdi>Missing (Averdale Safeguarding Children Partnership, 2019-04)</bdi>",
                "Missing (gone.md): 1");
    }

    @Test
    void what_is_asked_is_drawn_and_stands_in_a_table_and_in_a_file() throws Exception {
        Shown shown = new Shown("toolkits/neglect.md", "=Neglect <toolkit>", "neglect");
        for (int i = 0; i < 12; i++) {
            ask("q-" + i, "asker " + i, "What is neglect?", i % 4 == 0 ? "unsure" : "found", shown);
        }
        HttpResponse<String> page = author.get("/console/insight");
        assertThat(page.body()).contains("<svg", "role=\"img\"", "answered: 9", "not sure: 3",
                "<th scope=\"col\">Outcome</th>");
        assertThat(page.body()).doesNotContain("style=");
        assertThat(author.get("/console/insight?days=365").body()).contains("Questions a month");
        assertThat(author.get("/console/insight/documents").body()).contains("=Neglect &lt;toolkit&gt;: 12");
        HttpResponse<String> csv = author.get("/console/insight/documents.csv");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow()).contains("documents.csv");
        assertThat(csv.body()).contains("'=Neglect <toolkit>");
        assertThat(author.get("/console/insight/questions.csv").body()).contains("What is neglect?");
        assertThat(author.get("/console/insight/nothing.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void a_campaign_is_written_approved_by_a_second_person_and_given_a_time() throws Exception {
        author.get("/console/campaigns/new");
        HttpResponse<String> wrong = author.post("/console/campaigns/new", "kind", "spotlight", "title",
                "Neglect: \"now\" # yes",
                "subject", "", "list", "news", "language", "en-GB", "body", "# Hello\n\nKept words & <i>more</i>");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Subject is missing", "href=\"#subject\"", "Kept words &amp; &lt;i&gt;more");
        HttpResponse<String> made = author.post("/console/campaigns/new", "kind", "spotlight", "title",
                "Neglect: \"now\" # yes", "subject", "Neglect: what to do", "list", "news", "language", "en-GB",
                "channels", "mail", "body",
                "Hello {{name}}, neglect is everybody's business.\r\n\r\nCall the front door.");
        String at = made.headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
        long id = Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
        Campaign campaign = house.get(Campaigns.class).find(id).orElseThrow();
        assertThat(campaign.brief().title()).isEqualTo("Neglect: \"now\" # yes");
        assertThat(campaign.brief().body()).contains("\n\nCall the front door.").doesNotContain("\r");
        assertThat(author.get(at + "/edit").body()).contains("value=\"Neglect: what to do\"", "Call the front door.");
        assertThat(author.post(at + "/approve").statusCode()).isEqualTo(403);

        HttpResponse<String> preview = author.get(at + "/preview");
        assertThat(preview.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("sandbox;").doesNotContain("allow-scripts", "script-src");
        assertThat(preview.body()).contains("everybody", "Hello colleague");
        assertThat(author.get(at + "/preview.txt").body()).contains("Call the front door.");

        author.get(at);
        assertThat(author.post(at + "/submit").statusCode()).isEqualTo(303);
        assertThat(approver.get("/console").body()).contains("waits for approval");
        approver.get(at);
        assertThat(approver.post(at + "/approve").statusCode()).isEqualTo(303);
        assertThat(approver.post(at + "/schedule", "at", "no time").body()).contains("Enter a day and a time");
        assertThat(approver.post(at + "/schedule", "at", "2026-12-01T09:00").statusCode()).isEqualTo(303);
        assertThat(house.get(Campaigns.class).state(id)).isEqualTo(State.SCHEDULED);
        assertThat(author.get("/console/campaigns/calendar?month=2026-12").body()).contains("09:00", "Neglect:");
        assertThat(author.get("/console/campaigns/calendar?month=nonsense").statusCode()).isEqualTo(200);
        author.get(at);
        assertThat(author.post(at + "/pause").statusCode()).isEqualTo(303);
        assertThat(approver.post(at + "/resume").statusCode()).isEqualTo(303);
        assertThat(approver.get(at).body()).contains("counts as approved by you");
        HttpResponse<String> moved = approver.post(at + "/schedule", "at", "2026-12-02T09:00");
        assertThat(approver.get(moved.headers().firstValue("location").orElseThrow()).body())
                .contains("It has its new time, and you have approved it.", ">scheduled<");
        assertThat(approver.get(at + "/send-now").body())
                .contains("Send it to 1 person now?", "counts as your approval").doesNotContain("reaches nobody");
        String seen = approver.seen;
        approver.seen = "of another day";
        assertThat(approver.post(at + "/send-now").body()).contains("Nothing was sent");
        approver.seen = seen;
        HttpResponse<String> off = approver.post(at + "/send-now");
        assertThat(approver.get(off.headers().firstValue("location").orElseThrow()).body())
                .contains("It begins to go out now", ">scheduled<");
        assertThat(house.get(Audit.class).read(Sought.ALL, 0, 5)).extracting(Deed::deed)
                .contains("campaign-sent-off", "campaign-approved", "campaign-retimed");
        assertThat(author.post(at + "/cancel").statusCode()).isEqualTo(303);
        assertThat(author.post(at + "/pause").body()).contains("cannot be paused");
        assertThat(author.get("/console/campaigns?show=over").body()).contains("cancelled");
        assertThat(author.get(at).body()).contains("What was done", "approved", "approver@example.org");
    }

    @Test
    void what_a_campaign_file_says_stays_when_it_is_changed_in_the_console() throws Exception {
        long id = house.get(Campaigns.class).create(Brief.read("""
                kind: news update
                title: Newyddion
                subject: Newyddion y mis
                list: news
                language: cy
                archive: no
                in_doubt: hold
                quiet-hours: 19:00-07:30
                body: Dyma'r newyddion.
                """), "author@example.org").id();
        String form = author.get("/console/campaigns/" + id + "/edit").body();
        List<String> fields = new ArrayList<>(List.of("body", "Dyma'r newyddion diweddaraf."));
        for (Element field : Jsoup.parse(form).select("form[method=post] [name]")) {
            if (field.closest("form[action$=/edit]") != null && !List.of("form", "body").contains(field.attr("name"))) {
                fields.add(field.attr("name"));
                fields.add(field.is("select") ? field.select("option[selected]").val() : field.val());
            }
        }
        Brief before = house.get(Campaigns.class).find(id).orElseThrow().brief();
        assertThat(author.post("/console/campaigns/" + id + "/edit", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
        Brief after = house.get(Campaigns.class).find(id).orElseThrow().brief();
        assertThat(after.body()).contains("diweddaraf");
        assertThat(after.archived()).isFalse();
        assertThat(after.inDoubt()).isEqualTo(before.inDoubt()).isPresent();
        assertThat(after.language()).isEqualTo("cy");
        assertThat(after.timing()).isEqualTo(before.timing());
    }

    @Test
    void subscribers_are_found_shown_counted_and_erased() throws Exception {
        Path sheet = Files.writeString(Files.createTempFile("people", ".csv"), """
                email,name,organisation,sector
                pat@hill.example,=Pat Hill,Hill School,schools
                sam@mill.example,Sam Mill,Mill Surgery,primary care
                """);
        Audience audience = house.get(Audience.class);
        audience.bring(sheet, new Bringing("news", "public task", "test", topic -> topic, false));
        long pat = audience.byEmail("pat@hill.example").orElseThrow().id();
        assertThat(author.get("/console/subscribers?q=hill").body()).contains("pat@hill.example")
                .doesNotContain("sam@");
        assertThat(author.get("/console/subscribers/" + pat).body()).contains("Hill School", "public task");
        assertThat(author.get("/console/subscribers/export.csv?list=news").body()).contains("sam@mill.example");
        assertThat(author.get("/console/segments?segment=list:news+and+sector:schools&email=sam@mill.example").body())
                .contains("<strong>1</strong>", "is not in it", "does not work in schools");
        assertThat(author.get("/console/segments?segment=list:news+and+(").statusCode()).isEqualTo(400);
        author.get("/console/subscribers/" + pat);
        assertThat(author.post("/console/subscribers/" + pat + "/erase").statusCode()).isEqualTo(403);
        assertThat(author.post("/console/subscribers/" + pat + "/unsubscribe").statusCode()).isEqualTo(303);
        assertThat(audience.deliverable(pat)).isEmpty();
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/console/subscribers/" + pat);
        assertThat(administrator.post("/console/subscribers/" + pat + "/erase").statusCode()).isEqualTo(303);
        assertThat(audience.byEmail("pat@hill.example")).isEmpty();
        assertThat(administrator.get("/console/audit?deed=subscriber-erased").body()).contains("subscriber " + pat)
                .doesNotContain("pat@hill.example");
    }

    @Test
    void a_segment_that_cannot_be_read_is_told_in_the_form() throws Exception {
        author.get("/console/campaigns/new");
        HttpResponse<String> wrong = author.post("/console/campaigns/new", "kind", "spotlight", "title", "T", "subject",
                "S", "list", "news", "segment", "sector:(", "language", "en-GB", "channels", "mail", "body", "Words.");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#segment\"");
    }

    @Test
    void nobody_approves_what_they_wrote_themselves() throws Exception {
        approver.get("/console/campaigns/new");
        String at = approver.post("/console/campaigns/new", "kind", "briefing", "title", "Own", "subject", "Own",
                "list", "news", "language", "en-GB", "channels", "mail", "body", "Words enough for a mail.")
                .headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
        approver.get(at);
        approver.post(at + "/submit");
        assertThat(approver.get(at).body()).contains("somebody else has to approve it");
        assertThat(approver.post(at + "/approve").statusCode()).isEqualTo(400);
        approver.post(at + "/send-back", "why", "Shorter, please");
        assertThat(approver.get(at).body()).contains("Shorter, please");
    }

    @Test
    void a_chart_is_as_high_as_its_highest_figure_and_even_without_any() {
        Chart chart = Chart.columns("t", List.of("a", "b"), java.util.Map.of("1", new long[]{3, 4}));
        assertThat(chart.bars()).extracting(Chart.Bar::height).containsExactly(180.0 * 3 / 8, 180.0 * 4 / 8);
        assertThat(chart.labels()).extracting(Chart.Label::text).contains("8", "4", "0");
        assertThat(Chart.columns("t", List.of("a"), java.util.Map.of()).bars()).isEmpty();
        assertThat(LocalDate.parse("2026-11-02")).isEqualTo(Day.of("2026-11-02").orElseThrow());
    }

    @Test
    void the_year_planner_is_loaded_as_drafts_once() throws Exception {
        Visitor reader = house.signedIn(Role.READER);
        assertThat(reader.get("/console/campaigns/year").body()).doesNotContain("as drafts");
        assertThat(reader.post("/console/campaigns/year").statusCode()).isEqualTo(403);
        int before = house.get(Campaigns.class).all().size();
        assertThat(author.get("/console/campaigns/year").body()).contains("campaigns that are", "as drafts");
        HttpResponse<String> loaded = author.post("/console/campaigns/year");
        assertThat(loaded.headers().firstValue("location").orElseThrow())
                .startsWith("/console/campaigns/year?year=2026").contains("done=planner-loaded");
        List<Campaign> all = house.get(Campaigns.class).all();
        assertThat(all).hasSizeGreaterThan(before + 25);
        assertThat(all).filteredOn(one -> one.author().equals("author@example.org"))
                .filteredOn(one -> one.brief().title().equals("Training to come")).singleElement()
                .extracting(Campaign::state).isEqualTo(State.DRAFT);
        author.get("/console/campaigns/year");
        author.post("/console/campaigns/year");
        assertThat(house.get(Campaigns.class).all()).hasSameSizeAs(all);
        assertThat(author.get("/console/campaigns/year").body()).doesNotContain("not here yet");
    }
}
