package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import signpost.answer.Answer;
import signpost.answer.Flag;
import signpost.answer.Particular;
import signpost.answer.Particulars;
import signpost.answer.Question;
import signpost.insight.Asked;
import signpost.insight.Recording;
import signpost.library.Kind;
import signpost.message.Wording;
import signpost.screening.PersonalData;
import signpost.screening.Urgency;

class ChatTest {

    private static final ConversationId ME = new ConversationId("web", "me");
    private static final ConversationId YOU = new ConversationId("web", "you");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));
    private final List<Question> asked = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final Tally tally = new Tally() {
        @Override
        public void answered(String door, String outcome, Duration took) {
            counted.add(outcome);
        }

        @Override
        public void judged(String door, String said) {
            counted.add(said);
        }
    };
    private final Chat chat = new Chat(
            question -> {
                asked.add(question);
                return Cast.ANSWERS.to(question);
            },
            Wording.shipped("en"),
            text -> text.replace("Tyler Marsh", "[name]"),
            () -> Set.of(Cast.PUBLISHER, "Lincolnshire Safeguarding Children Partnership"),
            Duration.ofHours(24),
            now::get,
            tally,
            Recording.NONE,
            Optional.empty(),
            Aside.NONE, Memory.NONE);

    @Test
    void an_answer_is_shown_with_its_quotations_and_the_rest_waits() {
        Turn turn = chat.ask(ME, "When is an interview offered?");
        assertThat(turn.reply().quoted()).hasSize(2);
        assertThat(turn.waiting()).hasSize(2);
        assertThat(turn.reply().actions()).anyMatch(Action.ShowMore.class::isInstance);
    }

    @Test
    void show_more_shows_what_waited_and_then_says_that_is_all() {
        chat.ask(ME, "When is an interview offered?");
        Turn more = chat.ask(ME, "Show me more, please");
        assertThat(asked).hasSize(1);
        assertThat(more.reply().quoted()).hasSize(2);
        Turn again = chat.ask(ME, "more");
        assertThat(again.answer()).isEmpty();
        assertThat(again.reply().parts().getFirst())
                .isEqualTo(new Part.Say(Wording.shipped("en").say("conversation.no-more")));
    }

    @Test
    void not_that_one_shows_what_waited_those_of_other_documents_first() {
        Turn first = chat.ask(ME, "When is an interview offered?");
        String shown = first.reply().quoted().getFirst().citation().document();
        Turn other = chat.ask(ME, "no, not that one");
        assertThat(asked).hasSize(1);
        assertThat(other.reply().quoted()).containsExactlyInAnyOrderElementsOf(first.waiting());
        assertThat(other.reply().quoted().getFirst().citation().document()).isNotEqualTo(shown);
    }

    @Test
    void shorter_shows_the_closest_passage_alone_and_says_that_nothing_is_summed_up() {
        Turn first = chat.ask(ME, "When is an interview offered?");
        Turn shorter = chat.ask(ME, "can you summarise that please?");
        assertThat(asked).hasSize(1);
        assertThat(shorter.reply().parts().getFirst())
                .isEqualTo(new Part.Say(Wording.shipped("en").say("conversation.shorter")));
        assertThat(shorter.reply().quoted()).containsExactly(first.reply().quoted().getFirst());
        assertThat(shorter.waiting()).hasSize(3);
        assertThat(chat.ask(ME, "more").reply().quoted()).hasSize(3);
        chat.ask(YOU, "My brother ran off");
        assertThat(chat.ask(YOU, "shorter").reply().quoted()).isEmpty();
    }

    @Test
    void strategies_alone_name_strategies_and_plans() {
        chat.ask(ME, "When is an interview offered?");
        chat.ask(ME, "only strategies");
        assertThat(asked.getLast().narrowing().kinds()).containsExactly(Kind.STRATEGY);
    }

    @Test
    void a_follow_up_stays_with_what_the_talk_was_narrowed_to_and_another_subject_does_not() {
        chat.ask(ME, "When is an interview offered?");
        chat.ask(ME, "in Lincolnshire");
        chat.ask(ME, "only procedures");
        Turn narrowed = chat.ask(ME, "and when is the interview?");
        assertThat(narrowed.asked().narrowing().kinds()).containsExactly(Kind.PROCEDURE);
        assertThat(narrowed.reply().parts().getFirst()).isEqualTo(new Part.Note(
                "Looking only at: Procedures, Lincolnshire Safeguarding Children Partnership."));
        Turn wide = chat.ask(ME, "and the toolkit?");
        assertThat(asked.getLast().narrowing().kinds()).as("no procedure says").isEmpty();
        assertThat(asked.getLast().narrowing().publisher()).as("another's is none").isPresent();
        assertThat(wide.outcome()).isEqualTo("not-found");
        assertThat(wide.asked().narrowing().kinds()).containsExactly(Kind.PROCEDURE);
        chat.ask(ME, "Who pays for the taxis that children take to school in the morning?");
        assertThat(asked.getLast().narrowing().publisher()).isEmpty();
    }

    @Test
    void a_follow_up_that_only_other_kinds_answer_is_answered_from_them_and_says_so() {
        Chat kinds = new Chat(question -> question.before().isEmpty() || question.narrowing().kinds().isEmpty()
                ? Cast.answer("interview")
                : Cast.answer("nothing"), Wording.shipped("en"), text -> text, Set::of, Duration.ofHours(24), now::get,
                tally, Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
        kinds.ask(ME, "When is an interview offered?");
        kinds.ask(ME, "only toolkits");
        Turn wide = kinds.ask(ME, "and who does it?");
        assertThat(wide.outcome()).isEqualTo("found");
        assertThat(wide.reply().parts().getFirst())
                .isEqualTo(new Part.Note(Wording.shipped("en").say("conversation.any-kind")));
        assertThat(wide.asked().narrowing().kinds()).isEmpty();
    }

    @Test
    void whatever_is_asked_of_a_document_that_its_review_is_overdue_is_said_once() {
        Flag overdue = new Flag.Overdue(LocalDate.of(2025, 1, 31));
        var citation = Cast.quotation(Cast.MISSING, "Do not wait").citation();
        for (Particular asked : Particular.values()) {
            Reply reply = new Replies(Wording.shipped("en"), false, Aside.NONE).to(new Answer.About(asked,
                    new Particulars(citation, Optional.of(LocalDate.of(2025, 1, 31)), List.of(), List.of(),
                            List.of(overdue), Optional.empty()),
                    Optional.empty()));
            assertThat(OnlyQuotedWordsTest.texts(reply)).as(asked.name())
                    .filteredOn(text -> text.contains("31 January 2025")).hasSize(1);
        }
    }

    @Test
    void what_is_asked_of_a_document_leaves_the_talk_where_it_was_and_may_be_passed_to_the_team() {
        Question[] last = new Question[1];
        Chat asking = new Chat(question -> {
            last[0] = question;
            return question.text().startsWith("who wrote")
                    ? new Answer.About(Particular.AUTHOR, new Particulars(
                            question.before().getLast().quoted().getFirst(), Optional.empty(), List.of(), List.of(),
                            List.of(), Optional.empty()), Optional.empty())
                    : Cast.ANSWERS.to(question);
        }, Wording.shipped("en"), text -> text, Set::of, Duration.ofHours(24), now::get, tally,
                Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
        asking.ask(ME, "When is an interview offered?");
        Turn about = asking.ask(ME, "who wrote this?");
        assertThat(about.outcome()).isEqualTo("unsure");
        assertThat(about.mayBePassed()).isTrue();
        assertThat(about.reply().parts()).contains(new Part.Note(
                "Children missing from home or care, Return home interviews, page 3. Procedure, " + Cast.PUBLISHER
                        + ", September 2025.",
                Optional.of(new Part.Note.Page("Open the document", "/library/missing?passage="
                        + Cast.quotation(Cast.MISSING, "Every child who has been missing").citation().place()
                        + "#passage"))));
        asking.ask(ME, "before");
        assertThat(last[0].before()).extracting(Question.Earlier::text)
                .containsExactly("When is an interview offered?");
    }

    @Test
    void a_follow_up_never_names_the_words_by_which_somebody_told_of_danger() {
        Chat leaning = new Chat(question -> question.before().isEmpty()
                ? Cast.ANSWERS.to(question)
                : new Answer.Unsure(List.of(), Optional.empty(), Optional.of(question.before().getLast().text())),
                Wording.shipped("en"), text -> text, Set::of, Duration.ofHours(24), now::get, tally,
                Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
        leaning.ask(ME, "My brother ran off");
        assertThat(leaning.ask(ME, "And after school?").reply().parts().toString()).doesNotContain("brother",
                "going on from");
        assertThat(leaning.ask(ME, "And at school?").reply().parts().toString()).contains("And after school?");
    }

    @Test
    void what_says_next_to_nothing_after_danger_gets_the_route_again_and_what_names_a_subject_does_not() {
        Turn danger = chat.ask(ME, "My brother ran off");
        for (String vague : List.of("What do I do now?", "and then", "who do I ring",
                "what should I say?")) {
            Turn turn = chat.ask(ME, vague);
            assertThat(turn.answer()).as(vague).containsInstanceOf(Answer.Urgent.class);
            assertThat(turn.reply().parts().getFirst()).isEqualTo(new Part.RouteCard(Cast.ROUTE));
            assertThat(turn.mayBePassed()).isFalse();
        }
        assertThat(danger.isDanger()).isTrue();
        assertThat(chat.ask(ME, "thank you").outcome()).isEqualTo("greeting");
        assertThat(chat.ask(ME, "What do I do now?").outcome()).as("after thanks").isEqualTo("urgent");
        assertThat(chat.ask(ME, "Who pays for taxis?").outcome()).isEqualTo("not-found");
        assertThat(chat.ask(ME, "What do I do now?").outcome()).as("of taxis").isEqualTo("not-found");
        assertThat(chat.ask(YOU, "What do I do now?").outcome()).as("another's").isEqualTo("not-found");
    }

    @Test
    void what_was_not_read_says_so_shows_what_to_do_in_case_and_is_no_question_for_anybody() {
        Chat unread = new Chat(_ -> new Answer.NotRead(Cast.ROUTE, Cast.TEAM), Wording.shipped("en"), text -> text,
                Set::of, Duration.ofHours(24), now::get, tally, new Recording() {
                    @Override
                    public void asked(Asked question) {
                        throw new AssertionError(question);
                    }

                    @Override
                    public void judged(String reference, boolean helpful, String reason, String words) {}
                }, Optional.empty(), Aside.NONE, Memory.NONE);
        Turn turn = unread.ask(ME, "Mój ojciec mnie bije");
        assertThat(turn.reply().parts()).hasSize(3).element(1).isEqualTo(new Part.RouteCard(Cast.ROUTE));
        assertThat(turn.reply().parts().getFirst().toString()).contains("English and Welsh only",
                "nobody has been told");
        assertThat(turn.reply().parts().getLast().toString()).contains(Cast.TEAM.phone());
        assertThat(turn.mayBePassed()).isFalse();
        assertThat(turn.isDanger()).isFalse();
    }

    @Test
    void a_follow_up_carries_what_was_asked_and_what_was_quoted() {
        chat.ask(ME, "When is an interview offered?");
        chat.ask(ME, "thank you");
        chat.ask(ME, "and who chairs it?");
        Question last = asked.getLast();
        assertThat(last.before()).hasSize(1);
        assertThat(last.before().getFirst().text()).isEqualTo("When is an interview offered?");
        assertThat(last.before().getFirst().quoted().getFirst().title()).isEqualTo(Cast.MISSING.title());
    }

    @Test
    void only_toolkits_asks_the_same_question_of_toolkits() {
        chat.ask(ME, "When is an interview offered?");
        Turn turn = chat.ask(ME, "Only toolkits please");
        assertThat(asked.getLast().text()).isEqualTo("When is an interview offered?");
        assertThat(asked.getLast().narrowing().kinds()).containsExactly(Kind.TOOLKIT);
        assertThat(turn.reply().parts().getFirst()).isEqualTo(new Part.Note("Looking only at: Toolkits."));
        chat.ask(ME, "just the policies and procedures");
        assertThat(asked.getLast().narrowing().kinds()).containsExactlyInAnyOrder(Kind.POLICY, Kind.PROCEDURE);
        chat.ask(ME, "everything");
        assertThat(asked.getLast().narrowing().kinds()).isEmpty();
    }

    @Test
    void a_place_narrows_to_its_partnership_and_newer_asks_for_the_latest() {
        chat.ask(ME, "When is an interview offered?");
        chat.ask(ME, "What about in Lincolnshire?");
        assertThat(asked.getLast().narrowing().publisher()).contains("Lincolnshire Safeguarding Children Partnership");
        chat.ask(ME, "Is there anything newer?");
        assertThat(asked.getLast().text()).isEqualTo("When is an interview offered? latest");
        chat.ask(ME, "and for under ones?");
        assertThat(asked.getLast().text()).isEqualTo("and for under ones?");
    }

    @Test
    void a_refinement_that_opens_a_conversation_is_a_question() {
        chat.ask(ME, "latest");
        assertThat(asked.getLast().text()).isEqualTo("latest");
    }

    @Test
    void details_about_a_person_are_answered_from_but_never_kept() {
        Turn turn = chat.ask(ME, "Tyler Marsh needs an interview");
        assertThat(asked.getLast().text()).contains("Tyler Marsh");
        assertThat(turn.message()).isEqualTo("[name] needs an interview");
        assertThat(chat.conversation(ME).toString()).doesNotContain("Tyler Marsh");
        assertThat(turn.reply().parts()).contains(new Part.Note(Wording.shipped("en").say("personal.not-kept")));
        chat.ask(ME, "and after?");
        assertThat(asked.getLast().before().toString()).doesNotContain("Tyler Marsh");
    }

    @Test
    void the_route_stays_first_even_when_there_is_something_to_remark() {
        Turn turn = chat.ask(ME, "Tyler Marsh ran off");
        assertThat(turn.reply().parts().getFirst()).isInstanceOf(Part.RouteCard.class);
        assertThat(turn.outcome()).isEqualTo("urgent");
    }

    @Test
    void a_conversation_is_forgotten_a_day_after_its_last_turn_and_on_request() {
        chat.ask(ME, "When is an interview offered?");
        chat.ask(YOU, "When is an interview offered?");
        chat.forget(YOU);
        assertThat(chat.conversation(YOU).turns()).isEmpty();
        now.set(now.get().plus(Duration.ofHours(23)));
        assertThat(chat.conversation(ME).turns()).hasSize(1);
        now.set(now.get().plus(Duration.ofHours(2)));
        assertThat(chat.conversation(ME).turns()).isEmpty();
    }

    @Test
    void memory_is_bounded_and_the_longest_silent_conversation_goes_first() {
        Threads threads = new Threads(Duration.ofDays(1), 2);
        for (String name : List.of("a", "b", "c")) {
            Turn turn = chat.askOnce("web", name);
            threads.change(new ConversationId("web", name), now.get(), conversation -> conversation.with(turn));
        }
        assertThat(threads.find(new ConversationId("web", "a"), now.get()).turns()).isEmpty();
        assertThat(threads.find(new ConversationId("web", "c"), now.get()).turns()).hasSize(1);
        for (int i = 0; i < Conversation.LONGEST + 5; i++) {
            chat.ask(ME, "question " + i);
        }
        assertThat(chat.conversation(ME).turns()).hasSize(Conversation.LONGEST);
        assertThat(chat.conversation(ME).turns().getLast().number()).isEqualTo(Conversation.LONGEST + 5);
    }

    @Test
    void a_choice_narrows_and_an_unknown_button_gets_a_sentence() {
        Turn unsure = chat.ask(ME, "unsure about this");
        chat.choose(ME, unsure.number(), 1);
        assertThat(asked.getLast().narrowing().publisher()).contains("Lincolnshire Safeguarding Children Partnership");
        assertThat(chat.choose(ME, 77, 0).reply().parts()).hasSize(1);
    }

    @Test
    void feedback_is_kept_with_the_turn_masked_and_counted() {
        Turn turn = chat.ask(ME, "When is an interview offered?");
        chat.judge(ME, turn.number(), new Feedback.NotHelpful(Feedback.Reason.OUT_OF_DATE, "ask Tyler Marsh"));
        assertThat(chat.conversation(ME).turn(1).orElseThrow().feedback())
                .contains(new Feedback.NotHelpful(Feedback.Reason.OUT_OF_DATE, "ask [name]"));
        assertThat(counted).containsExactly("found", "out-of-date");
        assertThat(chat.judge(ME, 99, new Feedback.Helpful()).turn()).isEmpty();
    }

    @Test
    void words_that_tell_of_danger_are_known_as_such_beside_a_judgement_too_though_the_turn_was_forgotten() {
        Turn turn = chat.ask(ME, "When is an interview offered?");
        Feedback calm = new Feedback.NotHelpful(Feedback.Reason.OTHER, "Too long.");
        Feedback danger = new Feedback.NotHelpful(Feedback.Reason.OTHER, "Tyler Marsh ran off");
        assertThat(chat.judge(ME, turn.number(), calm).urgent()).isFalse();
        assertThat(chat.judge(ME, turn.number(), danger).urgent()).isTrue();
        assertThat(chat.conversation(ME).turn(turn.number()).orElseThrow().feedback())
                .contains(new Feedback.NotHelpful(Feedback.Reason.OTHER, ""));
        assertThat(chat.judge(YOU, 7, "gone", danger).urgent()).isTrue();
    }

    @Test
    void a_message_too_long_to_be_read_is_looked_through_for_danger_wherever_it_stands() {
        String talk = "We met on Monday. ".repeat(Chat.LONGEST / 10);
        assertThat(chat.ask(ME, talk).answer()).isEmpty();
        for (String message : List.of(talk + "My pupil ran off.", talk + "My pupil ran off. " + talk,
                "My pupil ran off. " + talk)) {
            assertThat(chat.isUrgent(message)).isTrue();
            assertThat(chat.ask(ME, message).reply().parts().getFirst()).isInstanceOf(Part.RouteCard.class);
        }
    }

    @Test
    void the_examples_are_questions_and_no_alarms_and_hold_nothing_personal() {
        for (String example : Wording.shipped("en").list("examples")) {
            assertThat(Urgency.standard().of(example).urgent()).as(example).isFalse();
            assertThat(PersonalData.standard().in(example).altered()).as(example).isFalse();
        }
    }

    @Test
    void anything_that_can_be_typed_gets_a_sentence() {
        for (String message : List.of(
                "", " ", "the of and", "😀😀", "\0\u202E\uFEFF\uD800", "*:* /x/ a~2 OR (", "a ".repeat(5000),
                "x".repeat(1_000_000))) {
            Turn turn = chat.ask(YOU, message);
            assertThat(turn.reply().parts()).isNotEmpty();
            assertThat(turn.message()).doesNotContain("\0", "\uD800").hasSizeLessThanOrEqualTo(Question.LONGEST);
        }
        assertThat(asked.stream().mapToInt(q -> q.text().length()).max().orElse(0))
                .isLessThanOrEqualTo(10 * Chat.LONGEST);
        assertThat(chat.conversation(YOU).turns().getFirst().answer().orElseThrow())
                .isInstanceOf(Answer.NotFound.class);
    }
}
