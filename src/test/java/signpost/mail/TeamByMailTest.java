package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Role;
import signpost.account.Sought;
import signpost.account.Voucher;
import signpost.chat.Cast;
import signpost.chat.Chat;
import signpost.chat.Claimer;
import signpost.chat.ConversationId;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Handover;
import signpost.delivery.Deliveries;
import signpost.delivery.Mail;
import signpost.delivery.Notices;
import signpost.delivery.Terms;
import signpost.inbox.Inbox;
import signpost.message.Letter;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The team answers the mail that tells of an enquiry.
class TeamByMailTest {

    private static final String ASHA = "asha@team.example";
    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private TestDatabase rooms;
    private MailDoor door;
    private TeamDesk desk;
    private String bell;
    private int next;

    @BeforeEach
    void an_enquiry_of_which_the_team_is_told() throws Exception {
        rooms = TestDatabase.h2(Cast.ANSWERS, Heads.full());
        rooms.get(Deliveries.class).start(new Collecting(sent), Terms.USUAL, Optional.empty());
        door = rooms.get(MailDoor.class);
        desk = rooms.get(TeamDesk.class);
        rooms.get(Accounts.class)
                .signIn(new Voucher("own", "asha", ASHA, true, "Asha Rao", Optional.of(Role.AUTHOR)));
        var id = new ConversationId("web", "a");
        Chat chat = rooms.get(Chat.class);
        chat.pass(id, chat.ask(id, "I am unsure about all of this, so who would I ask?").number(),
                new Handover("", List.of(), false));
        bell = rooms.get(Notices.class).send("bell-1-17-0", ASHA,
                new Letter("Enquiry 1 waits for an answer", "<p>Open</p>", "Open", List.of()));
        mail(ASHA);
        sent.clear();
    }

    @AfterEach
    void close() {
        rooms.get(Deliveries.class).close();
        rooms.close();
    }

    @Test
    void a_reply_comes_back_first_and_goes_to_the_asker_once_its_writer_says_so() throws Exception {
        assertThat(desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1")).isTrue();
        Mail draft = mail(ASHA);
        assertThat(draft.letter().subject()).isEqualTo("Send this reply to enquiry 1?");
        assertThat(plain(draft)).contains("Ask the panel.", "not been sent yet", "/console/enquiries/1");
        assertThat(enquiry().state()).as("anybody can write her address").isEqualTo(Enquiry.State.WAITING);

        // as mail programs do, all that went before is named
        assertThat(desk.hears(asked(ASHA, "Re: Send this reply to enquiry 1?", bell, draft.id(), "Send\n\nAsha"), "2"))
                .isTrue();
        assertThat(enquiry().reply()).isEqualTo("Ask the panel.");
        assertThat(enquiry().owner()).isEqualTo("Asha Rao by mail");
        assertThat(plain(mail(ASHA))).contains("on its way to the asker", "Ask the panel.");
        assertThat(rooms.get(Audit.class).read(Sought.ALL, 0, 10)).extracting(Deed::deed)
                .containsExactly("enquiry-answered", "enquiry-claimed");
    }

    @Test
    void other_words_take_the_place_of_the_first_and_details_are_screened() throws Exception {
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1");
        String first = mail(ASHA).id();
        desk.hears(
                asked(ASHA, "Re: Send this reply to enquiry 1?", first, "Ring her mum Kelly Smithers, 07700 900461."),
                "2");
        assertThat(plain(mail(ASHA))).contains("Not sent", "Send as it is:", "07700 900461");
        desk.hears(asked(ASHA, "Re: Send this reply to enquiry 1?", first,
                "Send as it is: Ring the desk on 07700 900461."), "3");
        String second = mail(ASHA).id();
        assertThat(enquiry().reply()).isEmpty();
        desk.hears(asked(ASHA, "Re: Send this reply to enquiry 1?", second, "send"), "4");
        assertThat(enquiry().reply()).isEqualTo("Ring the desk on 07700 900461.");
    }

    @Test
    void a_stranger_puts_no_words_into_the_teams_mouth_and_nobody_is_left_without_a_word() throws Exception {
        // somebody got the mail forwarded
        assertThat(desk.hears(asked("bob@other.example", "Re: Enquiry 1 waits for an answer", bell, "Ask me."), "1"))
                .isTrue();
        assertThat(plain(mail("bob@other.example"))).contains("Only the team can reply", "/console/enquiries/1");
        // somebody guesses the subject and writes her address above it
        desk.hears(asked(ASHA, "RE: Enquiry 1 still waits", "", "Ask me."), "2");
        assertThat(plain(mail(ASHA))).contains("cannot be told which mail", "/console/enquiries/1")
                .doesNotContain("Ask me.");
        // and confirms what was never asked, or was asked of another
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "3");
        String draft = mail(ASHA).id();
        desk.hears(asked(ASHA, "Re: Send this reply to enquiry 1?", "", "send"), "4");
        desk.hears(asked("bob@other.example", "Re: Send this reply to enquiry 1?", draft, "send"), "5");
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "send"), "6");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.WAITING);
        assertThat(enquiry().reply()).isEmpty();
    }

    @Test
    void what_somebody_else_looks_after_is_not_sent_and_a_question_stays_one() throws Exception {
        rooms.get(Enquiries.class).claim(1, "Bea Boss");
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1");
        assertThat(plain(mail(ASHA))).contains("Somebody else has this enquiry");
        assertThat(desk.hears(asked(ASHA, "Enquiry 1 and what it asks", "", "Who chairs the panel?"), "2")).isFalse();
        assertThat(desk.hears(asked(ASHA, "Question", "other", "Who chairs the panel?"), "3")).isFalse();
    }

    @Test
    void what_a_colleague_of_the_same_name_looks_after_is_theirs_and_what_oneself_took_in_the_console_is_ones_own()
            throws Exception {
        Seal seal = rooms.get(Seal.class);
        rooms.get(Enquiries.class).claim(1, "Asha Rao", Claimer.of(seal, "asha.rao@other.example", "Asha Rao").key());
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1");
        assertThat(plain(mail(ASHA))).contains("Somebody else has this enquiry");
        rooms.get(Enquiries.class).release(1);
        rooms.get(Enquiries.class).claim(1, "Asha R.", Claimer.of(seal, ASHA, "Asha R.").key());
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "2");
        assertThat(plain(mail(ASHA))).contains("Ask the panel.", "not been sent yet");
    }

    @Test
    void only_an_answer_to_the_mail_that_showed_the_words_confirms_them() throws Exception {
        String about = "Re: Enquiry 1 waits for an answer";
        desk.hears(asked(ASHA, about, bell, "Ask the panel."), "1");
        String first = mail(ASHA).id();
        desk.hears(asked(ASHA, about, bell, first, "Ring her mum Kelly Smithers, 07700 900461."), "2");
        String refused = mail(ASHA).id();
        desk.hears(asked(ASHA, about, bell, first, refused, "send"), "3");
        assertThat(plain(mail(ASHA))).contains("counts only as an answer to the mail that showed you your reply");
        desk.hears(asked(ASHA, about, bell, first, "send"), "4");
        mail(ASHA);
        assertThat(enquiry().state()).as("other words have come since").isEqualTo(Enquiry.State.WAITING);

        // the mail program names the mail that is answered, and none before it
        desk.hears(asked(ASHA, about, refused, "Ask the desk."), "5");
        String second = mail(ASHA).id();
        desk.hears(asked(ASHA, about, second, "Ask the chair."), "6");
        String third = mail(ASHA).id();
        desk.hears(asked(ASHA, about, third, second, "send"), "7");
        mail(ASHA);
        assertThat(enquiry().state()).as("back to words that were replaced").isEqualTo(Enquiry.State.WAITING);
        desk.hears(asked(ASHA, about, second, third, "send"), "8");
        mail(ASHA);
        assertThat(enquiry().reply()).isEqualTo("Ask the chair.");
        assertThat(words()).as("nothing waits any more").isZero();
        desk.hears(asked(ASHA, about, second, third, "send"), "9");
        assertThat(plain(mail(ASHA))).as("said twice").contains("on its way to the asker", "Ask the chair.");
    }

    @Test
    void words_wait_for_a_week_and_no_longer_than_the_enquiry() throws Exception {
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1");
        String draft = mail(ASHA).id();
        rooms.clock().forward(Duration.ofDays(8));
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, draft, "send"), "2");
        assertThat(plain(mail(ASHA))).contains("for a week");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.WAITING);
        desk.tick();
        assertThat(words()).isZero();

        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "3");
        mail(ASHA);
        desk.tick();
        assertThat(words()).isOne();
        rooms.get(Enquiries.class).close(1, "Bea Boss");
        desk.tick();
        assertThat(words()).isZero();
    }

    @Test
    void danger_is_answered_whatever_becomes_of_the_reply() throws Exception {
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1");
        String draft = mail(ASHA).id();
        rooms.get(Rows.class).change("update mail_draft set words = 'damaged'");
        Sorted.Asked danger = asked(ASHA, "Re: Send this reply to enquiry 1?", bell, draft,
                "send\n\nMy pupil ran off.");
        rooms.get(Inbox.class).take(MailDoor.NAME, List.of("danger"), new Slip(danger, "2", 0).write());
        assertThat(plain(mail(ASHA))).contains("999");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.WAITING);
    }

    @Test
    void a_confirmed_reply_goes_though_a_control_character_stands_in_its_details() throws Exception {
        // a program's line end within a name is no longer there in what goes: what is confirmed is what is left of it
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell,
                "Send as it is: Ring her mum Kelly\u000bSmithers on 07700\u000b900461."), "1");
        String draft = mail(ASHA).id();
        desk.hears(asked(ASHA, "Re: Send this reply to enquiry 1?", bell, draft, "send"), "2");
        assertThat(plain(mail(ASHA))).contains("on its way");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.ANSWERED);
        assertThat(enquiry().reply()).contains("Kelly").doesNotContain("\u000b");
    }

    @Test
    void a_reply_is_known_by_its_subject_whatever_stands_before_it() throws Exception {
        for (String subject : List.of("ATB: Enquiry 1 waits for an answer", "[EXTERNAL] AW: Enquiry 1 still waits",
                "SV: [EXTERN] Your reply to enquiry 1 was not sent")) {
            assertThat(desk.hears(asked(ASHA, subject, "", "Ask me."), subject)).as(subject).isTrue();
            assertThat(plain(mail(ASHA))).contains("cannot be told which mail");
        }
        String came = Came.person("ATB: Enquiry 1 waits for an answer", "Ask the panel.")
                .replaceFirst("Subject:",
                        "In-Reply-To: <a@b.example>\nReferences: <a@b.example> <c@b.example>\nSubject:");
        Sorted.Asked asked = (Sorted.Asked) Came.sorted(came);
        assertThat(asked.text()).as("own words only").isEqualTo("Ask the panel.");
        assertThat(asked.thread().before()).as("what is answered comes last").containsExactly("<c@b.example>",
                "<a@b.example>");
    }

    @Test
    void whoever_of_the_team_writes_too_often_is_told_once_that_a_reply_was_not_read() throws Exception {
        Inbox inbox = rooms.get(Inbox.class);
        for (int i = 0; i < 20; i++) {
            inbox.take(MailDoor.NAME, List.of("full" + i), new Slip(asked(ASHA, "Hi", "more"), "m" + i, 0).write());
        }
        for (int i = 0; i < 20; i++) {
            mail(ASHA);
        }
        for (int i = 0; i < 3; i++) {
            inbox.take(MailDoor.NAME, List.of("late" + i),
                    new Slip(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "l" + i, 0)
                            .write());
        }
        Mail told = mail(ASHA);
        assertThat(told.letter().subject()).isEqualTo("Your reply to enquiry 1 was not sent");
        assertThat(plain(told)).contains("was not read", "Reply in the console");
        assertThat(rooms.get(signpost.inbox.Kept.class).waiting()).isEqualTo(3);
        assertThat(rooms.get(Rows.class).count("select count(*) from notice where name like 'mail-team-often-%'"))
                .isOne();
        assertThat(enquiry().reply()).isEmpty();
    }

    @Test
    void whoever_shares_an_address_with_many_can_still_say_that_a_reply_is_to_go() throws Exception {
        desk.hears(asked(ASHA, "Re: Enquiry 1 waits for an answer", bell, "Ask the panel."), "1");
        String draft = mail(ASHA).id();
        Inbox inbox = rooms.get(Inbox.class);
        for (int i = 0; i < 20; i++) {
            inbox.take(MailDoor.NAME, List.of("full" + i), new Slip(asked(ASHA, "Hi", "more"), "m" + i, 0).write());
        }
        for (int i = 0; i < 20; i++) {
            mail(ASHA);
        }
        inbox.take(MailDoor.NAME, List.of("send"),
                new Slip(asked(ASHA, "Re: Send this reply to enquiry 1?", bell, draft, "send"), "s", 0).write());
        assertThat(plain(mail(ASHA))).contains("on its way to the asker");
        assertThat(enquiry().reply()).isEqualTo("Ask the panel.");
    }

    private long words() {
        return rooms.get(Rows.class).count("select count(*) from mail_draft where words <> ''");
    }

    private Enquiry enquiry() {
        return rooms.get(Enquiries.class).find(1).orElseThrow();
    }

    /// @param rest the mails before it, and what it says
    private Sorted.Asked asked(String sender, String subject, String... rest) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < rest.length - 1; i++) {
            if (!rest[i].isEmpty()) {
                before.add("<" + rest[i] + "@partnership.example>");
            }
        }
        return new Sorted.Asked(sender, rest[rest.length - 1], List.of(),
                new Sorted.Thread(subject, "<" + next++ + "@team.example>", before), false);
    }

    private static String plain(Mail mail) {
        return mail.letter().text().replaceAll("\\s+", " ");
    }

    /// The next mail to an address.
    private Mail mail(String address) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Optional<Mail> found = sent.stream().filter(mail -> mail.address().equals(address)).findFirst();
            if (found.isPresent()) {
                sent.remove(found.get());
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
            rooms.clock().forward(Duration.ofMillis(50));
        }
        throw new AssertionError("no mail to " + address);
    }
}
