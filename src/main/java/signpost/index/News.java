package signpost.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import signpost.library.Kind;
import signpost.library.PublicationDate;

/// Keeps a piece of news from standing above a newer one on the same matter, which may say otherwise. News of other matters stay where they are, since
/// nothing of a matter rises higher than its best passage stood.
final class News {

    /// What has no better kind, as a note, may be news too.
    private static final Set<Kind> KINDS = Set.of(Kind.NEWS_UPDATE, Kind.OTHER);

    private static final int SHORTEST = 4;
    private static final int FEWEST = 3;
    private static final double SHARED = 0.5;

    /// What the question asks about stands in both anyway: of their other words too some have to be the same.
    private static final double SHARED_BESIDE = 0.25;

    /// How near the newer has to come to the older to be of the same worth as an answer.
    private static final double NEARLY = 0.7;

    private News() {}

    static <T> List<T> first(
            List<T> ranked, Function<T, Listed> listed, Function<T, String> text, ToDoubleFunction<T> score,
            OldIssues wanted) {
        List<T> ordered = new ArrayList<>(ranked);
        for (int i = 0; i < ordered.size(); i++) {
            T old = ordered.get(i);
            Optional<PublicationDate> day = date(listed.apply(old));
            if (day.isEmpty() || wanted.want(listed.apply(old))) {
                continue;
            }
            Set<String> words = words(text.apply(old));
            int newest = i;
            LocalDate last = day.get().lastDay();
            for (int j = i + 1; j < ordered.size(); j++) {
                T other = ordered.get(j);
                Optional<PublicationDate> later = date(listed.apply(other));
                if (later.isEmpty() || !later.get().firstDay().isAfter(last)) {
                    continue;
                }
                if (isOfOnePublisher(listed.apply(old), listed.apply(other))
                        && score.applyAsDouble(other) >= NEARLY * score.applyAsDouble(old)
                        && areAlike(words, words(text.apply(other)), wanted.tokens())) {
                    newest = j;
                    last = later.get().lastDay();
                }
            }
            if (newest > i) {
                ordered.add(i, ordered.remove(newest));
            }
        }
        return ordered;
    }

    /// When it was published, where it is news.
    private static Optional<PublicationDate> date(Listed listed) {
        return KINDS.contains(listed.details().kind()) ? listed.details().published() : Optional.empty();
    }

    private static boolean isOfOnePublisher(Listed one, Listed other) {
        return one.details().kind() == other.details().kind()
                && one.details().publisher().equals(other.details().publisher());
    }

    private static boolean areAlike(Set<String> one, Set<String> other, List<String> asked) {
        Set<String> beside = beside(one, asked);
        Set<String> otherBeside = beside(other, asked);
        return shared(one, other) >= FEWEST
                && shared(one, other) >= SHARED * Math.min(one.size(), other.size())
                && shared(beside, otherBeside) >= SHARED_BESIDE * Math.min(beside.size(), otherBeside.size());
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private static Set<String> beside(Set<String> words, List<String> asked) {
        Set<String> others = new HashSet<>(words);
        asked.forEach(others::remove);
        return others;
    }

    /// The words that tell what a text is about: no figures, and none so short that every text has them.
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Steering.tokens(text));
        words.removeIf(word -> word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter));
        return words;
    }
}
