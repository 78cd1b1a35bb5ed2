package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrgencyTest {

    private final Urgency urgency = Urgency.standard();

    @Test
    void a_finding_says_what_it_rests_on() {
        Screened screened = urgency.of("My neighbour is hitting her little boy right now");
        assertThat(screened.urgent()).isTrue();
        assertThat(screened.because())
                .anySatisfy(sign -> assertThat(sign).contains("is hitting her").contains("a blow"))
                .anySatisfy(sign -> assertThat(sign).contains("right now"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my brother has got a knife and says he will stab dad | immediate-danger
            She told me she wants to die and she has got tablets | suicide-or-self-harm
            Our foster lad has not come home, he is missing since last night | missing
            My stepdad hits me with a belt | abuse-or-neglect
            My husband strangled me again in front of the kids | domestic-abuse
            The dealers want my son to carry drugs for them to pay off his debt | exploitation
            My son, 16, says he wants to join isis and be a martyr | radicalisation
            They are making me marry my cousin on Saturday | honour-based-abuse
            A teacher at my daughter's school has been texting her at night | allegation
            A man online has got nudes of me and will post them unless i pay | online-abuse
            My nan's carer is taking her pension and shouts at her | adult-at-risk
            A 14 year old says her uncle has been sexually abusing her | abuse-or-neglect
            Her uncle beats her every night, she is ten years old | abuse-or-neglect
            My old mum is bruised again and her son hits her | adult-at-risk
            """)
    void each_kind_of_concern_is_recognised(String message, String kind) {
        assertThat(urgency.of(message).kind().map(UrgentKind::id)).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hes hittin her agen", "PLEASE HELP HE IS HITTING HER", "He’s hitting her!!!",
                "he is hiting her agian", "heeeee is hitting her"})
    void the_register_does_not_matter(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"What is the policy on physical abuse?", "How many children were hit by a parent last year?",
                "Is there training on self-harm for school staff?", "", "   ", "thanks",
                "My boss will kill me if I am late with the audit"})
    void a_question_from_a_desk_is_calm(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
    }

    @Test
    void a_live_case_with_a_calm_question_after_it_is_still_live() {
        assertThat(urgency.of(
                "A boy in my class came in with a black eye and says dad hit him. What does the policy say I should do?")
                .urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The deadline is tomorrow but my pupil told me her dad hits her",
                "The deadline is killing me and I am drowning in forms but my pupil told me her dad hits her",
                "The printer died again and I am snowed under but the boy next door says his dad hits him",
                "This week is killing me and he is killing her too",
                "There was a film and a role play and then one of my pupils told me her dad hits her"})
    void calm_words_of_other_things_take_little_from_grave_harm(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @Test
    void no_text_at_all_makes_it_fail() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(80); i++) {
                text.appendCodePoint(random.nextInt(4) == 0
                        ? random.nextInt(Character.MAX_CODE_POINT + 1)
                        : 32 + random.nextInt(95));
            }
            assertThat(urgency.of(text.toString())).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"he is hitting ", "aaaaaaaaaaaaaaaaaaa ", "knife. ", "' ' '", "my my my "})
    void fifty_thousand_characters_are_screened_promptly(String piece) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> urgency.of(piece.repeat(50_000 / piece.length())));
    }
}
