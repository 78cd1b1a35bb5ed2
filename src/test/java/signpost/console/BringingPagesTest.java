package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Subscriber;
import signpost.training.Session;
import signpost.training.Training;

/// People and programmes are brought in from files in the console, and sessions are planned and changed there.
class BringingPagesTest {

    private static House house;
    private static Visitor author;

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
        author = house.signedIn(Role.AUTHOR);
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    private static HttpResponse<String> upload(String path, String name, String content, String... fields)
            throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--xyz\r\nContent-Disposition: form-data; name=\"").append(fields[i]).append("\"\r\n\r\n")
                    .append(fields[i + 1]).append("\r\n");
        }
        body.append("--xyz\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n").append(author.form)
                .append("\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n").append(content).append("\r\n--xyz--\r\n");
        return author.raw(path, "multipart/form-data; boundary=xyz", body.toString());
    }

    private static String token(HttpResponse<String> page) {
        String before = "name=\"upload\" value=\"";
        int at = page.body().indexOf(before) + before.length();
        return page.body().substring(at, page.body().indexOf('"', at));
    }

    @Test
    void people_come_in_after_a_look_with_columns_matched_and_refused_rows_named() throws Exception {
        author.get("/console/subscribers/import");
        String csv = "Contact point,name,Workplace\r\nzoë@example.org,Zo,A\r\nann@example.org,Ann,Hill School\r\nno,No,B\r\n";
        HttpResponse<String> blind = upload("/console/subscribers/import", "people.csv", csv, "list", "Ärzte news",
                "basis", "public task");
        assertThat(blind.statusCode()).isEqualTo(400);
        assertThat(blind.body()).contains("names no column", "Contact point", "ann@example.org".substring(0, 3));
        HttpResponse<String> seen = author.post("/console/subscribers/import/check", "upload", token(blind), "list",
                "Ärzte news", "basis", "public task", "column-0", "email", "column-1", "name", "column-2",
                "organisation", "do", "look");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("Look before you bring them in", "Bring 1");
        assertThat(house.get(Audience.class).byEmail("ann@example.org")).isEmpty();
        HttpResponse<String> brought = author.post("/console/subscribers/import/check", "upload", token(seen), "list",
                "Ärzte news", "basis", "public task", "column-0", "email", "column-1", "name", "column-2",
                "organisation", "do", "bring");
        assertThat(brought.body()).contains("They are on the list", "Rows that are not taken");
        assertThat(house.get(Audience.class).byEmail("ann@example.org").orElseThrow().organisation())
                .isEqualTo("Hill School");
        assertThat(house.get(Audience.class).lists()).containsKey("Ärzte news");
        assertThat(author.post("/console/subscribers/import/check", "upload", token(seen), "list", "x", "basis", "y")
                .body()).contains("choose it again");
    }

    @Test
    void what_is_not_known_is_named_and_left_out_and_what_is_held_is_told_in_words() throws Exception {
        author.get("/console/subscribers/import");
        HttpResponse<String> seen = upload("/console/subscribers/import", "people.csv",
                "email,topics,sector\r\nfay@example.org,neglect;Online Safety,teapots\r\n", "list", "Topics",
                "basis", "public task");
        assertThat(seen.body()).contains("the sector 'teapots' is not known and was left out");
        author.post("/console/subscribers/import/check", "upload", token(seen), "list", "Topics", "basis",
                "public task", "do", "bring");
        Subscriber fay = house.get(Audience.class).byEmail("fay@example.org").orElseThrow();
        assertThat(fay.topics()).containsExactlyInAnyOrder("neglect", "online-safety");
        assertThat(author.get("/console/subscribers/" + fay.id()).body())
                .contains("<dt>sector</dt><dd>none</dd>", "kind: public-task; wording: public task; source: people.csv")
                .doesNotContain("Optional", "[]", "{");
    }

    @Test
    void what_one_person_sent_is_nothing_to_another_and_a_form_made_elsewhere_brings_nothing() throws Exception {
        author.get("/console/subscribers/import");
        HttpResponse<String> seen = upload("/console/subscribers/import", "people.csv",
                "email\r\nbob@example.org\r\n", "list", "N", "basis", "public task");
        Visitor other = house.signedIn(Role.APPROVER);
        other.get("/console/subscribers/import");
        assertThat(other.post("/console/subscribers/import/check", "upload", token(seen), "list", "N", "basis", "b",
                "do", "bring").body()).contains("choose it again");
        String own = author.form;
        author.form = "forged";
        assertThat(upload("/console/subscribers/import", "people.csv", "email\r\nbob@example.org\r\n", "list", "N",
                "basis", "public task").statusCode()).isEqualTo(403);
        author.form = own;
        assertThat(house.get(Audience.class).byEmail("bob@example.org")).isEmpty();
    }

    @Test
    void a_session_is_planned_moved_cancelled_and_takes_place_after_all() throws Exception {
        author.get("/console/training/new");
        HttpResponse<String> wrong = author.post("/console/training/new", "title", "Neglect", "day", "2027-03-28",
                "start", "01:30", "end", "01:00", "places", "many", "link", "javascript:x");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("leave this time out", "number of places", "begins with https://");
        HttpResponse<String> made = author.post("/console/training/new", "title", "Neglect", "day", "2027-03-09",
                "start", "09:30", "end", "12:30", "place", "Town Hall", "places", "12", "mode", "in-person", "topics",
                "neglect");
        String path = made.headers().firstValue("location").orElseThrow().split("\\?")[0];
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(author.get(path).body()).contains("2027-03-09", "09:30", "Town Hall");
        author.post(path, "title", "Neglect in depth", "day", "2027-03-16", "start", "09:30", "end", "12:30", "place",
                "Town Hall", "topics", "neglect");
        Session moved = house.get(Training.class).session(id).orElseThrow();
        assertThat(moved.state()).isEqualTo(Session.State.MOVED);
        assertThat(moved.when().starts()).isEqualTo("2027-03-16T09:30:00Z");
        assertThat(moved.course().title()).isEqualTo("Neglect in depth");
        assertThat(moved.course().topics()).containsExactly("neglect");
        author.get("/console/training/new");
        author.post("/console/training/new", "title", "Parental conflict", "day", "2027-04-06", "start", "09:30", "end",
                "10:30");
        author.get(path);
        HttpResponse<String> taken = author.post(path, "title", "parental  conflict", "day", "2027-03-16", "start",
                "09:30",
                "end", "12:30");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("Another course has this title");
        assertThat(house.get(Training.class).session(id).orElseThrow()).isEqualTo(moved);
        author.get(path);
        author.post(path + "/cancel");
        assertThat(author.get("/console/training").body()).contains("cancelled");
        author.get(path);
        author.post(path + "/restore");
        assertThat(house.get(Training.class).session(id).orElseThrow().state()).isNotEqualTo(Session.State.CANCELLED);
    }

    @Test
    void a_session_of_several_days_stays_one_when_something_else_of_it_is_changed() throws Exception {
        author.get("/console/training/new");
        String path = author.post("/console/training/new", "title", "Two days", "day", "2027-05-04", "last-day",
                "2027-05-05", "start", "09:30", "end", "09:00").headers().firstValue("location").orElseThrow()
                .split("\\?")[0];
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        Session planned = house.get(Training.class).session(id).orElseThrow();
        assertThat(planned.when().ends()).isEqualTo("2027-05-05T08:00:00Z");
        var shown = Jsoup.parse(author.get(path).body());
        List<String> fields = new ArrayList<>();
        for (String name : List.of("title", "day", "last-day", "start", "end")) {
            fields.addAll(List.of(name, shown.select("input[name=" + name + "]").val()));
        }
        fields.addAll(List.of("places", "20"));
        author.post(path, fields.toArray(String[]::new));
        Session changed = house.get(Training.class).session(id).orElseThrow();
        assertThat(changed.places()).contains(20);
        assertThat(changed.when()).isEqualTo(planned.when());
        assertThat(changed.state()).isEqualTo(planned.state());
        author.get(path);
        assertThat(author.post(path, "title", "Two days", "day", "2027-05-06", "last-day", "2027-05-05", "start",
                "09:30", "end", "16:00").body()).contains("cannot come before");
    }

    @Test
    void a_programme_comes_in_after_a_look() throws Exception {
        author.get("/console/training/import");
        String csv = "course,date,start,end,place\r\nOnline safety,2027-04-20,13:00,16:00,Online\r\nNo date,,,,\r\n";
        HttpResponse<String> seen = upload("/console/training/import", "programme.csv", csv);
        assertThat(seen.body()).contains("Look before you bring it in", "What is not taken");
        assertThat(house.get(Training.class).courses()).noneMatch(course -> course.title().equals("Online safety"));
        assertThat(author.post("/console/training/import/check", "upload", token(seen)).body())
                .contains("The programme is brought in");
        assertThat(house.get(Training.class).courses()).anyMatch(course -> course.title().equals("Online safety"));
        assertThat(upload("/console/training/import", "none.csv", "").statusCode()).isEqualTo(400);
    }

    @Test
    void a_file_that_waits_too_long_is_forgotten() throws Exception {
        author.get("/console/subscribers/import");
        HttpResponse<String> seen = upload("/console/subscribers/import", "people.csv",
                "email\r\nold@example.org\r\n", "list", "N", "basis", "public task");
        for (int i = 0; i < 4; i++) {
            house.database().clock().forward(Duration.ofMinutes(16));
            author.get("/console/subscribers/import");
        }
        assertThat(author.post("/console/subscribers/import/check", "upload", token(seen), "list", "N", "basis", "b",
                "do", "bring").body()).contains("choose it again");
        assertThat(house.get(Audience.class).byEmail("old@example.org")).isEmpty();
    }

    @Test
    void a_spreadsheet_as_large_as_a_hundred_thousand_people_is_taken_and_a_larger_one_refused_in_a_sentence()
            throws Exception {
        author.get("/console/subscribers/import");
        String large = "email,notes\r\nlarge@example.org,x\r\n" + ("," + "n".repeat(1000) + "\r\n").repeat(6_000);
        HttpResponse<String> seen = upload("/console/subscribers/import", "large.csv", large, "list", "Large", "basis",
                "public task");
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
        assertThat(seen.body()).contains("Bring 1");
        String larger = "email\r\n" + "x".repeat(51 << 20);
        HttpResponse<String> refused = upload("/console/subscribers/import", "larger.csv", larger, "list", "Large",
                "basis", "public task");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("larger than 50 MB");
        assertThat(house.visitor().raw("/console/subscribers/import", "multipart/form-data; boundary=xyz",
                "--xyz\r\n\r\n" + large).statusCode()).isEqualTo(403);
        assertThat(author.post("/console/subscribers/import/check", "list", "x".repeat(5 << 20)).statusCode())
                .isEqualTo(413);
    }
}
