package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Sought;
import signpost.chat.Detail;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.rows.Rows;

/// Enquiries in the team's own channel.
class TeamsTeamTest extends AtTeams {

    private static final String PAGES = "https://ask.example.org/";
    private static final String HERE = "/v3/conversations/19%3Ateam%40thread.tacv2";
    private int ids;

    private Enquiries enquiries() {
        return rooms.get(Enquiries.class);
    }

    private Enquiry enquiry() {
        return enquiries().find(1).orElseThrow();
    }

    /// Waits until everything that came was answered, however often the channel's pace puts it off.
    private void settled() throws Exception {
        FakeTeams.until(() -> {
            rooms.get(Inbox.class).tick();
            FakeTeams.due(rooms).filter(due -> due.isBefore(rooms.clock().instant().plusSeconds(10)))
                    .ifPresent(_ -> rooms.clock().forward(Duration.ofSeconds(1)));
            return rooms.get(Inbox.class).waiting() == 0;
        });
    }

    /// The bot is let into the channel; and says hello there.
    private void letIn() throws Exception {
        Map<String, Object> arrival = teams.inTeam("in", "0", "Ann", "");
        arrival.put("type", "installationUpdate");
        arrival.put("action", "add");
        teams.post(rooms, arrival);
        settled();
    }

    /// Somebody passes a question on.
    private void pass(String question) throws Exception {
        teams.post(rooms, teams.message("q" + ++ids, question));
        settled();
        String button = ask(teams.messages().getLast().body());
        invoke("task/submit", Map.of("data", Map.of("signpost", button, "more", "", "tell", "false")), "m1");
        settled();
    }

    /// What the team's channel was sent, the first card first.
    private List<FakeTeams.Sent> toTeam() {
        return teams.sent.stream().filter(sent -> sent.path().startsWith(HERE)
                && !Json.write(sent.body()).contains("I am here now")).toList();
    }

    private static String words(FakeTeams.Sent sent) {
        return Json.write(sent.body());
    }

    private void tick() throws Exception {
        enquiries().tick();
        rooms.get(TeamsDoor.class).tick();
        settled();
    }

    /// The name that Teams gave to the card.
    private String card() {
        return rooms.get(Rows.class).one("select card from teams_enquiry where enquiry_id = 1",
                row -> row.text("card")).orElseThrow();
    }

    private void posted() throws Exception {
        letIn();
        pass("unsure of Zebedee Thistlewood, <at>all</at>");
        tick();
        assertThat(toTeam()).hasSize(1);
    }

    private Map<String, Object> pressing(String who, String deed, String words) {
        Map<String, Object> pressed = teams.inTeam("p" + ++ids, card(), who, "");
        pressed.remove("text");
        pressed.put("replyToId", card());
        pressed.put("value", Map.of("signpost", deed + "\n1", "reply", words));
        return pressed;
    }

    private void press(String who, String deed, String words) throws Exception {
        assertThat(teams.post(rooms, pressing(who, deed, words))).isEqualTo(200);
        settled();
    }

    private void write(String who, String text) throws Exception {
        assertThat(teams.post(rooms, teams.inTeam("w" + ++ids, card(), who, text))).isEqualTo(200);
        settled();
    }

    private List<String> audited() {
        return rooms.get(Audit.class).read(Sought.ALL, 0, 100).stream().map(Deed::deed).toList();
    }

    @Test
    void the_team_is_told_and_the_reply_in_the_card_of_whoever_claimed_it_goes_to_the_asker_alone() throws Exception {
        posted();
        FakeTeams.Sent told = toTeam().getFirst();
        assertThat(told.method() + " " + told.path()).isEqualTo("POST " + HERE + "/activities");
        Limits.hold(told.body(), PAGES);
        assertThat(words(told))
                .contains("Enquiry 1", "unsure of", "What the asker was shown", "I will reply",
                        PAGES + "console/enquiries/1")
                .doesNotContain("Thistlewood", "Input.Text");
        press("Asha", "claim", "");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.CLAIMED);
        assertThat(enquiry().owner()).isEqualTo("Asha in Teams");
        FakeTeams.Sent held = toTeam().getLast();
        assertThat(held.method() + " " + held.path()).isEqualTo("PUT " + HERE + "/activities/" + card());
        assertThat(words(held)).contains("Asha in Teams looks after it", "Input.Text", "Send the reply")
                .doesNotContain("I will reply\"");
        Limits.hold(held.body(), PAGES);
        press("Asha", "answer", "Ring the front door & ask.");
        assertThat(enquiry().reply()).isEqualTo("Ring the front door & ask.");
        assertThat(words(toTeam().getLast())).contains("Asha in Teams replied:", "Ring the front door")
                .doesNotContain("Action.Submit", "Input.Text");
        Limits.hold(toTeam().getLast().body(), PAGES);
        int inTeam = toTeam().size();
        tick();
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/a%3A1/activities");
        assertThat(words(teams.sent.getLast())).contains("Ring the front door & ask.");
        assertThat(toTeam()).as("nothing more to draw").hasSize(inTeam);
        assertThat(audited()).containsExactly("enquiry-answered", "enquiry-claimed");
    }

    @Test
    void the_reply_may_be_written_in_the_thread_and_what_others_write_there_goes_nowhere() throws Exception {
        posted();
        write("Bea", "I know this one");
        press("Asha", "claim", "");
        write("Bea", "shall I?");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.CLAIMED);
        assertThat(toTeam()).hasSize(2);
        Map<String, Object> reply = teams.inTeam("r", card(), "Asha", "<at>Signpost</at> ring <at>Bo</at> there");
        reply.put("entities", List.of(
                Map.of("type", "mention", "text", "<at>Signpost</at>", "mentioned", Map.of("id", "bot")),
                Map.of("type", "mention", "text", "<at>Bo</at>", "mentioned", Map.of("id", "29:bo"))));
        reply.put("attachments", List.of(Map.of("contentType", "text/html", "content", "<p>ring</p>")));
        teams.post(rooms, reply);
        teams.post(rooms, reply);
        settled();
        assertThat(enquiry().reply()).startsWith("ring").endsWith("there").doesNotContain("Bo", "Signpost");
        assertThat(toTeam().stream().filter(sent -> words(sent).contains("on its way to the asker"))).singleElement()
                .satisfies(sent -> {
                    assertThat(words(sent)).contains("Only the words");
                    assertThat(sent.path()).isEqualTo(HERE + "%3Bmessageid%3D" + card() + "/activities");
                });
        assertThat(words(toTeam().stream().filter(sent -> sent.method().equals("PUT")).toList().getLast()))
                .contains("Asha in Teams replied:");
        write("Asha", "done with that");
        assertThat(enquiry().reply()).startsWith("ring");
        tick();
        assertThat(words(teams.sent.getLast())).contains("has replied").doesNotContain("done with that");
    }

    @Test
    void whoever_puts_a_reply_into_other_words_is_told_that_it_went_as_it_was() throws Exception {
        posted();
        press("Asha", "claim", "");
        Map<String, Object> reply = teams.inTeam("r", card(), "Asha", "ring the front door");
        teams.post(rooms, reply);
        settled();
        Map<String, Object> remark = teams.inTeam("m", card(), "Asha", "done with that");
        teams.post(rooms, remark);
        settled();
        int before = toTeam().size();
        for (Map<String, Object> message : List.of(remark, reply, reply)) {
            Map<String, Object> edited = new java.util.HashMap<>(message);
            edited.put("type", "messageUpdate");
            edited.put("text", message.get("text") + ", or the panel");
            edited.put("channelData", Map.of("tenant", Map.of("id", "tenant"), "channel",
                    Map.of("id", "19:team@thread.tacv2"), "eventType", "editMessage"));
            assertThat(teams.post(rooms, edited)).isEqualTo(200);
            settled();
        }
        assertThat(toTeam()).hasSize(before + 1);
        assertThat(words(toTeam().getLast())).contains("as you first wrote it");
        assertThat(enquiry().reply()).isEqualTo("ring the front door");
    }

    @Test
    void who_comes_second_is_told_so_and_nobody_but_who_claimed_it_gives_it_back_or_replies() throws Exception {
        posted();
        press("Bea", "answer", "mine");
        assertThat(words(toTeam().getLast())).contains("Nobody looks after this enquiry");
        press("Asha", "claim", "");
        press("Asha", "claim", "");
        assertThat(toTeam().stream().filter(sent -> words(sent).contains("Somebody else"))).isEmpty();
        for (String deed : List.of("claim", "release", "answer")) {
            press("Bea", deed, "mine");
            assertThat(words(toTeam().getLast())).as(deed).contains("Somebody else has this enquiry");
            assertThat(toTeam().getLast().path()).contains("messageid");
        }
        assertThat(enquiry().owner()).isEqualTo("Asha in Teams");
        press("Asha", "answer", "  ");
        assertThat(words(toTeam().getLast())).contains("Write the reply first");
        press("Asha", "answer", "x".repeat(Enquiry.LONGEST + 1));
        assertThat(words(toTeam().getLast())).contains("too long");
        press("Asha", "release", "");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.WAITING);
        assertThat(words(toTeam().getLast())).contains("I will reply");
        write("Asha", "I gave this one back, the mum is a friend of mine");
        press("Bea", "claim", "");
        press("Bea", "answer", "Ask the panel.");
        assertThat(enquiry().owner()).isEqualTo("Bea in Teams");
        assertThat(enquiry().reply()).isEqualTo("Ask the panel.");
        assertThat(audited()).containsExactly("enquiry-answered", "enquiry-claimed", "enquiry-released",
                "enquiry-claimed");
    }

    @Test
    void who_claimed_an_enquiry_that_the_console_gave_to_somebody_else_does_not_hold_it_any_more() throws Exception {
        posted();
        press("Asha", "claim", "");
        enquiries().release(1);
        rooms.clock().forward(Duration.ofSeconds(1));
        enquiries().claim(1, "Bea Boss");
        tick();
        assertThat(words(toTeam().getLast())).contains("Bea Boss looks after it").doesNotContain("Input.Text");
        write("Asha", "I gave this one back");
        press("Asha", "answer", "mine");
        press("Asha", "release", "");
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.CLAIMED);
        assertThat(enquiry().owner()).isEqualTo("Bea Boss");
    }

    @Test
    void a_reply_with_details_is_sent_once_its_writer_says_so_and_nobody_else_is_shown_them() throws Exception {
        posted();
        press("Asha", "claim", "");
        String reply = "Tell Jayden Smithers' mum on 07700 900461.";
        press("Asha", "answer", reply);
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.CLAIMED);
        assertThat(teams.sent.getLast().path()).as("to her alone").isEqualTo("/v3/conversations/alone/activities");
        assertThat(words(teams.sent.getLast())).contains("Not sent", "07700 900461", "Send as it is:");
        teams.answers.add(new FakeTeams.Answer(403, Map.of()));
        press("Asha", "answer", reply);
        assertThat(toTeam().getLast()).isEqualTo(teams.sent.getLast());
        assertThat(words(toTeam().getLast())).contains("Not sent", "Send as it is:").doesNotContain("07700");
        press("Asha", "answer", "send as it is: " + reply);
        assertThat(enquiry().reply()).isEqualTo(reply);
        assertThat(audited()).containsOnlyOnce("enquiry-details-sent");
    }

    @Test
    void only_what_is_done_in_the_channel_by_whom_teams_names_counts() throws Exception {
        posted();
        int told = toTeam().size();
        Map<String, Object> elsewhere = pressing("Asha", "claim", "");
        elsewhere.put("conversation", Map.of("id", "19:c@thread.tacv2;messageid=" + card(), "conversationType",
                "channel", "tenantId", "tenant"));
        Map<String, Object> alone = pressing("Asha", "claim", "");
        alone.put("conversation", Map.of("id", FakeTeams.TEAM, "conversationType", "personal", "tenantId", "tenant"));
        Map<String, Object> foreign = pressing("Asha", "claim", "");
        foreign.put("conversation", Map.of("id", FakeTeams.TEAM + "x", "conversationType", "channel"));
        for (Map<String, Object> other : List.of(elsewhere, alone, foreign)) {
            teams.post(rooms, other);
        }
        settled();
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.WAITING);
        assertThat(toTeam()).hasSize(told);
        Map<String, Object> nameless = pressing("Asha", "claim", "");
        nameless.put("from", Map.of("id", "29:asha", "name", "Asha"));
        teams.post(rooms, nameless);
        settled();
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.WAITING);
        assertThat(words(toTeam().getLast())).contains("does not say who you are");
        press("Asha", "claim", "");
        Map<String, Object> namesake = pressing("Asha", "answer", "mine");
        namesake.put("from", Map.of("id", "29:other", "name", "Asha", "aadObjectId", "another"));
        teams.post(rooms, namesake);
        settled();
        assertThat(enquiry().state()).as("a name proves nothing").isEqualTo(Enquiry.State.CLAIMED);
    }

    @Test
    void what_is_done_in_the_console_is_seen_in_the_card_until_the_enquiry_is_deleted() throws Exception {
        posted();
        enquiries().close(1, "Bea Boss");
        tick();
        assertThat(words(toTeam().getLast())).contains("This enquiry is closed").doesNotContain("Action.Submit");
        rooms.clock().forward(Duration.ofDays(731));
        rooms.get(Rows.class).change("delete from enquiry where id = 1");
        rooms.get(TeamsDoor.class).tick();
        settled();
        assertThat(toTeam().getLast().method()).isEqualTo("PUT");
        assertThat(words(toTeam().getLast())).contains("no longer kept").doesNotContain("unsure");
        Limits.hold(toTeam().getLast().body(), PAGES);
        assertThat(rooms.get(Rows.class).count("select count(*) from teams_enquiry")).isZero();
    }

    @Test
    void an_enquiry_that_waits_is_reminded_of_in_the_thread_of_its_card() throws Exception {
        posted();
        rooms.clock().forward(Duration.ofHours(25));
        tick();
        assertThat(toTeam()).hasSize(2);
        assertThat(toTeam().getLast().method() + " " + toTeam().getLast().path())
                .isEqualTo("POST " + HERE + "%3Bmessageid%3D" + card() + "/activities");
        assertThat(words(toTeam().getLast())).contains("Enquiry 1 is still waiting");
        Limits.hold(toTeam().getLast().body(), PAGES);
        press("Asha", "claim", "");
        press("Asha", "release", "");
        tick();
        assertThat(words(toTeam().getLast())).contains("Enquiry 1 waits once more");
        press("Asha", "claim", "");
        press("Asha", "answer", "Ask the panel.");
        assertThat(enquiry().reply()).isEqualTo("Ask the panel.");
    }

    @Test
    void what_came_before_the_bot_was_in_the_channel_is_told_once_it_is() throws Exception {
        pass("unsure");
        tick();
        assertThat(toTeam()).isEmpty();
        letIn();
        tick();
        tick();
        assertThat(toTeam()).hasSize(1);
    }

    @Test
    void a_card_that_teams_refuses_is_said_in_words_and_one_it_takes_not_at_all_comes_with_the_reminder()
            throws Exception {
        letIn();
        pass("unsure");
        teams.answers.add(new FakeTeams.Answer(400, Map.of()));
        tick();
        assertThat(toTeam().getLast().body().text("text")).contains("Enquiry 1: unsure", PAGES + "console/enquiries/1");
        teams.answers.add(new FakeTeams.Answer(404, Map.of()));
        enquiries().claim(1, "Bea Boss");
        tick();
        int before = toTeam().size();
        tick();
        assertThat(toTeam()).hasSize(before);
        rooms.clock().forward(Duration.ofHours(25));
        tick();
        assertThat(toTeam().getLast().method()).isEqualTo("POST");
        assertThat(words(toTeam().getLast())).contains("Bea Boss looks after it");
    }

    @Test
    void the_card_and_who_claimed_it_outlive_a_restart() throws Exception {
        posted();
        press("Asha", "claim", "");
        int before = toTeam().size();
        restart();
        tick();
        assertThat(toTeam()).hasSize(before);
        press("Asha", "answer", "Ask the panel.");
        assertThat(enquiry().reply()).isEqualTo("Ask the panel.");
    }

    @Test
    void hostile_words_make_cards_that_teams_takes() throws Exception {
        letIn();
        pass("unsure of this " + String.join(" ", CardTest.HOSTILE));
        tick();
        enquiries().claim(1, "Bea\n<at>all</at>".repeat(20));
        tick();
        String reply = (String.join("\n", CardTest.HOSTILE) + "\na\nb\nc\n").repeat(200).substring(0, Enquiry.LONGEST);
        enquiries().answer(1, "Bea", reply, enquiries().details(reply).stream().map(Detail::words).toList());
        assertThat(enquiry().state()).isEqualTo(Enquiry.State.ANSWERED);
        tick();
        assertThat(toTeam()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(sent -> Limits.hold(sent.body(), PAGES));
    }
}
