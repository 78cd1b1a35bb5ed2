package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.index.TextModel;
import signpost.screening.Examples.Private;

/// Rules, signs and what each word means where it stands together, as the running service masks.
class SecondReadingTest {

    private static final String OFFICES = "The contact centre is open from eight to six on weekdays and closed on bank holidays. ";

    private static TextModel model;
    private static PersonalData personal;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        model = TextModel.load(folder);
        personal = PersonalData.standard().with(parts -> Optional.of(model.ofParts(parts)));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource({"personal-5.txt, 0.98, 0", "personal-17.txt, 0.9, 0.06", "personal-20.txt, 0.98, 0.03",
        "personal-25.txt, 0.97, 0.1"})
    void our_own_messages_lose_more_of_their_details_than_by_the_rules(String file, double least, double most)
            throws IOException {
        measure(Examples.ownPrivate(file), least, most);
    }

    @Test
    void the_shared_messages_lose_their_details_and_the_clean_ones_nothing() throws IOException {
        List<Private> messages = new ArrayList<>();
        for (String line : Examples.shared("personal.jsonl")) {
            messages.add(new Private(Examples.texts(line, "message").getFirst(), Examples.texts(line, "spans")));
        }
        measure(messages, 0.97, 0.03);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Beth yw esgeulustod?", "Sut mae gwneud atgyfeiriad?", "Pryd mae'r cwrs hyfforddi nesaf?",
                "((((((", "?!"})
    void what_the_model_cannot_read_stays_as_the_rules_leave_it(String message) {
        assertThat(personal.in(message).text()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"does Emily need a pep?", "Charlotte's appt was moved, whats the was not brought policy",
                "ask Mohammed whether yos are coming", "re Zoe: mtg moved to 3 still ok?"})
    void a_given_name_that_is_no_word_besides_is_not_doubted_away_in_a_desk_message(String message) {
        assertThat(personal.in(message).text()).contains("[name]")
                .doesNotContainPattern("Emily|Charlotte|Mohammed|Zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beth and Dan told me mum hits them", "beth n dan, y did he lock them out"})
    void names_that_are_words_in_welsh_make_no_message_a_welsh_one(String message) {
        assertThat(personal.in(message).text().toLowerCase(Locale.ROOT)).doesNotContain("beth").doesNotContain("dan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"how many were notified in lincolnshire in 2022/23", "who won the 1966 world cup",
                "how meny junoir online saftey oficers were traned",
                "Our training is at 14 Wharf Street, Lincoln, in room 3; is there parking?"})
    void years_public_names_and_slips_of_the_pen_are_nobodys(String message) {
        assertThat(personal.in(message).text()).isEqualTo(message);
    }

    /// Two in a hundred at most: the model counts in eight bits, and processors round them otherwise, so that what is near the limit falls to either side.
    @ParameterizedTest
    @ValueSource(strings = {"questions.jsonl", "guidance.jsonl", "unanswerable.jsonl", "guidance-unanswerable.jsonl"})
    void questions_for_the_library_stay_as_they_are(String file) throws IOException {
        assertThat(Examples.shared(file).stream().map(line -> Examples.texts(line, "question").getFirst())
                .map(personal::in).filter(Masked::altered).map(Masked::text)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_has_been_masked_is_masked_no_further() throws IOException {
        for (Private message : Examples.ownPrivate("personal-20.txt")) {
            String once = personal.in(message.message()).text();
            if (!once.equals(message.message())) {
                assertThat(personal.in(once).text()).isEqualTo(once);
            }
        }
    }

    @Test
    void a_detail_far_down_in_a_long_message_is_found() {
        String message = OFFICES.repeat(60)
                + "he stays with his aunt at plot 4 behind the old brickworks, ask for big macca. "
                + OFFICES.repeat(3);
        assertThat(personal.in(message).text()).doesNotContain("macca").startsWith(OFFICES.repeat(50));
    }

    @Test
    void without_a_model_the_rules_alone_mask() {
        String message = "Kayleigh Marsdon is 7, what now?";
        assertThat(PersonalData.standard().with(WordMeaning.NONE).in(message))
                .isEqualTo(PersonalData.standard().in(message));
    }

    private static void measure(List<Private> messages, double least, double most) {
        long details = messages.stream().mapToLong(message -> message.spans().size()).sum();
        List<String> left = messages.stream().flatMap(message -> message.spans().stream()
                .filter(span -> personal.in(message.message()).text().contains(span))).toList();
        List<Private> clean = messages.stream().filter(message -> message.spans().isEmpty()).toList();
        List<String> altered = clean.stream().map(message -> personal.in(message.message())).filter(Masked::altered)
                .map(Masked::text).toList();
        assertThat(1 - left.size() / (double) details).as("masked; left: %s", left).isGreaterThanOrEqualTo(least);
        assertThat(altered.size() / (double) clean.size()).as("altered: %s", altered).isLessThanOrEqualTo(most);
    }
}
