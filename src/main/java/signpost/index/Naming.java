package signpost.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which documents a question names: by most of a title, or by a number that stands in one.
///
/// What names the document says nothing about the place in it; [#rest(String, Words)] is the question without it.
final class Naming {

    /// So much of a title is said, or all of it where it is said by an acronym.
    private static final double MOST = 0.5;
    private static final double SLIGHT = 1e-9;
    private static final double NEAR_BEST = 0.9;
    private static final int LEAST_WORDS = 3;
    private static final int NUMBER = 4;

    /// More than any words of a title weigh.
    private static final double NUMBERED = 1000;

    /// Words of a title that weigh less by themselves may say what is asked: the reports of somebody, where a title holds "report".
    private static final double BY_THEMSELVES = 0.3;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    /// What goes with a year that goes.
    private static final Set<String> PREPOSITIONS = Set.of("in", "of", "for", "since", "from", "by", "during", "the");

    private final Set<String> named = new HashSet<>();
    /// The words that name documents, and what each weighs.
    private final Map<String, Double> naming = new HashMap<>();
    private double best;

    private Naming() {}

    static Naming of(Asked asked, Titles titles) {
        Naming found = new Naming();
        Map<String, Held> holding = new HashMap<>();
        for (String stem : asked.terms().keySet()) {
            titles.with().getOrDefault(stem, Set.of())
                    .forEach(path -> holding.computeIfAbsent(path, _ -> new Held()).add(stem, stem, titles));
        }
        for (Asked.Other other : asked.other()) {
            if (!other.lay() && other.stems().size() == 1) {
                other.instead().forEach(stems -> found.spelled(other.stems().getFirst(), stems, titles, holding));
            }
        }
        for (Map.Entry<String, Held> each : holding.entrySet()) {
            Held held = each.getValue();
            if (held.number || (held.stems.size() >= LEAST_WORDS
                    && held.rarity >= (held.said.size() < LEAST_WORDS ? 1 : MOST)
                            * titles.rarities().getOrDefault(each.getKey(), 0.0) - SLIGHT)) {
                found.best = Math.max(found.best, held.weight());
            }
        }
        holding.forEach((path, held) -> {
            if (found.best > 0 && held.weight() >= NEAR_BEST * found.best) {
                found.named.add(path);
                held.said.forEach((said, weight) -> found.naming.merge(said, weight, Math::max));
            }
        });
        return found;
    }

    /// An acronym holds of a title what it stands for, where the title holds all of that.
    private void spelled(String said, List<String> stems, Titles titles, Map<String, Held> holding) {
        if (stems.isEmpty()) {
            return;
        }
        for (String path : titles.with().getOrDefault(stems.getFirst(), Set.of())) {
            if (titles.stems().getOrDefault(path, Set.of()).containsAll(stems)) {
                Held held = holding.computeIfAbsent(path, _ -> new Held());
                stems.forEach(stem -> held.add(said, stem, titles));
            }
        }
    }

    /// What a title holds of a question.
    private static final class Held {
        private final Set<String> stems = new HashSet<>();
        /// The question's words, and what each weighs.
        private final Map<String, Double> said = new HashMap<>();
        private double rarity;
        private boolean number;

        void add(String word, String stem, Titles titles) {
            double weight = titles.rarity(stem);
            said.merge(word, weight, Double::sum);
            if (stems.add(stem)) {
                rarity += weight;
                number |= isNumber(stem);
            }
        }

        double weight() {
            return number ? NUMBERED + rarity : rarity;
        }
    }

    /// A registration number and its like: four digits or more that are no year.
    static boolean isNumber(String stem) {
        return stem.chars().filter(Character::isDigit).count() >= NUMBER && !Steering.isYear(stem);
    }

    /// The documents it names.
    Set<String> paths() {
        return named;
    }

    /// Whether it names any.
    boolean any() {
        return !named.isEmpty();
    }

    /// Whether it names this document, or another issue of it.
    boolean names(Listed listed) {
        return named.contains(listed.path());
    }

    /// The question with "it" for what names documents, and without what says when or which issue; empty where there is neither, or next to nothing else.
    String rest(String text, Words words) {
        List<Words.Word> all = words.of(text);
        StringBuilder rest = new StringBuilder();
        Set<String> left = new HashSet<>();
        int at = 0;
        for (int i = 0; i < all.size();) {
            int end = end(text, all, i);
            if (end > i) {
                boolean names = all.subList(i, end).stream().anyMatch(word -> naming.containsKey(word.stem()));
                int start = all.get(i).start();
                rest.append(text, at, start);
                shorten(rest, names ? ARTICLES : PREPOSITIONS);
                rest.append(names ? "it" : "");
                at = all.get(end - 1).end();
                if (at < text.length() && text.charAt(at) == ')' && text.lastIndexOf('(', at) >= start) {
                    at++;
                }
                i = end;
            } else {
                if (!QuestionWords.contains(all.get(i).stem())) {
                    left.add(all.get(i).stem());
                }
                i++;
            }
        }
        rest.append(text.substring(at));
        return at == 0 || left.size() < 2 ? "" : tidy(IssueWords.without(rest.toString()));
    }

    /// Takes the last word away where it is one of these.
    private static void shorten(StringBuilder rest, Set<String> which) {
        String text = rest.toString().stripTrailing();
        int from = text.lastIndexOf(' ') + 1;
        if (which.contains(text.substring(from).toLowerCase(Locale.ROOT))) {
            rest.setLength(from);
        }
    }

    /// Behind the words from here on that stand together and name documents or say when; here where none do.
    private int end(String text, List<Words.Word> all, int from) {
        int end = from;
        double weight = 0;
        boolean sure = false;
        while (end < all.size()) {
            String stem = all.get(end).stem();
            boolean time = isTime(text, all, end);
            if (!time && !naming.containsKey(stem)) {
                break;
            }
            weight += naming.getOrDefault(stem, 0.0);
            sure |= time || isNumber(stem);
            end++;
        }
        return sure || weight >= BY_THEMSELVES * (best % NUMBERED) ? end : from;
    }

    /// Whether a word is a year, the month of one, or the end of one such as 2021/22.
    private static boolean isTime(String text, List<Words.Word> all, int i) {
        Words.Word word = all.get(i);
        String typed = word.in(text);
        if (Steering.isYear(typed)) {
            return true;
        }
        boolean before = i > 0 && Steering.isYear(all.get(i - 1).in(text));
        boolean behind = i + 1 < all.size() && Steering.isYear(all.get(i + 1).in(text));
        return (behind && Months.isMonth(Steering.tokens(typed).stream().findFirst().orElse("")))
                || (before && typed.length() == 2 && typed.chars().allMatch(Character::isDigit)
                        && word.start() == all.get(i - 1).end() + 1);
    }

    /// Without brackets about nothing and marks that part nothing any more.
    private static String tidy(String rest) {
        StringBuilder tidy = new StringBuilder();
        for (String word : rest.strip().split("\\s+")) {
            boolean marks = word.chars().noneMatch(Character::isLetterOrDigit);
            if (!marks || (!tidy.isEmpty() && Character.isLetterOrDigit(tidy.charAt(tidy.length() - 1)))) {
                boolean closing = marks && !word.equals("-") && !word.equals("–");
                tidy.append(tidy.isEmpty() || closing ? "" : " ").append(word);
            }
        }
        return tidy.toString();
    }
}
