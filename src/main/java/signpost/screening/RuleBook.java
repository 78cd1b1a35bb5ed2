package signpost.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The signs of one language, with how its messages are heard.
///
/// @param byFirstWord the signs' phrases by the words that they begin with
/// @param story the sign that a message asks nothing, but tells
record RuleBook(Listener listener, Map<String, List<Known>> byFirstWord, Sign story) {

    private static final String STORY = "story";

    record Known(Sign sign, Phrase phrase) {}

    /// Of signs in English: shorthand is written out and a misspelt rule word is mended.
    static RuleBook ofEnglish(List<Sign> signs) {
        Set<String> vocabulary = new HashSet<>();
        signs.stream().flatMap(sign -> sign.phrases().stream()).forEach(phrase -> vocabulary.addAll(phrase.words()));
        return of(signs, new Listener(Shorthand.read("urgency/shorthand.txt"), vocabulary,
                OrdinaryWords.standard().all()));
    }

    /// Of signs in Welsh: words count as they are typed, mutations and all, for a word next to a sign's is often another.
    static RuleBook ofWelsh(List<Sign> signs) {
        return of(signs, new Listener(new Shorthand(), Set.of(), Set.of()));
    }

    private static RuleBook of(List<Sign> signs, Listener listener) {
        Map<String, List<Known>> byFirstWord = new HashMap<>();
        for (Sign sign : signs) {
            for (Phrase phrase : sign.phrases()) {
                phrase.firstWords().forEach(
                        word -> byFirstWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Known(sign, phrase)));
            }
        }
        return new RuleBook(listener, byFirstWord,
                signs.stream().filter(sign -> sign.id().equals(STORY)).findAny().orElseThrow());
    }

    /// What the signs of a message say: a line end may end a sentence or stand for a space; the graver reading counts.
    Weighed weighed(String message) {
        Weighed weighed = asLines(message);
        return message.indexOf('\n') < 0 ? weighed : weighed.orGraver(asLines(message.replace('\n', ' ')));
    }

    private Weighed asLines(String message) {
        Weighing weighing = new Weighing(story);
        for (Sentence sentence : listener.sentences(message)) {
            weighing.add(hits(sentence, message), sentence);
        }
        return weighing.outcome();
    }

    /// All stretches of a message, each weighed by itself.
    List<Stretch> stretches(String message) {
        return Stretch.of(message, listener.sentences(message), this::hits, () -> new Weighing(story));
    }

    private List<Hit> hits(Sentence sentence, String message) {
        List<Hit> hits = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int at = 0; at < words.size(); at++) {
            for (Known known : byFirstWord.getOrDefault(words.get(at).plain(), List.of())) {
                int length = known.phrase().match(words, at);
                if (length > 0) {
                    int start = words.get(at).start();
                    int end = words.get(at + length - 1).end();
                    hits.add(new Hit(known.sign(), message.substring(start, end), start, end));
                }
            }
        }
        return withoutNames(hits);
    }

    /// Harm that is only part of the name of a subject ("missing episodes", "allegations management") is none.
    private static List<Hit> withoutNames(List<Hit> hits) {
        List<Hit> subjects = hits.stream().filter(hit -> hit.sign().family() == Family.DESK).toList();
        return hits.stream()
                .filter(hit -> hit.sign().family() != Family.HARM || subjects.stream().noneMatch(hit::isPartOf))
                .toList();
    }
}
