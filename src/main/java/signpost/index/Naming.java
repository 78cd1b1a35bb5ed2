package signpost.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which documents a question names: by most of a title, or by a number that stands in one.
///
/// What names the document says nothing about the place in it; [#rest(String, Words)] is the question without it.
final class Naming {

    private static final double MOST = 0.5;
    private static final double NEAR_BEST = 0.9;
    private static final int LEAST_WORDS = 3;
    private static final int NUMBER = 4;

    /// More than any words of a title weigh.
    private static final double NUMBERED = 1000;

    private final Set<String> named = new HashSet<>();
    private final Set<String> naming = new HashSet<>();

    private Naming() {}

    static Naming of(Asked asked, Titles titles) {
        Naming found = new Naming();
        Set<String> said = new HashSet<>(asked.terms().keySet());
        Map<String, String> spelled = new HashMap<>();
        for (Asked.Other other : asked.other()) {
            if (!other.lay() && other.stems().size() == 1) {
                for (List<String> stems : other.instead()) {
                    stems.forEach(stem -> spelled.put(stem, other.stems().getFirst()));
                }
            }
        }
        Set<String> any = new HashSet<>(said);
        any.addAll(spelled.keySet());
        Map<String, Held> holding = new HashMap<>();
        for (String stem : any) {
            Set<String> paths = titles.with().getOrDefault(stem, Set.of());
            double rarity = titles.rarity(stem);
            boolean number = isNumber(stem);
            paths.forEach(path -> holding.computeIfAbsent(path, _ -> new Held()).add(rarity, number));
        }
        Map<String, Double> weights = new HashMap<>();
        double best = 0;
        for (Map.Entry<String, Held> each : holding.entrySet()) {
            Held held = each.getValue();
            weights.put(each.getKey(), held.weight());
            if (held.number || (held.words >= LEAST_WORDS
                    && held.rarity >= MOST * titles.rarities().getOrDefault(each.getKey(), 0.0))) {
                best = Math.max(best, held.weight());
            }
        }
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            if (best > 0 && each.getValue() >= NEAR_BEST * best) {
                found.named.add(each.getKey());
                for (String stem : titles.stems().getOrDefault(each.getKey(), Set.of())) {
                    found.naming.add(stem);
                    if (spelled.containsKey(stem)) {
                        found.naming.add(spelled.getOrDefault(stem, stem));
                    }
                }
            }
        }
        return found;
    }

    /// What a title holds of a question.
    private static final class Held {
        private double rarity;
        private int words;
        private boolean number;

        void add(double more, boolean isNumber) {
            rarity += more;
            words++;
            number |= isNumber;
        }

        double weight() {
            return number ? NUMBERED + rarity : rarity;
        }
    }

    /// A registration number and its like: four digits or more that are no year.
    private static boolean isNumber(String stem) {
        return stem.chars().filter(Character::isDigit).count() >= NUMBER && !Steering.isYear(stem);
    }

    /// Whether it names any.
    boolean any() {
        return !named.isEmpty();
    }

    /// Whether it names this document, or another issue of it.
    boolean names(Listed listed) {
        return named.contains(listed.path());
    }

    /// The question without what names documents or says when; empty where nothing else is left.
    String rest(String text, Words words) {
        StringBuilder rest = new StringBuilder();
        List<Words.Word> all = words.of(text);
        List<String> left = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            Words.Word word = all.get(i);
            String typed = Steering.tokens(word.in(text)).stream().findFirst().orElse("");
            rest.append(text, at, word.start());
            boolean month = Months.isMonth(typed) && i + 1 < all.size() && Steering.isYear(all.get(i + 1).in(text));
            if (!naming.contains(word.stem()) && !Steering.isYear(typed) && !month) {
                rest.append(word.in(text));
                if (!QuestionWords.contains(word.stem())) {
                    left.add(word.stem());
                }
            }
            at = word.end();
        }
        rest.append(text.substring(at));
        return left.size() < 2 ? "" : rest.toString().replaceAll("\\s+", " ").strip();
    }
}
