package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.answer.Narrowing;
import signpost.insight.Recording;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Conversations that go on though the process ended.
abstract class RememberedContract {

    private static final ConversationId THREAD = new ConversationId("slack", "T1 C1:1.1");
    private static final ConversationId WEB = new ConversationId("web", "me");

    private final TestDatabase database = database();
    private Remembered memory;
    private Chat chat;

    abstract TestDatabase database();

    private static final class Uncounted implements Tally {
        @Override
        public void answered(String door, String outcome, Duration took) {}

        @Override
        public void judged(String door, String said) {}
    }

    @BeforeEach
    void begin() {
        memory = new Remembered(database.get(Rows.class), new Seal(new byte[Seal.KEY_BYTES]), database.clock(),
                Duration.ofHours(24), Set.of("slack"));
        chat = new Chat(Cast.ANSWERS, Wording.shipped("en"), text -> text.replace("Tyler Marsh", "[name]"), Set::of,
                Duration.ofHours(24), database.clock(), new Uncounted(), Recording.NONE, Optional.empty(), Aside.NONE,
                memory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static int more(Turn turn) {
        return turn.reply().actions().stream().map(Action::getClass).toList().indexOf(Action.ShowMore.class);
    }

    private String kept() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection rows = database.rows();
                Statement statement = rows.createStatement();
                ResultSet turns = statement.executeQuery("select * from chat_turn order by number")) {
            while (turns.next()) {
                all.append(turns.getString("name")).append(' ').append(turns.getString("said")).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void what_waited_is_shown_and_a_thread_is_refined_after_a_restart_under_the_old_numbers_and_references() {
        Turn first = chat.ask(THREAD, "Tyler Marsh ran: when is an interview offered?");
        Turn second = chat.choose(THREAD, 1, more(first));
        begin();
        Turn anew = chat.conversation(THREAD).turn(1, first.reference()).orElseThrow();
        assertThat(anew.reply().quoted()).isEqualTo(first.reply().quoted());
        assertThat(anew.asked().text()).contains("[name]").doesNotContain("Tyler");
        assertThat(anew.at()).isEqualTo(first.at());
        assertThat(chat.conversation(THREAD).turn(2, first.reference()).orElseThrow().reply().quoted())
                .isEqualTo(second.reply().quoted());
        Turn third = chat.choose(THREAD, 1, more(anew));
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.reply().quoted()).isEqualTo(second.reply().quoted());
        begin();
        assertThat(chat.conversation(THREAD).turns()).hasSize(3);
        assertThat(chat.ask(THREAD, "show more").number()).isEqualTo(4);
    }

    @Test
    void the_words_are_masked_and_encrypted_and_nobody_sees_where_they_were_said() throws Exception {
        chat.ask(THREAD, "Tyler Marsh: when is an interview offered?");
        String row = kept();
        assertThat(row).isNotEmpty().doesNotContain("interview", THREAD.value(), "Tyler",
                HexFormat.of().formatHex("interview".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_asked_on_the_web_is_not_kept() throws Exception {
        chat.ask(WEB, "When is an interview offered?");
        assertThat(kept()).isEmpty();
    }

    @Test
    void of_what_tells_of_danger_no_word_is_kept_but_that_it_was_told_and_of_what_kind() {
        Turn danger = chat.ask(THREAD, "Tyler Marsh ran off with her little brother");
        assertThat(memory.past(THREAD)).singleElement().isEqualTo(
                new Past(1, danger.at(), "", "", Narrowing.NONE, "", "danger missing"));
        begin();
        Turn anew = chat.conversation(THREAD).turn(1).orElseThrow();
        assertThat(anew.isDanger()).isTrue();
        assertThat(anew.mayBePassed()).isFalse();
        assertThat(anew.reply().quoted()).isEmpty();
        assertThat(chat.conversation(THREAD).turn(1, danger.reference())).as("its buttons").isEmpty();
    }

    @Test
    void what_goes_on_from_danger_gets_the_route_again_after_a_restart_as_before_it() {
        chat.ask(THREAD, "When is an interview offered?");
        chat.ask(THREAD, "she ran off with her little brother");
        for (String vague : List.of("What do I do now?", "who do I call?", "newer", "everything")) {
            begin();
            assertThat(chat.ask(THREAD, vague).reply().parts()).as(vague).first().isEqualTo(
                    new Part.RouteCard(Cast.ROUTE));
        }
        begin();
        assertThat(chat.ask(THREAD, "When is an interview offered?").outcome()).isEqualTo("found");
        assertThat(chat.ask(THREAD, "What do I do now?").outcome()).as("other things were spoken of")
                .isNotEqualTo("urgent");
    }

    @Test
    void it_is_forgotten_with_its_retention_or_at_once() throws Exception {
        chat.ask(THREAD, "When is an interview offered?");
        database.clock().forward(Duration.ofHours(23));
        memory.tick();
        begin();
        assertThat(chat.conversation(THREAD).turns()).hasSize(1);
        database.clock().forward(Duration.ofHours(2));
        begin();
        assertThat(chat.conversation(THREAD).turns()).isEmpty();
        memory.tick();
        assertThat(kept()).isEmpty();
        chat.ask(THREAD, "When is an interview offered?");
        chat.forget(THREAD);
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_was_kept_is_deleted_at_once_where_no_words_are_to_be_kept_any_more() throws Exception {
        var another = new ConversationId("slack", "T1 C1:2.2");
        chat.ask(THREAD, "When is an interview offered?");
        chat.ask(another, "When is an interview offered?");
        var nothing = new Remembered(database.get(Rows.class), new Seal(new byte[Seal.KEY_BYTES]), database.clock(),
                Duration.ofHours(24), Set.of());
        nothing.forget(THREAD);
        assertThat(kept().lines()).as("who asks for it has it deleted").hasSize(1);
        assertThat(nothing.past(another)).isEmpty();
        nothing.tick();
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_forgotten_comes_back_with_nothing_said_later() {
        for (int i = 0; i < 3; i++) {
            chat.ask(THREAD, "When is an interview offered?");
        }
        database.clock().forward(Duration.ofHours(25));
        assertThat(chat.ask(THREAD, "she ran off with her little brother").number()).isEqualTo(1);
        assertThat(chat.ask(THREAD, "When is an interview offered?").number()).isEqualTo(2);
        begin();
        assertThat(chat.conversation(THREAD).turns()).extracting(Turn::number).containsExactly(1, 2);
        chat.forget(THREAD);
        chat.ask(THREAD, "When is an interview offered?");
        chat.ask(THREAD, "When is an interview offered?");
        database.clock().forward(Duration.ofHours(25));
        chat.ask(THREAD, "When is an interview offered?");
        begin();
        assertThat(chat.conversation(THREAD).turns()).singleElement().matches(turn -> turn.number() == 1);
    }

    @Test
    void a_long_conversation_keeps_its_last_turns_and_what_an_older_program_wrote_is_left_out() throws Exception {
        for (int i = 0; i < Conversation.LONGEST + 5; i++) {
            chat.ask(THREAD, "When is an interview offered?");
        }
        assertThat(Arrays.stream(kept().split("\n"))).hasSize(Conversation.LONGEST);
        database.get(Rows.class).change("update chat_turn set said = ? where number = ?",
                new Seal(new byte[Seal.KEY_BYTES]).purpose("conversation").encrypt("otherwise"), 7);
        begin();
        assertThat(chat.conversation(THREAD).turns()).hasSize(Conversation.LONGEST - 1).first()
                .matches(turn -> turn.number() == 6);
    }
}
