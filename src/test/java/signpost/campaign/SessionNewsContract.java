package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.message.Letter;
import signpost.training.Change;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Revised;
import signpost.training.Session;
import signpost.training.Training;
import signpost.training.When;

/// What holds of the news of sessions on every database.
interface SessionNewsContract {

    Instant STARTS = Instant.parse("2026-12-03T09:30:00Z");
    String FILE = """
            kind: training programme
            title: Training this winter
            subject: Training this winter
            list: News
            body: |
              {session: %d}
            """;

    TestDatabase database();

    /// Takes each mail once by its name, as the small mails do, and may be killed at any mail.
    final class Bearer implements SessionNews.Bearer {
        final Map<Long, List<Long>> received = new HashMap<>();
        final Map<String, Letter> sent = new HashMap<>();
        final List<String> addresses = new ArrayList<>();
        int untilKilled = Integer.MAX_VALUE;

        @Override
        public List<Long> received(long edition) {
            return received.getOrDefault(edition, List.of());
        }

        @Override
        public void send(String name, String address, Letter letter) {
            if (untilKilled-- == 0) {
                throw new IllegalStateException("killed");
            }
            if (sent.put(name, letter) == null) {
                addresses.add(address);
            }
        }
    }

    default Training training() {
        return database().get(Training.class);
    }

    default Session planned() {
        return training().plan(
                new Course(0, "Neglect in practice", "", "", Mode.values()[0], Set.of("neglect"), Set.of()),
                new When(STARTS, STARTS.plus(Duration.ofHours(3)), "Carrowby", ""), Optional.of(12), "");
    }

    /// Three people who got a mail with the session.
    default Bearer told(Session session) throws IOException {
        Path file = Files.createTempFile("people", ".csv");
        Files.writeString(file, "email,name\na@example.org,Ann\nb@example.org,Bea\nc@example.org,Cat\n");
        Audience audience = database().get(Audience.class);
        audience.bring(file, new Bringing("News", "public task", "people.csv", topic -> topic, false));
        Campaigns campaigns = database().get(Campaigns.class);
        long id = campaigns.create(Brief.read(FILE.formatted(session.id())), "Ann Author").id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        campaigns.sendNow(id, "Bea Boss");
        Bearer bearer = new Bearer();
        campaigns.due(database().clock().instant()).forEach(edition -> {
            campaigns.started(edition.id());
            bearer.received.put(edition.id(), List.of(
                    audience.byEmail("a@example.org").orElseThrow().id(),
                    audience.byEmail("b@example.org").orElseThrow().id()));
        });
        assertThat(bearer.received).hasSize(1);
        return bearer;
    }

    default void tick(Bearer bearer) {
        database().clock().forward(SessionNews.SETTLED);
        database().get(SessionNews.class).tick(bearer);
    }

    @Test
    default void who_was_told_of_a_session_is_told_once_that_it_is_cancelled_and_the_calendar_too() throws IOException {
        Session session = planned();
        Bearer bearer = told(session);
        tick(bearer);
        assertThat(bearer.sent).isEmpty();
        training().cancel(session.id());
        database().get(SessionNews.class).tick(bearer);
        assertThat(bearer.sent).as("it may be a slip that is put right at once").isEmpty();
        tick(bearer);
        database().restart();
        tick(bearer);
        assertThat(bearer.addresses).containsExactlyInAnyOrder("a@example.org", "b@example.org");
        assertThat(bearer.sent.values()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.subject())
                    .isEqualTo("Cancelled: Neglect in practice, Thursday 3 December 2026, 09:30 to 12:30");
            assertThat(letter.attachments()).singleElement().satisfies(file -> {
                assertThat(file.type()).contains("method=CANCEL");
                assertThat(file.content()).contains("METHOD:CANCEL", "UID:" + session.uid(), "SEQUENCE:1",
                        "STATUS:CANCELLED");
            });
        });
    }

    @Test
    default void a_session_moved_twice_in_a_hurry_is_told_as_one_move_from_where_the_reader_thinks_it_is()
            throws IOException {
        Session session = planned();
        Bearer bearer = told(session);
        Instant first = STARTS.plus(Duration.ofDays(7));
        change(session.id(), new When(first, first.plus(Duration.ofHours(3)), "Carrowby", ""),
                session.places(), "");
        Instant second = STARTS.plus(Duration.ofDays(14));
        change(session.id(), new When(second, second.plus(Duration.ofHours(3)), "Carrowby", ""),
                session.places(), "");
        tick(bearer);
        assertThat(bearer.sent.values()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.text().replaceAll("\\s+", " ")).contains("3 December 2026", "17 December 2026")
                    .doesNotContain("10 December");
            assertThat(letter.attachments().getFirst().content()).contains("METHOD:PUBLISH", "UID:" + session.uid(),
                    "SEQUENCE:2", "DTSTART;TZID=Europe/London:20261217T093000");
        });
    }

    @Test
    default void what_is_put_back_before_anybody_was_told_is_no_news() throws IOException {
        Session session = planned();
        Bearer bearer = told(session);
        Instant other = STARTS.plus(Duration.ofDays(7));
        change(session.id(), new When(other, other.plus(Duration.ofHours(3)), "Carrowby", ""),
                session.places(), "");
        change(session.id(), session.when(), session.places(), "");
        tick(bearer);
        assertThat(bearer.sent).isEmpty();
    }

    @Test
    default void a_slip_put_right_at_once_is_no_news_of_an_online_session_either() throws IOException {
        When when = new When(STARTS, STARTS.plus(Duration.ofHours(3)), "", "https://meet.example.org/1");
        Session session = training().plan(new Course(0, "Online", "", "", Mode.ONLINE, Set.of("neglect"), Set.of()),
                when, Optional.empty(), "");
        Bearer bearer = told(session);
        change(session.id(), new When(when.starts().plusSeconds(60), when.ends(), "", when.link()),
                Optional.empty(), "");
        change(session.id(), when, Optional.empty(), "");
        tick(bearer);
        assertThat(bearer.sent).isEmpty();
    }

    @Test
    default void a_kill_at_any_mail_leaves_nobody_out_and_tells_nobody_twice() throws IOException {
        Session session = planned();
        Bearer bearer = told(session);
        training().cancel(session.id());
        bearer.untilKilled = 1;
        try {
            tick(bearer);
        } catch (IllegalStateException killed) {
            database().restart();
        }
        assertThat(bearer.sent).hasSize(1);
        bearer.untilKilled = Integer.MAX_VALUE;
        tick(bearer);
        tick(bearer);
        assertThat(bearer.addresses).containsExactlyInAnyOrder("a@example.org", "b@example.org");
    }

    @Test
    default void who_gets_the_mail_only_after_the_change_is_told_then_and_who_left_the_list_is_not()
            throws IOException {
        Session session = planned();
        Bearer bearer = told(session);
        Audience audience = database().get(Audience.class);
        audience.unsubscribe(audience.byEmail("a@example.org").orElseThrow().id());
        training().cancel(session.id());
        tick(bearer);
        assertThat(bearer.addresses).containsExactly("b@example.org");
        bearer.received.replaceAll((_, readers) -> {
            List<Long> more = new ArrayList<>(readers);
            more.add(audience.byEmail("c@example.org").orElseThrow().id());
            return more;
        });
        tick(bearer);
        assertThat(bearer.addresses).containsExactly("b@example.org", "c@example.org");
    }

    @Test
    default void another_address_of_an_online_room_that_is_open_to_all_is_told_too() throws IOException {
        for (String booking : List.of("", "https://book.example.org/1")) {
            When when = new When(STARTS, STARTS.plus(Duration.ofHours(3)), "", "https://meet.example.org/1");
            Session session = training().plan(
                    new Course(0, "Online " + booking, "", "", Mode.ONLINE, Set.of("neglect"), Set.of()), when,
                    Optional.empty(), booking);
            Bearer bearer = told(session);
            change(session.id(), new When(when.starts(), when.ends(), "", "https://meet.example.org/2"),
                    Optional.empty(), booking);
            tick(bearer);
            assertThat(bearer.sent).as("who books is told by whom they booked with").hasSize(booking.isEmpty() ? 2 : 0);
            assertThat(bearer.sent.values()).allSatisfy(letter -> assertThat(letter.attachments().getFirst().content()
                    .replace("\r\n ", "")).contains("Join: https://meet.example.org/2"));
        }
    }

    @Test
    default void a_new_time_makes_nothing_approved_that_nobody_read() {
        Session session = planned();
        Campaigns campaigns = database().get(Campaigns.class);
        long id = campaigns.create(Brief.read(FILE.formatted(session.id()) + "at: 2026-11-03T09:00\n"), "Ann Author")
                .id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        Instant other = STARTS.plus(Duration.ofDays(7));
        change(session.id(), new When(other, other.plus(Duration.ofHours(3)), "Carrowby", ""),
                session.places(), "");
        assertThat(campaigns.sendNow(id, "Bea Boss")).isInstanceOfSatisfying(Ruling.Denied.class,
                denied -> assertThat(denied.reasons().getFirst()).contains("Neglect in practice", "moved"));
        assertThat(campaigns.state(id)).isEqualTo(State.SCHEDULED);
    }

    @Test
    default void a_campaign_whose_session_moved_after_the_approval_is_held() {
        Session session = planned();
        Campaigns campaigns = database().get(Campaigns.class);
        Brief brief = Brief.read(FILE.formatted(session.id()) + "at: 2026-11-03T09:00\n");
        long id = campaigns.create(brief, "Ann Author").id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        Instant other = STARTS.plus(Duration.ofDays(7));
        change(session.id(), new When(other, other.plus(Duration.ofHours(3)), "Carrowby", ""),
                session.places(), "");
        database().clock().forward(Duration.ofDays(1));
        assertThat(campaigns.due(database().clock().instant())).isEmpty();
        assertThat(campaigns.find(id).orElseThrow().note()).contains("Neglect in practice", "moved");
        campaigns.edit(id, brief, "Ann Author");
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        assertThat(campaigns.editions(id).getFirst().letter().text()).contains("10 December 2026");
    }

    @Test
    default void who_reads_welsh_is_told_in_welsh() throws IOException {
        Session session = planned();
        Letter letter = database().get(SessionLetter.class).of(Change.Kind.CANCELLED, session, session.when(), "cy");
        assertThat(letter.subject()).startsWith("Wedi'i chanslo: Neglect in practice, Dydd Iau 3 Rhagfyr 2026");
        assertThat(letter.html()).contains("lang=\"cy\"");
        assertThat(letter.text()).contains("Mewn argyfwng ffoniwch 999.");
    }

    private void change(long id, When when, Optional<Integer> places, String booking) {
        Session before = training().session(id).orElseThrow();
        assertThat(training().revise(id, before.version(), before.course(), when, places, booking))
                .isInstanceOf(Revised.Done.class);
    }
}
