package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.chat.Aside;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Memory;
import signpost.chat.Tally;
import signpost.chat.Turn;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.insight.Recording;
import signpost.message.Wording;

/// Whole conversations over the sample library: what each follow-up must bring stands in `conversations.txt`, and what no document says in
/// `not-said.txt`.
class FollowingUpTest {

    private static final Tally NO_TALLY = new Tally() {
        @Override
        public void answered(String door, String outcome, Duration took) {}

        @Override
        public void judged(String door, String said) {}
    };

    /// So many of the follow-ups may bring something else, as the program answers.
    private static final int MAY_MISS = 18;

    /// Of those that put another case.
    private static final int MAY_MISS_OTHER_CASES = 6;

    /// Of the follow-ups that the library does not answer.
    private static final int MAY_FIND = 2;

    /// By words alone a word that the library has not may be taken for another that is spelt nearly so.
    private static final int MAY_FIND_BY_WORDS = 8;

    /// The words alone understand less than they do together with the model.
    private static final int MAY_MISS_BY_WORDS = 36;

    private static final Duration READING = Duration.ofMinutes(20);

    @TempDir
    private Path data;

    @Test
    void follow_ups_bring_what_they_mean_in_their_conversation_and_what_the_library_does_not_say_is_not_found()
            throws Exception {
        try (Holdings holdings = opened()) {
            assertThat(holdings.index().await(READING, _ -> {})).as("the model has read the library").isTrue();
            assertMissed(holdings, "conversations.txt", MAY_MISS);
            assertMissed(holdings, "what-if.txt", MAY_MISS_OTHER_CASES);
            assertNotFound(holdings, MAY_FIND);
        }
    }

    @Test
    void follow_ups_are_understood_by_words_alone_while_the_model_is_loading() throws Exception {
        // a file where the model's folder should be: words alone answer, and at once
        Files.createFile(data.resolve("model"));
        try (Holdings holdings = opened()) {
            assertMissed(holdings, "conversations.txt", MAY_MISS_BY_WORDS);
            assertNotFound(holdings, MAY_FIND_BY_WORDS);
        }
    }

    private Holdings opened() throws IOException {
        Holdings holdings = Holdings.open(
                new Content(Path.of("index/library"), Path.of("index"), Path.of("messages")), data, false);
        holdings.bring(_ -> {}, _ -> {});
        return holdings;
    }

    private static void assertMissed(Holdings holdings, String file, int most) throws IOException {
        List<String> missed = missed(holdings, file);
        System.out.println(file + ": " + missed.size() + " missed");
        assertThat(missed).as(String.join("\n", missed)).hasSizeLessThanOrEqualTo(most);
    }

    private static void assertNotFound(Holdings holdings, int most) throws IOException {
        Chat chat = chat(holdings);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> found = new ArrayList<>();
        String opening = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/not-said.txt"))) {
            if (line.startsWith("~ ") || line.startsWith("! ")) {
                ConversationId id = new ConversationId("web", opening + line);
                chat.ask(id, opening);
                Turn turn = chat.ask(id, line.substring(2));
                outcomes.merge(turn.outcome(), 1, Integer::sum);
                if (turn.outcome().equals("found")) {
                    found.add(opening + " | " + line);
                }
            } else {
                opening = line;
            }
        }
        System.out.println("not-said.txt: " + outcomes);
        assertThat(found).as(String.join("\n", found)).hasSizeLessThanOrEqualTo(most);
    }

    private static Chat chat(Holdings holdings) {
        return new Chat(holdings.answers(), Wording.shipped("en"), text -> text, List::of, Duration.ofHours(1),
                InstantSource.system(), NO_TALLY, Recording.NONE, Optional.empty(), Aside.NONE, Memory.NONE);
    }

    /// The follow-ups whose reply lacks what it should hold.
    static List<String> missed(Holdings holdings, String file) throws IOException {
        Chat chat = chat(holdings);
        List<String> missed = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources", file))) {
            if (line.isBlank()) {
                number++;
            } else if (!line.startsWith("#")) {
                String[] parts = line.split(" => ", 2);
                Turn turn = chat.ask(new ConversationId("web", "conversation " + number), parts[0]);
                String shown = turn.reply().quoted().stream().limit(3)
                        .map(quotation -> String.join(" ", quotation.citation().section()) + " "
                                + quotation.passage().text())
                        .collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
                if (parts.length > 1 && !shown.contains(parts[1])) {
                    missed.add(line + " | " + turn.outcome() + turn.reply().quoted().stream().limit(3)
                            .map(quotation -> " | " + quotation.citation().title() + ": "
                                    + quotation.citation().section())
                            .collect(Collectors.joining()));
                }
            }
        }
        return missed;
    }
}
