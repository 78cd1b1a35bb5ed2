package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Frequency;
import signpost.audience.Sector;
import signpost.audience.SignUp;
import signpost.chat.Cast;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Handover;
import signpost.chat.Place;
import signpost.delivery.Notices;
import signpost.inbox.Kept;
import signpost.message.Letter;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What all rooms keep about a person is shown to them and erased, whether or not they are on the list.
class TracesTest {

    private static final Address ZOE = Address.of("Zoe@school.example");

    @Test
    void whoever_never_confirmed_is_shown_and_erased_in_every_room() {
        try (TestDatabase database = TestDatabase.h2()) {
            Audience audience = database.get(Audience.class);
            assertThat(audience.held(ZOE)).isEmpty();
            audience.signUp(new SignUp(ZOE, "Zoë", "Hill School", Optional.of(Sector.SCHOOLS), Set.of("neglect"),
                    Optional.of(Frequency.WEEKLY), Channel.MAIL, "cy", "Yes, please"));
            database.get(Notices.class).send("sign-up-1", "zoe@school.example",
                    new Letter("Please confirm", "<p>Confirm</p>", "Confirm", List.of()));
            Rows rows = database.get(Rows.class);
            Seal seal = database.get(Seal.class);
            rows.change("insert into teams_person (name, email, place) values ('n', ?, 'p')",
                    seal.purpose("teams-person").hash("mail zoe@school.example"));

            Map<String, Object> held = audience.held(ZOE).orElseThrow();
            assertThat(held).containsEntry("state", "not-confirmed").containsEntry("teams",
                    List.of(Map.of("chats", 1L)));
            assertThat(held.get("sign_ups")).asString().contains("Hill School", "schools", "neglect", "weekly", "cy",
                    "Yes, please");
            assertThat(held.get("mails")).asString().contains("Please confirm", "waiting");

            assertThat(audience.erase(ZOE)).isTrue();
            assertThat(audience.held(ZOE).orElseThrow()).containsEntry("state", "erased")
                    .containsEntry("mails", List.of()).containsEntry("teams", List.of())
                    .containsEntry("sign_ups", List.of());
            for (String table : List.of("sign_up", "notice", "teams_person")) {
                assertThat(rows.count("select count(*) from " + table)).as(table).isZero();
            }
        }
    }

    @Test
    void a_mail_that_waits_is_held_about_somebody_who_is_not_on_the_list() {
        try (TestDatabase database = TestDatabase.h2()) {
            database.get(Notices.class).send("answer-1", "zoe@school.example",
                    new Letter("Your question", "<p>Words</p>", "Words", List.of()));
            Audience audience = database.get(Audience.class);
            assertThat(audience.held(ZOE).orElseThrow()).containsEntry("state", "not-on-the-list");
            assertThat(audience.erase(ZOE)).isTrue();
            assertThat(database.get(Rows.class).count("select count(*) from notice")).isZero();
        }
    }

    @Test
    void an_address_left_for_a_reply_and_a_mail_kept_for_the_team_are_shown_and_erased() {
        try (TestDatabase database = TestDatabase.h2(Cast.ANSWERS)) {
            Kept kept = database.get(Kept.class);
            kept.keep("mail", "zoe@school.example", "Question", "it cannot be read", "Kept for a person");
            kept.keep("mail", "other@school.example", "Question", "it cannot be read", "Kept for a person");
            Chat chat = database.get(Chat.class);
            ConversationId id = new ConversationId("web", "c1");
            int number = chat.ask(id, "I am unsure about all of this, so who would I ask?").number();
            chat.pass(id, number, new Handover("", List.of(new Place("mail", "Zoe@school.example")), true));
            Audience audience = database.get(Audience.class);
            assertThat(audience.held(ZOE).orElseThrow().get("mails_kept")).asString().contains("Question");
            assertThat(audience.held(ZOE).orElseThrow().get("enquiries_awaited")).asString().contains("enquiry=1");
            assertThat(audience.erase(ZOE)).isTrue();
            assertThat(audience.held(ZOE).orElseThrow()).containsEntry("mails_kept", List.of())
                    .containsEntry("enquiries_awaited", List.of());
            assertThat(kept.all()).singleElement()
                    .satisfies(message -> assertThat(message.sender()).isEqualTo("other@school.example"));
            assertThat(database.get(Rows.class)
                    .count("select count(*) from enquiry_return where door = 'mail' and place <> ''"))
                    .isZero();
        }
    }

    @Test
    void however_much_is_kept_and_whatever_another_key_sealed_everybody_is_shown_and_erased_and_told_of_the_rest() {
        try (TestDatabase database = TestDatabase.h2(Cast.ANSWERS)) {
            Rows rows = database.get(Rows.class);
            byte[] lost = new byte[Seal.KEY_BYTES];
            lost[0] = 1;
            Kept kept = database.get(Kept.class);
            kept.keep("mail", "other@school.example", "Question", "it cannot be read", "Kept for a person");
            String closed = new Seal(lost).purpose("kept").encrypt("zoe@school.example");
            rows.change("update inbox_kept set sender = ?, subject = ?", closed, closed);
            for (int i = 0; i < Kept.MOST; i++) {
                kept.keep("mail", "other@school.example", "Question", "it cannot be read", "Kept for a person");
            }
            Chat chat = database.get(Chat.class);
            ConversationId id = new ConversationId("web", "c1");
            int number = chat.ask(id, "I am unsure about all of this, so who would I ask?").number();
            Place theirs = new Place("mail", "Zoe@school.example");
            chat.pass(id, number, new Handover("", List.of(new Place("mail", "other@school.example")), false));
            rows.change("update enquiry_return set place = ?", new Seal(lost).purpose("enquiry-place").encrypt("x"));
            Audience audience = database.get(Audience.class);
            assertThat(audience.held(ZOE).orElseThrow()).containsEntry("state", "not-on-the-list")
                    .containsEntry("cannot_be_opened", Map.of("mails_kept", 1L, "enquiries_awaited", 1L));

            kept.keep("mail", "zoe@school.example", "Hers", "it cannot be read", "Kept for a person");
            chat.pass(id, number, new Handover("", List.of(theirs), false));
            assertThat(audience.held(ZOE).orElseThrow().get("mails_kept")).asString().contains("Hers");
            assertThat(audience.held(ZOE).orElseThrow().get("enquiries_awaited")).asString().contains("enquiry=1");
            assertThat(audience.erase(ZOE)).isTrue();
            assertThat(audience.held(ZOE).orElseThrow()).containsEntry("mails_kept", List.of())
                    .containsEntry("enquiries_awaited", List.of());
            assertThat(audience.unreadable()).containsEntry("mails_kept", 1L);
            assertThat(kept.waiting()).isEqualTo(Kept.MOST + 1);
        }
    }
}
