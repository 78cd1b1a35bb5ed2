package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// What holds of campaigns on every database.
interface CampaignsContract {

    TestDatabase database();

    String FILE = """
            kind: spotlight
            title: Spotlight on neglect
            subject: Spotlight on neglect
            list: News
            body: |
              ## Key messages

              Neglect is seen **over time**.
            """;

    default Campaigns campaigns() {
        return database().get(Campaigns.class);
    }

    default Campaign draft(String more) {
        return campaigns().create(Brief.read(FILE + more), "Ann Author");
    }

    default Campaign granted(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
        return ((Ruling.Granted) ruling).campaign();
    }

    default List<String> denied(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Denied.class);
        return ((Ruling.Denied) ruling).reasons();
    }

    default List<Edition> due() {
        return campaigns().due(database().clock().instant());
    }

    @Test
    default void a_campaign_goes_from_draft_to_sent() {
        long id = draft("").id();
        assertThat(campaigns().state(id)).isEqualTo(State.DRAFT);
        assertThat(granted(campaigns().approve(id, "Bea Boss")).state()).isEqualTo(State.APPROVED);
        assertThat(due()).isEmpty();
        assertThat(granted(campaigns().sendNow(id, "Ann Author")).state()).isEqualTo(State.SCHEDULED);
        Edition edition = due().getFirst();
        assertThat(edition.audience()).isEqualTo("list:News and frequency:at-once");
        assertThat(edition.letter().html()).contains("Neglect is seen", "{{unsubscribe}}");
        assertThat(campaigns().started(edition.id())).isTrue();
        assertThat(campaigns().started(edition.id())).isFalse();
        assertThat(campaigns().state(id)).isEqualTo(State.SENDING);
        assertThat(due()).isEmpty();
        campaigns().finished(edition.id());
        assertThat(campaigns().state(id)).isEqualTo(State.SENT);
        assertThat(campaigns().history(id)).extracting(Event::act)
                .containsExactly("created", "approved", "scheduled", "began", "ended");
    }

    @Test
    default void nobody_approves_what_they_wrote_however_they_write_their_name() {
        long id = draft("").id();
        assertThat(denied(campaigns().approve(id, "  ann   AUTHOR ")).getFirst()).contains("somebody else");
        granted(campaigns().edit(id, Brief.read(FILE), "Cat Colleague"));
        assertThat(denied(campaigns().approve(id, "Cat Colleague")).getFirst()).contains("somebody else");
        assertThat(granted(campaigns().approve(id, "Bea Boss")).approver()).contains("Bea Boss");
    }

    @Test
    default void nobody_approves_a_copy_of_what_they_wrote_whoever_made_it() {
        long id = draft("").id();
        granted(campaigns().edit(id, Brief.read(FILE), "Cat Colleague"));
        long copy = granted(campaigns().duplicate(id, "Bea Boss")).id();
        for (String name : List.of("Ann Author", "Cat Colleague", "Bea Boss")) {
            assertThat(denied(campaigns().approve(copy, name)).getFirst()).contains("somebody else");
        }
        assertThat(granted(campaigns().approve(copy, "Dan Deputy")).approver()).contains("Dan Deputy");
    }

    @Test
    default void what_was_paused_stays_so_when_its_last_mail_is_through_and_ends_when_it_is_resumed() {
        long id = draft("").id();
        granted(campaigns().approve(id, "Bea Boss"));
        granted(campaigns().sendNow(id, "Ann Author"));
        Edition edition = due().getFirst();
        campaigns().started(edition.id());
        granted(campaigns().pause(id, "Ann Author"));
        campaigns().finished(edition.id());
        assertThat(campaigns().state(id)).isEqualTo(State.PAUSED);
        assertThat(denied(campaigns().edit(id, Brief.read(FILE), "Ann Author"))).isNotEmpty();
        assertThat(denied(campaigns().schedule(id, LocalDateTime.parse("2026-12-02T09:00"), "Ann Author")))
                .isNotEmpty();
        assertThat(granted(campaigns().resume(id, "Ann Author")).state()).isEqualTo(State.SENT);
        assertThat(due()).isEmpty();
        assertThat(campaigns().state(id)).isEqualTo(State.SENT);
    }

    private long begun(String more) {
        long id = draft(more).id();
        granted(campaigns().approve(id, "Bea Boss"));
        granted(campaigns().sendNow(id, "Ann Author"));
        due().forEach(edition -> campaigns().started(edition.id()));
        return id;
    }

    @Test
    default void what_is_cancelled_on_its_way_is_not_on_the_public_pages() {
        long id = begun("");
        long edition = campaigns().editions(id).getFirst().id();
        assertThat(database().get(PublicPages.class).entry(edition)).isPresent();
        granted(campaigns().cancel(id, "Ann Author"));
        assertThat(database().get(PublicPages.class).entry(edition)).isEmpty();
        assertThat(database().get(PublicPages.class).headings()).isEmpty();
    }

    @Test
    default void of_a_campaign_that_recurs_the_runs_before_it_was_cancelled_stay_on_the_public_pages() {
        long id = draft("at: 2026-11-03T09:00\nrecurrence: FREQ=WEEKLY\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        database().clock().forward(Duration.ofDays(1));
        Edition first = due().getFirst();
        campaigns().started(first.id());
        campaigns().finished(first.id());
        database().clock().forward(Duration.ofDays(7));
        Edition second = due().getFirst();
        campaigns().started(second.id());
        granted(campaigns().cancel(id, "Ann Author"));
        assertThat(database().get(PublicPages.class).headings()).extracting(PublicPages.Heading::id)
                .containsExactly(first.id());
    }

    @Test
    default void of_what_was_sent_the_newest_is_read_and_what_stays_out_of_the_archive_does_not_count() {
        List<Long> open = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            open.addFirst(campaigns().editions(begun("")).getFirst().id());
            begun("archive: no\n");
            database().clock().forward(Duration.ofMinutes(1));
        }
        PublicPages pages = database().get(PublicPages.class);
        assertThat(pages.headings()).extracting(PublicPages.Heading::id).containsExactlyElementsOf(open);
        assertThat(pages.newest(45)).extracting(ArchiveEntry::id).containsExactlyElementsOf(open.subList(0, 45));
        assertThat(pages.newest(45)).allSatisfy(entry -> assertThat(entry.article()).isNotBlank());
    }

    @Test
    default void a_person_takes_what_was_sent_off_the_public_pages_and_the_history_says_so() {
        long id = begun("");
        long other = begun("");
        long edition = campaigns().editions(id).getFirst().id();
        campaigns().finished(edition);
        PublicPages pages = database().get(PublicPages.class);
        assertThat(pages.of(id)).extracting(PublicPages.Shown::id).containsExactly(edition);
        assertThat(denied(pages.withdraw(other, edition, "Ann Author"))).isNotEmpty();
        granted(pages.withdraw(id, edition, "Ann Author"));
        assertThat(denied(pages.withdraw(id, edition, "Ann Author"))).isNotEmpty();
        assertThat(pages.of(id)).isEmpty();
        assertThat(database().get(PublicPages.class).entry(edition)).isEmpty();
        assertThat(database().get(PublicPages.class).headings()).hasSize(1);
        assertThat(campaigns().state(id)).isEqualTo(State.SENT);
        assertThat(campaigns().history(id).getLast())
                .satisfies(event -> assertThat(event.act() + " " + event.who()).isEqualTo("withdrawn Ann Author"));
    }

    @Test
    default void what_is_not_approved_gets_no_time() {
        long id = draft("").id();
        assertThat(denied(campaigns().sendNow(id, "Ann Author")).getFirst()).contains("approve");
        assertThat(due()).isEmpty();
    }

    @Test
    default void a_change_voids_the_approval() {
        long id = draft("").id();
        granted(campaigns().approve(id, "Bea Boss"));
        assertThat(
                granted(campaigns().edit(id, Brief.read(FILE.replace("over time", "at once")), "Ann Author")).state())
                .isEqualTo(State.DRAFT);
        assertThat(denied(campaigns().sendNow(id, "Ann Author"))).isNotEmpty();
        assertThat(campaigns().editions(id)).isEmpty();
    }

    @Test
    default void another_time_is_given_by_nobody_who_wrote_it_and_the_old_one_stays() {
        long id = draft("at: 2026-12-01T09:00\n").id();
        assertThat(granted(campaigns().approve(id, "Bea Boss")).state()).isEqualTo(State.SCHEDULED);
        assertThat(campaigns().newTime(id, "Ann Author")).isEqualTo(NewTime.FOR_ANOTHER_PERSON);
        assertThat(denied(campaigns().schedule(id, LocalDateTime.parse("2026-12-02T09:00"), "Ann Author")).getFirst())
                .contains("Somebody else", "Nothing was changed");
        assertThat(denied(campaigns().sendNow(id, "ann author"))).isNotEmpty();
        Campaign still = campaigns().find(id).orElseThrow();
        assertThat(still.state()).isEqualTo(State.SCHEDULED);
        assertThat(still.at()).contains(LocalDateTime.parse("2026-12-01T09:00"));
        assertThat(still.approver()).contains("Bea Boss");
        database().clock().forward(Duration.ofDays(29));
        assertThat(due()).hasSize(1);
    }

    @Test
    default void another_time_given_by_somebody_who_may_approve_it_is_approved_by_them_and_it_goes_out_then() {
        long id = draft("at: 2026-12-01T09:00\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        String letter = campaigns().editions(id).getFirst().letter().html();
        assertThat(campaigns().newTime(id, "Dan Deputy")).isEqualTo(NewTime.APPROVES);
        Campaign moved = granted(campaigns().schedule(id, LocalDateTime.parse("2026-12-02T09:00"), "Dan Deputy"));
        assertThat(moved.state()).isEqualTo(State.SCHEDULED);
        assertThat(moved.approver()).contains("Dan Deputy");
        assertThat(campaigns().history(id)).extracting(event -> event.who() + " " + event.act())
                .containsExactly("Ann Author created", "Bea Boss approved", "Bea Boss scheduled", "Dan Deputy approved",
                        "Dan Deputy scheduled");
        assertThat(campaigns().history(id).get(3).note()).contains("another time", "2 December 2026", "SHA-256");
        database().clock().forward(Duration.ofDays(29));
        assertThat(due()).isEmpty();
        database().clock().forward(Duration.ofDays(1));
        assertThat(due()).singleElement().satisfies(
                edition -> assertThat(edition.letter().html()).isEqualTo(letter));
    }

    @Test
    default void what_has_a_time_goes_out_now_where_somebody_sends_it_who_may_approve_it() {
        for (String more : List.of("at: 2026-12-01T09:00\n", "at: 2026-12-01T09:00\nrecurrence: FREQ=WEEKLY\n")) {
            long id = draft(more).id();
            granted(campaigns().approve(id, "Bea Boss"));
            assertThat(granted(campaigns().sendNow(id, "Bea Boss")).state()).isEqualTo(State.SCHEDULED);
            List<Edition> due = due();
            assertThat(due).as(more).extracting(Edition::campaign).containsExactly(id);
            assertThat(campaigns().started(due.getFirst().id())).isTrue();
        }
    }

    @Test
    default void a_new_time_makes_nothing_approved_that_was_altered() throws Exception {
        long id = draft("at: 2026-12-01T09:00\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        try (var rows = database().rows()) {
            rows.createStatement().executeUpdate("update edition set subject = 'Another'");
        }
        assertThat(denied(campaigns().sendNow(id, "Bea Boss")).getFirst()).contains("not what was approved");
        assertThat(due()).isEmpty();
    }

    @Test
    default void an_approval_that_comes_late_asks_for_a_new_time_and_sends_nothing() {
        long id = draft("at: 2026-11-03T09:00\n").id();
        database().clock().forward(Duration.ofDays(2));
        Campaign late = granted(campaigns().approve(id, "Bea Boss"));
        assertThat(late.state()).isEqualTo(State.APPROVED);
        assertThat(late.note()).contains("new time");
        assertThat(due()).isEmpty();
        granted(campaigns().schedule(id, LocalDateTime.parse("2026-11-05T09:00"), "Ann Author"));
        database().clock().forward(Duration.ofDays(1));
        assertThat(due()).hasSize(1);
    }

    @Test
    default void what_is_over_two_hours_late_waits_for_a_person() {
        long id = draft("at: 2026-11-03T09:00\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        database().clock().forward(Duration.ofHours(27));
        assertThat(due()).isEmpty();
        assertThat(campaigns().state(id)).isEqualTo(State.PAUSED);
        assertThat(campaigns().find(id).orElseThrow().note()).contains("3 hours late");
        granted(campaigns().resume(id, "Bea Boss"));
        assertThat(due()).hasSize(1);
    }

    @Test
    default void what_is_up_to_two_hours_late_goes_out() {
        long id = draft("at: 2026-11-03T09:00\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        database().clock().forward(Duration.ofMinutes(24 * 60 + 119));
        assertThat(due()).hasSize(1);
        assertThat(campaigns().started(due().getFirst().id())).isTrue();
    }

    @Test
    default void pause_and_cancel_keep_an_edition_from_beginning() {
        long id = draft("").id();
        granted(campaigns().approve(id, "Bea Boss"));
        granted(campaigns().sendNow(id, "Ann Author"));
        Edition edition = due().getFirst();
        granted(campaigns().pause(id, "Ann Author"));
        assertThat(campaigns().started(edition.id())).isFalse();
        granted(campaigns().resume(id, "Ann Author"));
        assertThat(campaigns().started(edition.id())).isTrue();
        granted(campaigns().pause(id, "Ann Author"));
        assertThat(granted(campaigns().resume(id, "Ann Author")).state()).isEqualTo(State.SENDING);
        assertThat(granted(campaigns().cancel(id, "Ann Author")).state()).isEqualTo(State.CANCELLED);
        campaigns().finished(edition.id());
        assertThat(campaigns().state(id)).isEqualTo(State.CANCELLED);
    }

    @Test
    default void what_was_tampered_with_is_not_sent() throws Exception {
        long id = draft("").id();
        granted(campaigns().approve(id, "Bea Boss"));
        granted(campaigns().sendNow(id, "Ann Author"));
        try (var rows = database().rows()) {
            rows.createStatement().executeUpdate("update edition set subject = 'Another'");
        }
        assertThat(due()).isEmpty();
        assertThat(campaigns().state(id)).isEqualTo(State.PAUSED);
    }

    @Test
    default void one_campaign_that_cannot_be_read_does_not_hold_up_another() throws Exception {
        long broken = draft("").id();
        granted(campaigns().approve(broken, "Bea Boss"));
        granted(campaigns().sendNow(broken, "Ann Author"));
        try (var rows = database().rows()) {
            rows.createStatement().executeUpdate("update campaign set brief = 'nonsense'");
        }
        long sound = draft("").id();
        granted(campaigns().approve(sound, "Bea Boss"));
        granted(campaigns().sendNow(sound, "Ann Author"));
        assertThat(due()).extracting(Edition::campaign).containsExactly(sound);
    }

    @BeforeEach
    default void clock() {
        assertThat(database().clock().instant()).isEqualTo("2026-11-02T09:00:00Z");
    }

    @AfterEach
    default void end() {
        database().close();
    }

    @Test
    default void a_list_that_is_not_there_stops_the_approval_and_a_segment_that_cannot_be_read_the_draft() {
        long id = campaigns().create(Brief.read(FILE.replace("list: News", "list: Nwes")), "Ann Author").id();
        assertThat(denied(campaigns().approve(id, "Bea Boss"))).containsExactly("There is no list 'Nwes'.");
        assertThat(database().get(Previews.class).proof(id).orElseThrow().faults())
                .contains("There is no list 'Nwes'.");
        assertThatThrownBy(() -> Brief.read(FILE + "segment: sector:skools\n"))
                .hasMessageContaining("'segment'").hasMessageContaining("skools");
    }

    @Test
    default void one_run_of_many_is_left_out_and_the_others_stay() {
        long id = draft("at: 2026-11-03T09:00\nrecurrence: FREQ=WEEKLY\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        Campaign skipped = granted(campaigns().skip(id, Optional.of(LocalDate.parse("2026-11-10")), "Ann Author"));
        assertThat(skipped.state()).isEqualTo(State.SCHEDULED);
        assertThat(skipped.approver()).contains("Bea Boss");
        assertThat(campaigns().coming(id, 3)).extracting(LocalDateTime::toString)
                .containsExactly("2026-11-03T09:00", "2026-11-17T09:00", "2026-11-24T09:00");
        granted(campaigns().skip(id, Optional.empty(), "Ann Author"));
        assertThat(denied(campaigns().skip(id, Optional.of(LocalDate.parse("2026-11-10")), "Ann Author"))).isNotEmpty();
        List<String> sent = new ArrayList<>();
        for (int hour = 0; hour < 24 * 24; hour++) {
            database().clock().forward(Duration.ofHours(1));
            for (Edition edition : due()) {
                campaigns().started(edition.id());
                campaigns().finished(edition.id());
                sent.add(database().clock().instant().toString().substring(0, 10));
            }
        }
        assertThat(sent).containsExactly("2026-11-17", "2026-11-24");
    }

    @Test
    default void what_goes_out_once_has_no_run_to_leave_out() {
        long id = draft("at: 2026-11-03T09:00\n").id();
        granted(campaigns().approve(id, "Bea Boss"));
        assertThat(denied(campaigns().skip(id, Optional.empty(), "Ann Author")).getFirst()).contains("cancel");
    }
}
