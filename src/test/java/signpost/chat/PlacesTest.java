package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.answer.Question;
import signpost.insight.Recording;
import signpost.message.Wording;

/// "In Lincolnshire": what becomes of it where several publishers may be meant, and where none is.
class PlacesTest {

    private static final ConversationId ME = new ConversationId("web", "me");
    private static final String BOARD = "North Lincolnshire Children's MARS Board";
    private static final String COUNTY = "Lincolnshire Safeguarding Children Partnership";
    private static final String OLD_BOARD = "North Lincolnshire Local Safeguarding Children Board";
    private static final Tally NO_TALLY = new Tally() {
        @Override
        public void answered(String door, String outcome, Duration took) {}

        @Override
        public void judged(String door, String said) {}
    };

    private final List<Question> asked = new ArrayList<>();

    private Chat chat(String... publishers) {
        Answers answers = new Answers() {
            @Override
            public Answer to(Question question) {
                asked.add(question);
                return Cast.ANSWERS.to(question);
            }

            @Override
            public boolean isElsewhere(String words) {
                return words.equals("stoke on trent");
            }
        };
        return new Chat(answers, Wording.shipped("en"), text -> text, () -> Set.of(publishers), Duration.ofHours(1),
                InstantSource.system(), NO_TALLY, Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
    }

    @Test
    void a_place_from_which_there_is_nothing_is_said_so_and_asks_the_library_nothing() {
        Chat chat = chat(COUNTY, BOARD);
        chat.ask(ME, "When is an interview offered?");
        for (String message : List.of("in Stoke-on-Trent", "what about in Stoke on Trent?", "only stoke on trent")) {
            Turn turn = chat.ask(ME, message);
            assertThat(turn.reply().parts()).containsExactly(new Part.Say("The library holds nothing from Stoke on"
                    + " Trent. Its documents are from: " + COUNTY + ", " + BOARD + "."));
            assertThat(turn.mayBePassed()).isFalse();
        }
        assertThat(asked).hasSize(1);
        chat.ask(ME, "newer");
        assertThat(asked.getLast().text()).as("the talk stays where it was")
                .isEqualTo("When is an interview offered? latest");
    }

    @Test
    void a_place_that_opens_a_conversation_is_a_question() {
        chat(COUNTY).ask(ME, "in Stoke-on-Trent");
        assertThat(asked).hasSize(1);
    }

    @Test
    void the_publisher_whose_name_it_is_goes_before_those_that_hold_it() {
        Chat chat = chat(COUNTY, BOARD);
        chat.ask(ME, "When is an interview offered?");
        chat.ask(ME, "in Lincolnshire");
        assertThat(asked.getLast().narrowing().publisher()).contains(COUNTY);
    }

    @Test
    void where_several_may_be_meant_the_person_chooses() {
        Chat chat = chat(COUNTY, BOARD, OLD_BOARD + " Panel");
        chat.ask(ME, "When is an interview offered?");
        Turn turn = chat.ask(ME, "in North Lincolnshire");
        assertThat(turn.reply().actions()).extracting(Action::label).containsExactly(BOARD, OLD_BOARD + " Panel");
        chat.choose(ME, turn.number(), 1);
        assertThat(asked.getLast().narrowing().publisher()).contains(OLD_BOARD + " Panel");
        assertThat(asked.getLast().text()).isEqualTo("When is an interview offered?");
    }
}
