package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.insight.Asked;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What happens to enquiries, whatever database keeps them.
abstract class EnquiriesContract extends EnquiryRooms {

    @Test
    void a_question_becomes_a_numbered_enquiry_that_waits() {
        Receipt receipt = open("q1", false);
        Enquiry enquiry = now(receipt);
        assertThat(enquiry.state()).isEqualTo(Enquiry.State.WAITING);
        assertThat(enquiry.question()).isEqualTo("Who pays for [name]'s taxi?");
        assertThat(enquiry.shown()).containsExactly(SHOWN);
        assertThat(enquiry.times().asked()).isEqualTo(database.clock().instant());
        assertThat(enquiries().open()).containsExactly(enquiry);
        assertThat(enquiries().counts()).containsEntry(Enquiry.State.WAITING, 1L)
                .containsEntry(Enquiry.State.CLOSED, 0L);
    }

    @Test
    void a_question_becomes_one_enquiry_however_often_it_is_passed() throws InterruptedException {
        Set<Long> numbers = new HashSet<>();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(i -> pool.submit(() -> {
                start.await();
                long number = enquiries().open("q1", new Asking("Who pays?", String.valueOf(i), "web",
                        List.of(), List.of(), false)).receipt().number();
                synchronized (numbers) {
                    numbers.add(number);
                }
                return number;
            }));
            start.countDown();
        }
        assertThat(numbers).hasSize(1);
        assertThat(enquiries().find(numbers.iterator().next()).orElseThrow().more().lines())
                .as("what each of them added").containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(open("q2", false).number()).isNotIn(numbers);
    }

    @Test
    void the_private_page_opens_by_its_token_alone() {
        Receipt receipt = open("q1", false);
        assertThat(enquiries().byToken(receipt.token()).orElseThrow().number()).isEqualTo(receipt.number());
        assertThat(enquiries().byToken(receipt.token() + "a")).isEmpty();
        assertThat(enquiries().byToken("1")).isEmpty();
        assertThat(enquiries().byToken("")).isEmpty();
    }

    @Test
    void a_link_opens_no_other_question_that_was_given_its_number_after_a_restore() throws SQLException {
        String first = open("q1", false).token();
        change("delete from enquiry", "alter table enquiry alter column id restart with 1");
        Receipt again = open("q2", false);
        assertThat(again.number()).isEqualTo(1);
        String before = database.get(Seal.class).purpose("enquiry-page").sign("1");
        assertThat(enquiries().byToken(first)).isEmpty();
        assertThat(enquiries().byToken(before)).isEmpty();
        assertThat(enquiries().byToken(again.token())).isPresent();
        change("update enquiry set keyed = false");
        assertThat(enquiries().byToken(before)).as("a link sent out before links proved the question").isPresent();
        assertThat(enquiries().byToken(again.token())).isEmpty();
    }

    @Test
    void it_is_claimed_answered_and_closed_and_remembers_when() {
        Receipt receipt = open("q1", false);
        database.clock().forward(Duration.ofHours(1));
        Enquiry claimed = done(enquiries().claim(receipt.number(), "Ann"));
        assertThat(claimed.owner()).isEqualTo("Ann");
        assertThat(claimed.times().claimed()).contains(database.clock().instant());
        Enquiry answered = done(enquiries().answer(receipt.number(), "Bob", " Ask the panel. "));
        assertThat(answered.owner()).isEqualTo("Bob");
        assertThat(answered.reply()).isEqualTo("Ask the panel.");
        Enquiry closed = done(enquiries().close(receipt.number(), "Cat"));
        assertThat(closed.owner()).isEqualTo("Bob");
        assertThat(closed.state()).isEqualTo(Enquiry.State.CLOSED);
        assertThat(enquiries().open()).isEmpty();
        assertThat(enquiries().done()).containsExactly(closed);
    }

    @Test
    void what_its_state_does_not_allow_is_refused_and_changes_nothing() {
        Receipt receipt = open("q1", false);
        assertThat(enquiries().release(receipt.number())).isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        assertThat(enquiries().claim(99, "Ann")).isEqualTo(new Decision.Refused(Decision.Why.UNKNOWN));
        done(enquiries().claim(receipt.number(), "Ann"));
        assertThat(enquiries().claim(receipt.number(), "Bob")).isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        assertThat(now(receipt).owner()).isEqualTo("Ann");
        assertThat(done(enquiries().release(receipt.number())).owner()).isEmpty();
        assertThat(enquiries().answer(receipt.number(), "Ann", " "))
                .isEqualTo(new Decision.Refused(Decision.Why.EMPTY));
        assertThat(enquiries().answer(receipt.number(), "Ann", "a".repeat(Enquiry.LONGEST + 1)))
                .isEqualTo(new Decision.Refused(Decision.Why.TOO_LONG));
        done(enquiries().answer(receipt.number(), "Ann", "Yes."));
        assertThat(enquiries().answer(receipt.number(), "Bob", "No."))
                .isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        assertThat(now(receipt).reply()).isEqualTo("Yes.");
    }

    @Test
    void who_claims_what_another_released_is_reminded_too() {
        Receipt receipt = open("q1", false);
        done(enquiries().claim(receipt.number(), "Ann"));
        database.clock().forward(Duration.ofHours(25));
        enquiries().tick();
        assertThat(channel.heard).containsOnlyOnce("REMINDER 1");
        done(enquiries().release(receipt.number()));
        done(enquiries().claim(receipt.number(), "Bob"));
        enquiries().tick();
        assertThat(channel.heard).containsOnlyOnce("REMINDER 1");
        database.clock().forward(Duration.ofHours(25));
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard.stream().filter("REMINDER 1"::equals)).hasSize(2);
    }

    @Test
    void the_team_is_told_and_reminded_anew_of_what_was_given_back() {
        Receipt receipt = open("q1", false);
        for (int day = 0; day < 7; day++) {
            enquiries().tick();
            database.clock().forward(Duration.ofHours(25));
        }
        assertThat(channel.heard).hasSize(6).containsOnlyOnce("NEW 1").endsWith("REMINDER 1");
        done(enquiries().claim(receipt.number(), "Ann"));
        enquiries().tick();
        done(enquiries().release(receipt.number()));
        channel.heard.clear();
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).containsExactly("AGAIN 1");
        assertThat(enquiries().isLate(now(receipt))).isFalse();
        database.clock().forward(Duration.ofHours(25));
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).containsExactly("AGAIN 1", "REMINDER 1");
    }

    @Test
    void the_team_is_told_at_once_where_an_asker_tells_of_danger_and_sees_it_first() {
        open("q1", false);
        enquiries().tick();
        Receipt receipt = enquiries().open("q2", telling("He hits her.")).receipt();
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).as("in place of the usual word").containsExactly("NEW 1", "URGENT 2");
        assertThat(enquiries().open()).extracting(Enquiry::number).containsExactly(2L, 1L);
        done(enquiries().claim(1, "Ann"));
        database.clock().forward(Duration.ofMinutes(5));
        enquiries().open("q1", telling("She ran off."));
        enquiries().open("q2", telling("He hits her."));
        enquiries().tick();
        assertThat(channel.heard).as("whoever looks after it, and of what is new")
                .containsExactly("NEW 1", "URGENT 2", "URGENT 1");
        database.clock().forward(Duration.ofMinutes(5));
        assertThat(enquiries().open("q1", telling("And now he did too.")).taken()).isTrue();
        enquiries().tick();
        assertThat(channel.heard).endsWith("URGENT 1").hasSize(4);
        assertThat(now(receipt).isUrgent()).isTrue();
    }

    @Test
    void whoever_was_told_of_it_before_or_looks_after_it_hears_what_its_asker_adds() {
        Receipt receipt = open("q1", false);
        enquiries().open("q1", adding("By Friday."));
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).as("the first word holds it").containsExactly("NEW 1");
        done(enquiries().claim(receipt.number(), "Ann"));
        database.clock().forward(Duration.ofMinutes(5));
        enquiries().open("q1", adding("By Friday."));
        enquiries().tick();
        assertThat(channel.heard).as("nothing new").hasSize(1);
        enquiries().open("q1", adding("By Thursday, rather."));
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).containsExactly("NEW 1", "ADDED 1");
        assertThat(now(receipt).more()).endsWith("By Thursday, rather.");
        assertThat(enquiries().isLate(now(receipt))).isFalse();
    }

    @Test
    void words_that_happen_to_stand_within_what_was_added_before_are_taken_up_and_their_danger_is_kept() {
        Receipt receipt = open("q1", false);
        enquiries().open("q1", adding("He said that he hits her because she asked him to.\nBy Friday."));
        enquiries().open("q1", adding("By Friday."));
        assertThat(now(receipt).more()).endsWith("asked him to.\nBy Friday.");
        enquiries().open("q1", telling("he hits her"));
        enquiries().tick();
        assertThat(now(receipt).more()).endsWith("\nhe hits her");
        assertThat(now(receipt).danger()).isEqualTo("missing");
        assertThat(channel.heard).containsExactly("URGENT 1");
    }

    @Test
    void words_that_were_there_and_are_heard_as_danger_only_now_are_told_of_at_once() {
        Receipt receipt = enquiries().open("q1", adding("I fear for her.")).receipt();
        enquiries().tick();
        enquiries().open("q1", telling("I fear for her."));
        enquiries().tick();
        assertThat(channel.heard).containsExactly("NEW 1", "URGENT 1");
        assertThat(now(receipt).more()).as("once").isEqualTo("I fear for her.");
        assertThat(now(receipt).danger()).isEqualTo("missing");
    }

    private static Asking adding(String more) {
        return new Asking("Who pays?", "", more, "web", List.of(), List.of(), false, "");
    }

    private static Asking telling(String more) {
        return new Asking("Who pays?", "", more, "web", List.of(), List.of(), false, "missing");
    }

    @Test
    void what_an_asker_adds_later_is_taken_up_once_while_the_reply_is_not_due() {
        Receipt receipt = open("q1", false);
        assertThat(open("q1", true, MAIL).number()).isEqualTo(receipt.number());
        open("q1", false, MAIL);
        assertThat(now(receipt).tell()).isTrue();
        assertThat(now(receipt).more()).isEqualTo("More");
        done(enquiries().answer(receipt.number(), "Ann", "Ask the panel."));
        open("q1", false, new Place("mail", "late@example.org"));
        enquiries().tick();
        assertThat(mail.taken).extracting(Return::place).containsExactly(MAIL);
    }

    @Test
    void only_one_of_many_claims_it() {
        Receipt receipt = open("q1", false);
        var claimed = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(i -> pool.submit(() -> {
                if (enquiries().claim(receipt.number(), "Person " + i) instanceof Decision.Done) {
                    claimed.incrementAndGet();
                }
            }));
        }
        assertThat(claimed).hasValue(1);
    }

    @Test
    void the_reply_goes_back_once_to_where_it_was_asked_and_the_address_is_erased() throws SQLException {
        Receipt receipt = open("q1", false, MAIL);
        assertThat(everything()).doesNotContain("asker@example.org");
        enquiries().tick();
        assertThat(mail.taken).isEmpty();
        done(enquiries().answer(receipt.number(), "Ann", "Ask the panel."));
        enquiries().tick();
        enquiries().tick();
        assertThat(mail.taken).hasSize(1);
        Return back = mail.taken.getFirst();
        assertThat(back.place()).isEqualTo(MAIL);
        assertThat(back.about()).isEqualTo(Return.About.REPLY);
        assertThat(back.reply()).isEqualTo("Ask the panel.");
        assertThat(back.link()).isEqualTo("https://ask.example.org/enquiry/" + receipt.token());
        assertThat(everything()).contains("|mail||");
    }

    @Test
    void a_reply_that_was_not_taken_waits_and_is_tried_again_later_also_after_a_restart() {
        Receipt receipt = open("q1", false, MAIL);
        done(enquiries().answer(receipt.number(), "Ann", "Ask the panel."));
        mail.broken = true;
        enquiries().tick();
        mail.broken = false;
        enquiries().tick();
        assertThat(mail.taken).isEmpty();
        database.restart();
        database.clock().forward(Duration.ofMinutes(2));
        assertThat(enquiries().undelivered()).isOne();
        enquiries().tick();
        assertThat(mail.taken).hasSize(1);
        assertThat(enquiries().undelivered()).isZero();
    }

    @Test
    void a_reply_for_a_door_that_is_not_there_waits_for_it() {
        Receipt receipt = open("q1", false, new Place("pigeon", "the oak"));
        done(enquiries().answer(receipt.number(), "Ann", "Ask the panel."));
        database.clock().forward(Duration.ofDays(30));
        enquiries().tick();
        assertThat(enquiries().undelivered()).isOne();
    }

    @Test
    void who_is_not_answered_is_told_so() {
        Receipt receipt = open("q1", false, MAIL);
        done(enquiries().close(receipt.number(), "Ann"));
        enquiries().tick();
        assertThat(mail.taken).extracting(Return::about).containsExactly(Return.About.CLOSED);
    }

    @Test
    void the_team_hears_of_an_enquiry_once_and_is_reminded_while_it_waits() {
        Receipt receipt = open("q1", false);
        channel.broken = true;
        enquiries().tick();
        channel.broken = false;
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).containsExactly("NEW " + receipt.number());
        assertThat(enquiries().isLate(now(receipt))).isFalse();
        database.clock().forward(Duration.ofHours(25));
        assertThat(enquiries().isLate(now(receipt))).isTrue();
        enquiries().tick();
        enquiries().tick();
        assertThat(channel.heard).hasSize(2).last().isEqualTo("REMINDER " + receipt.number());
        done(enquiries().claim(receipt.number(), "Ann"));
        enquiries().tick();
        assertThat(channel.heard).hasSize(2);
        database.clock().forward(Duration.ofDays(60));
        enquiries().tick();
        assertThat(channel.heard).hasSize(3);
        done(enquiries().answer(receipt.number(), "Ann", "Yes."));
        database.clock().forward(Duration.ofDays(60));
        enquiries().tick();
        assertThat(channel.heard).hasSize(3);
    }

    @Test
    void a_reply_becomes_a_document_that_the_library_reads_and_tells_those_who_wanted_to_know() {
        database.get(Insight.class).asked(new Asked("q1", database.clock().instant(), "web", "me",
                "Who pays for the taxi?", "not-found", List.of(), Duration.ofMillis(5)));
        Receipt receipt = open("q1", true, MAIL);
        assertThat(now(receipt).gap()).isPresent();
        LocalDate review = LocalDate.of(2027, 11, 1);
        var publication = new Publication("Who pays for \"school\" taxis: \\ & #1?", "The council pays. Ask *early*.",
                "Ann Lee", review, List.of("transport"));
        assertThat(enquiries().publish(receipt.number(), publication, "Ann"))
                .isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        done(enquiries().answer(receipt.number(), "Ann", "The council pays."));
        Enquiry published = done(enquiries().publish(receipt.number(), publication, "Ann"));
        String path = published.published().orElseThrow().document();
        assertThat(path).isEqualTo("questions-and-answers/" + receipt.number() + "-who-pays-for-school-taxis-1.md");
        Document document = read().documents().getFirst();
        assertThat(document.path()).isEqualTo(path);
        assertThat(document.details().kind()).isEqualTo(Kind.QUESTION_AND_ANSWER);
        assertThat(document.title()).isEqualTo("Who pays for \"school\" taxis: \\ & #1?");
        assertThat(document.details().publisher()).isEqualTo("Averdale");
        assertThat(document.details().reviewDue()).contains(review);
        assertThat(document.details().topics()).containsExactly("transport");
        assertThat(enquiries().answeredBy(published).orElseThrow().document()).isEqualTo(path);
        enquiries().tick();
        assertThat(mail.taken).as("the library has not read it yet").extracting(Return::about)
                .containsExactly(Return.About.REPLY);
        assertThat(waited(receipt)).isTrue();
        shelf.slugs.put(path, "taxis");
        enquiries().tick();
        assertThat(mail.taken).extracting(Return::about)
                .containsExactly(Return.About.REPLY, Return.About.LIBRARY);
        assertThat(mail.taken.getLast().document()).contains(new Shown(path, document.title(), "taxis"));
        database.clock().forward(Duration.ofHours(2));
        enquiries().tick();
        assertThat(waited(receipt)).isFalse();
    }

    private boolean waited(Receipt receipt) {
        return database.get(Insight.class).gap(now(receipt).gap().orElseThrow()).orElseThrow().waiting();
    }

    @Test
    void of_several_who_publish_a_reply_at_once_one_does() throws InterruptedException, IOException {
        Receipt receipt = open("q1", false);
        done(enquiries().answer(receipt.number(), "Ann", "The council pays."));
        var start = new CountDownLatch(1);
        var published = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6).forEach(i -> pool.submit(() -> {
                start.await();
                if (enquiries().publish(receipt.number(), new Publication("Title " + i, "The council.", "Ann Lee",
                        LocalDate.of(2027, 11, 1), List.of()), "Ann") instanceof Decision.Done) {
                    published.incrementAndGet();
                }
                return i;
            }));
            start.countDown();
        }
        assertThat(published).hasValue(1);
        try (var files = Files.list(library.resolve(Publication.FOLDER))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_reply_is_published_once_and_again_only_after_its_document_was_taken_away() {
        Receipt receipt = open("q1", false);
        done(enquiries().answer(receipt.number(), "Ann", "The council pays."));
        LocalDate review = LocalDate.of(2027, 11, 1);
        var one = new Publication("Who pays?", "The council pays.", "Ann Lee", review, List.of());
        var other = new Publication("Who does not pay?", "The parents.", "Bea", review, List.of());
        done(enquiries().publish(receipt.number(), one, "Ann"));
        assertThat(enquiries().publish(receipt.number(), other, "Bea"))
                .isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        List<Document> read = read().documents();
        assertThat(read).extracting(Document::title).containsExactly("Who pays?");
        withdraw(read.getFirst().path());
        done(enquiries().publish(receipt.number(), other, "Bea"));
    }

    @Test
    void a_publication_without_owner_or_with_a_review_gone_by_is_refused() {
        Receipt receipt = open("q1", false);
        done(enquiries().answer(receipt.number(), "Ann", "Yes."));
        LocalDate today = LocalDate.of(2026, 11, 2);
        assertThat(enquiries().publish(receipt.number(),
                new Publication("Title", "Answer", " ", today.plusYears(1), List.of()), "Ann"))
                .isEqualTo(new Decision.Refused(Decision.Why.EMPTY));
        assertThat(enquiries().publish(receipt.number(),
                new Publication("Title", "Answer", "Ann", today, List.of()), "Ann"))
                .isEqualTo(new Decision.Refused(Decision.Why.PAST));
    }

    @Test
    void nothing_personal_is_sent_or_published_that_nobody_confirmed() throws IOException {
        Receipt receipt = open("q1", false);
        String words = "Ring Jayden Smithers' mum\non 07700 900461.";
        List<String> details = enquiries().details(words).stream().map(Detail::words).toList();
        assertThat(details).containsExactly("Jayden Smithers", "07700 900461");
        assertThat(enquiries().answer(receipt.number(), "Ann", words))
                .isEqualTo(new Decision.Refused(Decision.Why.PERSONAL));
        assertThat(enquiries().answer(receipt.number(), "Ann", words, details.subList(0, 1)))
                .isEqualTo(new Decision.Refused(Decision.Why.PERSONAL));
        done(enquiries().answer(receipt.number(), "Ann", words, details));
        var publication = new Publication("Who pays?", words, "Ann Lee", LocalDate.of(2027, 11, 1), List.of());
        assertThat(enquiries().publish(receipt.number(), publication, "Ann"))
                .isEqualTo(new Decision.Refused(Decision.Why.PERSONAL));
        assertThat(library.resolve(Publication.FOLDER)).doesNotExist();
        done(enquiries().publish(receipt.number(), publication, details, "Ann"));
    }

    @Test
    void old_enquiries_are_forgotten() {
        Receipt receipt = open("q1", false, MAIL);
        done(enquiries().answer(receipt.number(), "Ann", "Yes."));
        done(enquiries().close(receipt.number(), "Ann"));
        Receipt waiting = open("q2", false);
        database.clock().set(Instant.parse("2029-01-01T00:00:00Z"));
        enquiries().tick();
        assertThat(enquiries().find(receipt.number())).isEmpty();
        assertThat(enquiries().find(waiting.number()).orElseThrow().state()).isEqualTo(Enquiry.State.CLOSED);
        database.clock().forward(Duration.ofDays(731));
        enquiries().tick();
        assertThat(enquiries().find(waiting.number())).isEmpty();
    }

    @Test
    void what_nobody_replied_to_in_a_year_is_closed_and_its_asker_told_before_it_is_forgotten_where()
            throws SQLException {
        Receipt receipt = open("q1", true, MAIL);
        database.clock().forward(Duration.ofDays(364));
        enquiries().tick();
        assertThat(now(receipt).state()).isEqualTo(Enquiry.State.WAITING);
        database.clock().forward(Duration.ofDays(2));
        enquiries().tick();
        assertThat(now(receipt).state()).isEqualTo(Enquiry.State.CLOSED);
        enquiries().tick();
        assertThat(mail.taken).extracting(Return::about).containsExactly(Return.About.CLOSED);
        assertThat(mail.taken.getFirst().place()).isEqualTo(MAIL);
        assertThat(everything()).contains("|mail||").doesNotContain("|WAITING|");
    }

    @Test
    void what_is_added_to_what_was_answered_or_closed_is_said_not_to_be_taken() {
        Receipt receipt = open("q1", false);
        var more = new Asking("Who pays?", "And for trains?", "web", List.of(), List.of(), true);
        assertThat(enquiries().open("q1", more)).isEqualTo(new Opened(receipt, false, true));
        done(enquiries().answer(receipt.number(), "Ann", "Yes."));
        var late = new Asking("Who pays?", "And for boats?", "web", List.of(), List.of(), true);
        assertThat(enquiries().open("q1", late)).isEqualTo(new Opened(receipt, false, false));
        assertThat(now(receipt).more()).contains("trains").doesNotContain("boats");
    }

    @Test
    void what_a_door_could_not_hand_over_is_shown_and_sent_again_or_left() throws SQLException {
        Receipt receipt = open("q1", false, MAIL);
        done(enquiries().answer(receipt.number(), "Ann", "Ask the panel."));
        enquiries().tick();
        enquiries()
                .refused(new Refusal(mail.taken.getFirst().id(), "", Optional.of(MAIL), "There is no such address."));
        assertThat(everything()).doesNotContain("asker@example.org");
        assertThat(enquiries().withStranded()).containsExactly(receipt.number());
        assertThat(enquiries().stranded(receipt.number())).containsExactly(new Stranded("mail",
                Return.About.REPLY, database.clock().instant(), "There is no such address.", true));
        assertThat(now(receipt).reply()).isEqualTo("Ask the panel.");

        done(enquiries().sendAgain(receipt.number()));
        assertThat(enquiries().withStranded()).isEmpty();
        assertThat(enquiries().sendAgain(receipt.number())).isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        enquiries().tick();
        assertThat(mail.taken).hasSize(2).extracting(Return::place).containsOnly(MAIL);
        Return again = mail.taken.getLast();
        assertThat(again.id()).as("a new name, or its door takes it for the same")
                .isNotEqualTo(mail.taken.getFirst().id());

        enquiries().refused(new Refusal(again.id(), "", Optional.of(MAIL), "Once more."));
        done(enquiries().close(receipt.number(), "Ann"));
        assertThat(enquiries().withStranded()).as("whoever closes it leaves it at that").isEmpty();
        assertThat(everything()).contains("|mail||");
        assertThat(now(receipt).reply()).isEqualTo("Ask the panel.");
    }

    @Test
    void what_a_door_could_not_hand_over_is_known_though_it_says_so_at_once_and_forgotten_after_a_year() {
        Receipt receipt = open("q1", false, MAIL);
        done(enquiries().answer(receipt.number(), "Ann", "Ask the panel."));
        mail.refuses = Optional.of("There is no such address.");
        enquiries().tick();
        enquiries().tick();
        assertThat(mail.taken).hasSize(1);
        assertThat(enquiries().stranded(receipt.number())).extracting(Stranded::mayGoAgain).containsExactly(true);
        done(enquiries().leave(receipt.number()));
        assertThat(enquiries().leave(receipt.number())).isEqualTo(new Decision.Refused(Decision.Why.NOT_NOW));
        assertThat(enquiries().leave(99)).isEqualTo(new Decision.Refused(Decision.Why.UNKNOWN));
        Receipt other = open("q2", false, MAIL);
        done(enquiries().answer(other.number(), "Ann", "Ask the panel."));
        enquiries().tick();
        assertThat(enquiries().withStranded()).containsExactly(other.number());
        database.clock().forward(Duration.ofDays(366));
        enquiries().tick();
        assertThat(enquiries().withStranded()).isEmpty();
    }

    @Test
    void a_reply_that_the_database_does_not_call_published_is_no_document() throws Exception {
        Receipt receipt = open("q1", false);
        done(enquiries().answer(receipt.number(), "Ann", "The council pays."));
        var publication = new Publication("Who pays?", "The council pays.", "Ann Lee", LocalDate.of(2027, 11, 1),
                List.of());
        assertThatThrownBy(() -> database.get(Rows.class).whole(() -> {
            done(enquiries().publish(receipt.number(), publication, "Ann"));
            throw new IllegalStateException("the connection breaks");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(now(receipt).published()).isEmpty();
        assertThat(read().documents()).isEmpty();
        done(enquiries().publish(receipt.number(), publication, "Ann"));
        assertThat(read().documents()).extracting(Document::title).containsExactly("Who pays?");
    }

    @Test
    void a_publication_broken_off_after_the_database_had_it_is_finished_at_the_next_start() throws Exception {
        Receipt receipt = open("q1", false);
        done(enquiries().answer(receipt.number(), "Ann", "The council pays."));
        done(enquiries().publish(receipt.number(), new Publication("Who pays?", "The council pays.", "Ann Lee",
                LocalDate.of(2027, 11, 1), List.of()), "Ann"));
        Path file = library.resolve(now(receipt).published().orElseThrow().document());
        Path hidden = file.resolveSibling("." + file.getFileName());
        Files.move(file, hidden);
        Path nobodys = Files.writeString(file.resolveSibling(".77-nobody-published-it.md"), "x");
        Path others = Files.writeString(file.resolveSibling(".notes.md"), "x");
        Files.setLastModifiedTime(nobodys, FileTime.from(database.clock().instant().minus(Duration.ofDays(2))));
        assertThat(read().documents()).isEmpty();
        database.restart();
        enquiries().tick();
        assertThat(read().documents()).extracting(Document::title).containsExactly("Who pays?");
        assertThat(nobodys).doesNotExist();
        assertThat(others).exists();
    }

    @Test
    void who_wanted_to_know_of_a_question_that_belongs_to_no_gap_is_told_once_its_reply_can_be_read() {
        Receipt receipt = open("never recorded", true, MAIL);
        assertThat(now(receipt).gap()).isEmpty();
        done(enquiries().answer(receipt.number(), "Ann", "The council pays."));
        Enquiry published = done(enquiries().publish(receipt.number(), new Publication("Who pays?", "The council.",
                "Ann Lee", LocalDate.of(2027, 11, 1), List.of()), "Ann"));
        enquiries().tick();
        shelf.slugs.put(published.published().orElseThrow().document(), "taxis");
        enquiries().tick();
        assertThat(mail.taken).extracting(Return::about)
                .containsExactly(Return.About.REPLY, Return.About.LIBRARY);
    }

    @Test
    void a_reply_confirmed_as_it_is_goes_whatever_control_characters_stand_in_its_details() {
        Wording wording = Wording.shipped("en");
        for (String with : List.of("Ring Tyler Marsh on 07700\u000b900123.", "Ring Tyler\u000bMarsh, 07700\f900123.")) {
            Receipt receipt = open(with, false);
            TeamReply reply = TeamReply.of(wording.say("door.team-as-it-is") + ": " + with, enquiries(), wording);
            assertThat(reply.words()).doesNotContain("\u000b", "\f");
            done(enquiries().answer(receipt.number(), "Ann", reply.words(), reply.confirmed()));
        }
    }

    /// Nobody asked for it, so nobody is told.
    @Test
    void who_did_not_want_to_know_is_not_told_of_the_library() {
        database.get(Insight.class).asked(new Asked("q1", database.clock().instant(), "web", "me",
                "Who pays for the taxi?", "not-found", List.of(), Duration.ofMillis(5)));
        Receipt receipt = open("q1", false, MAIL);
        Optional<Long> gap = now(receipt).gap();
        assertThat(waited(receipt)).isFalse();
        database.get(Insight.class).close(gap.orElseThrow(), SHOWN, "Ann");
        enquiries().tick();
        assertThat(mail.taken).isEmpty();
    }
}
