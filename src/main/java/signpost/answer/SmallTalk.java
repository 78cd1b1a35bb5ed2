package signpost.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells small talk from questions. What counts as small talk is data: `small-talk.txt`, one phrase a line with its kind.
///
/// A message is small talk when one of the phrases stands in it and next to nothing else does, so that "Hi, who chairs the panel?" stays a
/// question. Immutable and thread-safe.
final class SmallTalk {

    private static final int LONGEST = 16;
    private static final int REST = 1;

    /// What is said of the bot as a whole: "how can you help refugees" and "what is this MARAC" are about something else.
    private static final Set<Answer.SmallTalk.Talk> WHOLE = Set.of(Answer.SmallTalk.Talk.HELP,
            Answer.SmallTalk.Talk.WHO_ARE_YOU);

    private record Phrase(List<String> words, Answer.SmallTalk.Talk talk) {}

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();

    SmallTalk() {
        try (InputStream in = SmallTalk.class.getResourceAsStream("small-talk.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without small-talk.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
            return;
        }
        String kind = line.substring(0, colon).strip();
        String words = line.substring(colon + 1);
        if (kind.equals("filler")) {
            fillers.addAll(words(words));
        } else {
            phrases.add(new Phrase(words(words), Answer.SmallTalk.Talk.valueOf(kind)));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String plain = text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    Optional<Answer.SmallTalk.Talk> in(String message) {
        List<String> words = words(message);
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        Optional<Answer.SmallTalk.Talk> talk = Optional.empty();
        boolean[] said = new boolean[words.size()];
        int longest = 0;
        for (Phrase phrase : phrases) {
            int size = phrase.words().size();
            for (int i = 0; i + size <= words.size(); i++) {
                if (words.subList(i, i + size).equals(phrase.words())) {
                    Arrays.fill(said, i, i + size, true);
                    if (size > longest) {
                        longest = size;
                        talk = Optional.of(phrase.talk());
                    }
                }
            }
        }
        int rest = 0;
        for (int i = 0; i < said.length; i++) {
            rest += said[i] || fillers.contains(words.get(i)) ? 0 : 1;
        }
        return rest <= (longest > 2 && !talk.filter(WHOLE::contains).isPresent() ? REST : 0) ? talk : Optional.empty();
    }
}
