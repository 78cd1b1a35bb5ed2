package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What is promised to those who leave the list, cannot be reached, or come back, whichever database keeps it.
abstract class LeavingContract extends BringingContract {

    @Test
    void who_left_is_not_brought_back_by_a_spreadsheet() throws IOException {
        bring(PEOPLE, "All");
        Subscriber ann = audience().byEmail("ann@school.example").orElseThrow();
        audience().unsubscribe(ann.id());
        audience().unsubscribe(ann.id());
        assertThat(audience().deliverable(ann.id())).isEmpty();
        assertThat(audience().members(Segment.parse("list:All"))).hasSize(2).doesNotContain(ann.id());
        assertThat(bring(PEOPLE, "All").refused()).singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("asked to be left alone"));
        assertThat(audience().why(Segment.parse("list:All"), audience().subscriber(ann.id()).orElseThrow()).in())
                .isFalse();
    }

    @Test
    void a_link_in_a_mail_ends_all_mail_or_that_on_one_topic() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        long bob = audience().byEmail("bob@police.example").orElseThrow().id();
        String one = last(audience().links().unsubscribe(ann, "neglect"));
        assertThat(audience().unsubscribe(one)).isTrue();
        assertThat(audience().unsubscribe(one)).isTrue();
        assertThat(audience().deliverable(ann)).isPresent();
        assertThat(audience().subscriber(ann).orElseThrow().mayHearOf("neglect")).isFalse();
        assertThat(audience().subscriber(ann).orElseThrow().mayHearOf("online-safety")).isTrue();
        assertThat(audience().members(Segment.parse("list:All and hears:neglect"))).doesNotContain(ann).contains(bob);
        assertThat(audience().members(Segment.parse("topic:neglect"))).doesNotContain(ann);
        bring(PEOPLE, "Again");
        assertThat(audience().subscriber(ann).orElseThrow().mayHearOf("neglect")).isFalse();
        assertThat(audience().unsubscribe(last(audience().links().unsubscribe(bob)))).isTrue();
        assertThat(audience().deliverable(bob)).isEmpty();
        assertThat(audience().unsubscribe(one + "x")).isFalse();
        assertThat(audience().unsubscribe(last(audience().links().preferences(ann)))).isFalse();
    }

    @Test
    void a_dead_address_counts_at_once_and_a_full_box_only_when_it_stays_full() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        long bob = audience().byEmail("bob@police.example").orElseThrow().id();
        audience().bounced(ann, Failing.DEAD, "550 5.1.1 no such user");
        assertThat(audience().deliverable(ann)).isEmpty();
        for (int i = 0; i < 8; i++) {
            audience().bounced(bob, Failing.FULL, "452 4.2.2 full");
        }
        assertThat(audience().deliverable(bob)).isPresent();
        database().clock().forward(Duration.ofDays(20));
        audience().bounced(bob, Failing.FULL, "452 4.2.2 full");
        assertThat(audience().deliverable(bob)).isEmpty();
        audience().complained(bob);
        assertThat(audience().subscriber(bob).orElseThrow().state()).isEqualTo(State.COMPLAINED);
        audience().unsubscribe(bob);
        assertThat(audience().subscriber(bob).orElseThrow().state()).isEqualTo(State.COMPLAINED);
    }

    @Test
    void who_is_gone_is_known_without_a_name_and_is_taken_off_again_once_an_older_backup_brought_them_back()
            throws IOException {
        bring(PEOPLE, "All");
        long bob = audience().byEmail("bob@police.example").orElseThrow().id();
        audience().erase(Address.of("ann@school.example"));
        audience().unsubscribe(bob);
        var written = new StringBuilder();
        assertThat(audience().departed().write(written)).isEqualTo(2);
        assertThat(written).doesNotContain("ann").doesNotContain("bob").doesNotContain("@");
        List<String> gone = written.toString().lines().toList();
        Rows rows = database().get(Rows.class);
        rows.change("delete from suppression");
        rows.change("delete from subscriber");
        database().clock().forward(Duration.ofDays(-7));
        bring(PEOPLE, "All");
        audience().signUp(signUp("ann@school.example", "fgm"));
        database().clock().forward(Duration.ofDays(7));
        assertThat(audience().members(Segment.parse("list:All"))).hasSize(3);
        for (List<String> wrong : List.of(List.<String>of(), List.of("ann@school.example"),
                List.of(gone.getFirst() + "0"), List.of(gone.getFirst(), gone.getLast().substring(0, 70)))) {
            assertThatThrownBy(() -> audience().departed().again(wrong, database().clock().instant()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(audience().departed().again(gone, database().clock().instant())).isEqualTo(2);
        assertThat(audience().departed().again(gone, database().clock().instant())).isZero();
        assertThat(audience().byEmail("ann@school.example")).isEmpty();
        assertThat(rows.count("select count(*) from sign_up")).isZero();
        assertThat(audience().byEmail("bob@police.example").orElseThrow().state()).isEqualTo(State.UNSUBSCRIBED);
        assertThat(audience().members(Segment.parse("list:All"))).hasSize(1);
        assertThat(bring(PEOPLE, "All").refused()).hasSize(2);
    }

    @Test
    void who_came_back_by_their_own_word_is_not_taken_off_by_what_was_written_before() throws IOException {
        bring(PEOPLE, "All");
        audience().unsubscribe(audience().byEmail("ann@school.example").orElseThrow().id());
        var written = new StringBuilder();
        audience().departed().write(written);
        database().clock().forward(Duration.ofDays(1));
        audience().signUp(signUp("ann@school.example", "fgm"));
        audience().tick(confirmation -> audience().confirm(last(confirmation.link())));
        assertThat(audience().departed().again(written.toString().lines().toList(), database().clock().instant()))
                .isZero();
        assertThat(audience().byEmail("ann@school.example").orElseThrow().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void who_left_comes_back_by_their_own_word_only() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        audience().complained(ann);
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(signUp("ANN@school.example", "fgm"));
        audience().tick(sent::add);
        assertThat(audience().deliverable(ann)).isEmpty();
        audience().confirm(last(sent.getFirst().link()));
        assertThat(audience().deliverable(ann)).hasValueSatisfying(back -> {
            assertThat(back.topics()).containsExactly("fgm");
            assertThat(back.name()).isEqualTo("Ann Lee");
        });
        assertThat(bring(PEOPLE, "All").refused()).isEmpty();
    }

    @Test
    void a_box_that_was_full_before_somebody_came_back_counts_no_more() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        for (int i = 0; i < 8; i++) {
            audience().bounced(ann, Failing.FULL, "452 4.2.2 full");
        }
        database().clock().forward(Duration.ofDays(20));
        audience().bounced(ann, Failing.FULL, "452 4.2.2 full");
        assertThat(audience().deliverable(ann)).isEmpty();
        confirmed("ann@school.example");
        audience().bounced(ann, Failing.FULL, "452 4.2.2 full");
        assertThat(audience().deliverable(ann)).isPresent();
    }

    @Test
    void a_link_of_who_was_erased_ends_nothing_though_the_same_person_came_back_under_another_number()
            throws IOException {
        bring(PEOPLE, "All");
        Subscriber ann = audience().byEmail("ann@school.example").orElseThrow();
        String link = last(audience().links().unsubscribe(ann.id()));
        audience().erase(ann.email());
        assertThat(audience().unsubscribe(link)).as("is not said to be done").isFalse();
        Subscriber back = confirmed("ann@school.example");
        assertThat(audience().unsubscribe(link)).isFalse();
        assertThat(audience().deliverable(back.id())).isPresent();
    }

    @Test
    void whoever_enters_another_persons_address_on_and_on_does_not_keep_them_from_signing_up() {
        for (int day = 0; day < 3; day++) {
            List<Confirmations.Confirmation> sent = new ArrayList<>();
            for (int hour = 0; hour < 24; hour++) {
                audience().signUp(signUp("new@x.example"));
                audience().tick(sent::add);
                database().clock().forward(Duration.ofHours(1));
            }
            assertThat(sent).as("day " + day).hasSize(6);
        }
    }

    @Test
    void whom_a_spreadsheet_brought_back_while_they_were_erased_is_erased_again() throws IOException {
        bring(PEOPLE, "All");
        Subscriber ann = audience().byEmail("ann@school.example").orElseThrow();
        audience().erase(ann.email());
        // as a step does that had read who is barred before
        database().get(Rows.class).addAll(SubscriberRows.ADD,
                Collections.singletonList(SubscriberRows.fresh(ann.email(),
                        hash(ann.email()), "Ann Lee", "", Optional.empty(), "en", Frequency.AT_ONCE, Channel.MAIL,
                        database().clock().instant())));
        audience().eraseAgain();
        assertThat(audience().byEmail("ann@school.example")).isEmpty();
        assertThat(audience().count(new Segment.Everyone())).isEqualTo(2);
        assertThat(confirmed("ann@school.example")).isNotNull();
        audience().eraseAgain();
        assertThat(audience().byEmail("ann@school.example")).as("came back by their own word").isPresent();
    }

    private String hash(Address email) {
        return new Suppressions(database().get(Rows.class), database().get(Seal.class)).hash(email);
    }

    private Subscriber confirmed(String email) {
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(signUp(email));
        audience().tick(sent::add);
        return audience().confirm(last(sent.getLast().link())).orElseThrow();
    }

    static SignUp signUp(String email, String... topics) {
        return new SignUp(Address.of(email), "", "Org", Optional.empty(), Set.of(topics),
                Optional.of(Frequency.AT_ONCE),
                Channel.MAIL,
                "en", "Yes, send me mail");
    }

    static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
