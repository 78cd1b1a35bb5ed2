package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.screening.Examples.Private;

class PersonalDataMeasureTest {

    private static final double LEAST_MASKED = 0.97;
    private static final double MOST_ALTERED = 0.03;

    @Test
    void the_shared_messages_lose_their_details_and_the_clean_ones_nothing() throws IOException {
        List<Private> messages = new ArrayList<>();
        for (String line : Examples.shared("personal.jsonl")) {
            messages.add(new Private(Examples.texts(line, "message").getFirst(), Examples.texts(line, "spans")));
        }
        measure("personal.jsonl", messages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"personal-1.txt", "personal-2.txt", "personal-3.txt", "personal-4.txt", "personal-5.txt",
                "personal-6.txt", "personal-7.txt", "personal-8.txt", "personal-9.txt", "personal-10.txt",
                "personal-11.txt", "personal-12.txt", "personal-13.txt", "personal-15.txt", "personal-20.txt"})
    void our_own_messages_lose_their_details_and_the_clean_ones_nothing(String file) throws IOException {
        measure(file, Examples.ownPrivate(file));
    }

    /// words as names, nicknames and addresses without numbers, of which some will always be missed
    @Test
    void the_hardest_of_our_own_messages_lose_nine_details_of_ten() throws IOException {
        measure("personal-14.txt", Examples.ownPrivate("personal-14.txt"), 0.9, MOST_ALTERED);
    }

    /// full of traps, most of them by other hands: what was reached is held
    @ParameterizedTest
    @CsvSource({"personal-17.txt, 0.77, 0.07", "personal-18.txt, 0.94, 0.05", "personal-19.txt, 0.93, 0.05",
        "personal-21.txt, 0.95, 0.05", "personal-22.txt, 0.93, 0.06", "personal-23.txt, 0.92, 0.13",
        "personal-24.txt, 0.97, 0.06"})
    void what_was_reached_on_messages_by_other_hands_is_held(String file, double least, double most)
            throws IOException {
        measure(file, Examples.ownPrivate(file), least, most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions.jsonl", "guidance.jsonl", "unanswerable.jsonl", "guidance-unanswerable.jsonl"})
    void questions_for_the_library_stay_as_they_are(String file) throws IOException {
        List<String> altered = Examples.shared(file).stream().map(line -> Examples.texts(line, "question").getFirst())
                .map(PersonalData.standard()::in).filter(Masked::altered).map(Masked::text).toList();
        assertThat(altered).as("altered in " + file).hasSizeLessThanOrEqualTo(1);
    }

    private static void measure(String name, List<Private> messages) {
        measure(name, messages, LEAST_MASKED, MOST_ALTERED);
    }

    private static void measure(String name, List<Private> messages, double leastMasked, double mostAltered) {
        List<String> left = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        int spans = 0;
        int clean = 0;
        for (Private message : messages) {
            Masked masked = PersonalData.standard().in(message.message());
            for (String span : message.spans()) {
                spans++;
                if (!covered(message.message(), span, masked)) {
                    left.add(span + " in: " + masked.text());
                }
            }
            if (message.spans().isEmpty()) {
                clean++;
                if (masked.altered()) {
                    altered.add(masked.text());
                }
            }
        }
        System.out.printf("%s: masked %d of %d spans, altered %d of %d clean messages%n", name, spans - left.size(),
                spans, altered.size(), clean);
        assertThat(1 - left.size() / Math.max(1.0, spans)).as("masked in %s; left %s", name, left)
                .isGreaterThanOrEqualTo(leastMasked);
        assertThat(altered.size() / (double) clean).as("altered in %s: %s", name, altered)
                .isLessThanOrEqualTo(mostAltered);
    }

    private static boolean covered(String message, String span, Masked masked) {
        BitSet gone = new BitSet();
        masked.found().forEach(found -> gone.set(found.start(), found.end()));
        for (int at = message.indexOf(span); at >= 0; at = message.indexOf(span, at + 1)) {
            for (int i = at; i < at + span.length(); i++) {
                if (Character.isLetterOrDigit(message.charAt(i)) && !gone.get(i)) {
                    return false;
                }
            }
        }
        return true;
    }
}
