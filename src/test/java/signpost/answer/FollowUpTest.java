package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    @Test
    void a_question_that_points_back_leans_on_the_one_before() {
        assertThat(List.of(
                "and for under ones?", "who chairs it?", "What about 2019?", "how often do they meet", "why?", "when?",
                "Is that the same for foster carers?", "and in schools", "who signs that form?",
                "is there one for schools?",
                "what do they do there?", "How should staff record and report them?"))
                .allMatch(FollowUp::leans);
    }

    @Test
    void a_question_that_says_all_it_needs_stands_alone() {
        assertThat(List.of(
                "Who chairs the child death overview panel?",
                "What are the signs of neglect in a young child?",
                "How long does a section 47 enquiry take?",
                "When should a professional share information without consent?",
                "Is there a policy on forced marriage?",
                "When must a school report that a pupil left?",
                "Can parents withdraw their consent for interviews?"))
                .noneMatch(FollowUp::leans);
    }

    @Test
    void the_words_before_are_added() {
        assertThat(whole("who chairs it?", "How often does the neglect panel meet?"))
                .startsWith("who chairs it?")
                .contains("neglect", "panel", "meet")
                .doesNotContain("How", "often?");
    }

    @Test
    void a_new_year_takes_the_place_of_the_old_one() {
        assertThat(whole("what about 2019?", "How many referrals were made in 2021?"))
                .contains("2019", "referrals")
                .doesNotContain("2021");
    }

    @Test
    void one_number_or_age_takes_the_place_of_another() {
        assertThat(whole("and stage 3?", "How long does stage 2 take?")).contains("3", "take").doesNotContain("2");
        assertThat(whole("and now?", "What were the stages in 2023?")).contains("stages").doesNotContain("2023");
        assertThat(whole("and for older children?", "What about a bruise on a baby?")).contains("bruise")
                .doesNotContain("baby");
    }

    @Test
    void a_title_of_another_document_is_another_subject() {
        FollowUp followUp = new FollowUp("What about private fostering?", earlier("What does MACE stand for?"));
        assertThat(followUp.names(Stream.of("Bruising", "Private Fostering"))).isTrue();
        assertThat(followUp.names(Stream.of("Child Exploitation and the MACE Panel"))).isFalse();
    }

    @Test
    void a_year_in_a_title_makes_no_other_subject_of_a_year() {
        FollowUp followUp = new FollowUp("and in 2025/26?", earlier("How many were missing in 2024/25?"));
        assertThat(followUp.names(Stream.of("Annual Report 2025/26"))).isFalse();
    }

    @Test
    void a_word_that_stands_only_elsewhere_makes_another_subject_of_a_question_that_does_not_join_on() {
        List<Question.Earlier> before = earlier("What are the signs of neglect?");
        Set<String> here = Set.of("signs", "neglect");
        Set<String> elsewhere = Set.of("signs", "radicalised");
        assertThat(new FollowUp("signs of radicalisation", before).isElsewhere(here, elsewhere)).isTrue();
        assertThat(new FollowUp("and of radicalisation?", before).isElsewhere(here, elsewhere)).isFalse();
        assertThat(new FollowUp("which sign is it?", before).isElsewhere(here, elsewhere)).isFalse();
        assertThat(new FollowUp("older ones", before).isElsewhere(here, Set.of("older"))).isFalse();
        assertThat(new FollowUp("signs of sourdough", before).isElsewhere(here, elsewhere)).isFalse();
    }

    @Test
    void words_for_how_far_are_no_subject_and_need_the_question_before() {
        FollowUp followUp = new FollowUp("within how long?", earlier("When must FGM be reported?"));
        assertThat(followUp.needs()).isTrue();
        assertThat(followUp.isElsewhere(Set.of("report"), Set.of("within"))).isFalse();
        assertThat(new FollowUp("who leads?", earlier("When must FGM be reported?")).needs()).isFalse();
    }

    @Test
    void a_number_that_names_a_thing_stays_with_its_name_in_figures() {
        assertThat(telling("and level 3?")).containsExactlyInAnyOrder("level", "3");
        assertThat(telling("what about stage two")).containsExactlyInAnyOrder("stage", "2");
        assertThat(telling("and a score of five?")).doesNotContain("5");
        assertThat(telling("and in the report of 2019?")).doesNotContain("2019");
    }

    @Test
    void common_words_that_stand_only_elsewhere_make_no_other_subject() {
        FollowUp followUp = new FollowUp("what did the audit find?", earlier("What is adultification?"));
        assertThat(followUp.isElsewhere(Set.of("audit"), Set.of("find"))).isFalse();
    }

    @Test
    void a_question_that_points_back_is_about_no_other_title() {
        FollowUp followUp = new FollowUp("and if it's about sexual abuse?", earlier("How long is the file kept?"));
        assertThat(followUp.names(Stream.of("Child sexual abuse"))).isFalse();
    }

    @Test
    void a_number_is_a_score_or_an_age_unless_it_names_a_thing_or_a_year() {
        assertThat(numbers("and 14?")).containsExactly(14);
        assertThat(numbers("what if it comes to 20?")).containsExactly(20);
        assertThat(numbers("and a score of five?")).containsExactly(5);
        assertThat(numbers("total 9?")).containsExactly(9);
        assertThat(numbers("and stage 3?")).isEmpty();
        assertThat(numbers("and in 2024/25?")).isEmpty();
    }

    @Test
    void what_it_asks_for_is_told_from_its_few_words() {
        assertThat(wish("by when?")).isEqualTo(Sought.Wish.MORE);
        assertThat(List.of("what do we do then?", "what next?", "What should I do now?", "then what?"))
                .allMatch(text -> wish(text) == Sought.Wish.NEXT_STEP);
        assertThat(wish("what shouldn't we do?")).isEqualTo(Sought.Wish.WARNING);
        assertThat(List.of("what is the number?", "who do I ring?")).allMatch(text -> wish(text) == Sought.Wish.NUMBER);
        assertThat(wish("and 14?")).isEqualTo(Sought.Wish.ROW);
        assertThat(List.of("and disabled children?", "what do they do about dogs?", "and stage 3?"))
                .allMatch(text -> wish(text) == Sought.Wish.SUBJECT);
    }

    private static Sought.Wish wish(String question) {
        return new FollowUp(question, earlier("What is the neglect tool?")).lift(new Table(List.of(), Set.of()))
                .sought().wish();
    }

    private static Set<Integer> numbers(String question) {
        return new FollowUp(question, earlier("What is the neglect tool?")).numbers();
    }

    @Test
    void a_version_or_the_year_of_one_is_about_the_issues_of_a_document() {
        List<Question.Earlier> before = earlier("How long is stage 1?");
        assertThat(Stream.of("what did the 2023 version say?", "and the 2023 one?", "what about the previous policy?"))
                .allMatch(text -> new FollowUp(text, before).isAboutIssues());
        assertThat(Stream.of("what about 2023?", "and in 2023/24?", "who decides?"))
                .noneMatch(text -> new FollowUp(text, before).isAboutIssues());
    }

    @Test
    void a_chain_is_followed_to_the_question_that_stands_alone() {
        assertThat(whole("and its chair?", "Tell me about the neglect panel", "when does it meet?"))
                .contains("neglect", "panel");
    }

    @Test
    void long_talk_before_is_cut() {
        assertThat(whole("why?", IntStream.range(0, 1000).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")))
                .split(" "))
                .hasSizeLessThan(30);
    }

    private static String whole(String question, String... before) {
        return new FollowUp(question, earlier(before)).whole();
    }

    private static List<Question.Earlier> earlier(String... before) {
        return Stream.of(before).map(text -> new Question.Earlier(text, List.of())).toList();
    }

    private static Set<String> telling(String question) {
        return new FollowUp(question, earlier("What are the levels of need?"))
                .lift(new Table(List.of(), Set.of())).sought().telling();
    }
}
