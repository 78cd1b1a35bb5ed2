package signpost.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.library.Details;

/// What a follow-up itself brings: its new case, its year, its number, the thing that it names. The words of the question before, with which it is looked
/// up, are found in any case; whether it is answered shows in its own alone.
///
/// @param words that name a subject, neither a time nor anything that is said of any subject
/// @param years that it names
/// @param numbers that it names
record Brought(List<String> words, Set<String> years, List<Counted> numbers) {

    /// Whether what is shown speaks of it.
    enum Seen {
        /// All that it brings, or it brings nothing.
        SHOWN,
        /// Not all.
        NOT_SHOWN,
        /// No word of it, and nothing else that was found does.
        NOWHERE
    }

    /// A number, and what it names or counts: "stage 9", "five days".
    ///
    /// @param thing that it names, which stands before it
    /// @param things that it counts, which stand behind it
    record Counted(int number, Optional<String> thing, Optional<String> things) {}

    /// So much of its words, other names for them among these, a passage must hold to speak of it, where it does not hold each.
    private static final double MOSTLY = 0.6;

    /// Words within which what a number counts stands behind it.
    private static final int NEAR = 3;

    /// Words that join a number to another.
    private static final Set<String> JOINING = Set.of("and", "or", "to");

    /// Endings of which one takes the place of another.
    private static final List<String> ENDINGS = List.of("ing", "ies", "ied", "ed", "es", "s", "e", "y");
    private static final int STEM = 3;

    private static final Set<String> BOUNDS = Set.of("under", "over", "below", "above");
    private static final Pattern YEARS = Pattern.compile("\\b((?:19|20)\\d\\d) ?[/–-] ?(?:20)?(\\d\\d)\\b");

    Brought {
        words = List.copyOf(words);
        years = Set.copyOf(years);
        numbers = List.copyOf(numbers);
    }

    /// What a question brings.
    static Brought of(String question) {
        List<String> all = FollowUp.words(question);
        Set<String> years = FollowUp.years(all);
        List<Counted> numbers = new ArrayList<>();
        for (int i = 0; years.isEmpty() && i < all.size(); i++) {
            Optional<Integer> number = number(all, i);
            if (number.isPresent()) {
                Optional<String> thing = thing(all, i - 1);
                numbers.add(new Counted(number.get(), thing, thing.isPresent() ? Optional.empty() : thing(all, i + 1)));
            }
        }
        List<String> words = IntStream.range(0, all.size())
                .filter(i -> number(all, i).isEmpty() && FollowUp.isSubject(all.get(i)))
                .mapToObj(all::get).distinct().toList();
        return new Brought(words, years, numbers);
    }

    /// Whether it brings nothing.
    boolean isNothing() {
        return words.isEmpty() && years.isEmpty() && numbers.isEmpty();
    }

    private static Optional<Integer> number(List<String> words, int i) {
        String word = words.get(i);
        if (word.length() < 5 && word.chars().allMatch(Character::isDigit)) {
            return Optional.of(Integer.parseInt(word));
        }
        boolean bound = i > 0 && BOUNDS.contains(words.get(i - 1));
        int at = Figures.NUMBERS.indexOf(bound && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        return at > 1 || bound && at == 1 ? Optional.of(at) : Optional.empty();
    }

    private static Optional<String> thing(List<String> words, int at) {
        return at < 0 || at >= words.size()
                ? Optional.empty()
                : Optional.of(words.get(at)).filter(word -> BOUNDS.contains(word) || FollowUp.isSubject(word));
    }

    /// Whether the passages shown speak of it.
    ///
    /// @param found what was found by it alone
    Seen in(List<Hit> shown, Found found) {
        if (!isDated(shown) || !numbers.stream().allMatch(counted -> shown.stream().anyMatch(holds(counted)))) {
            return Seen.NOT_SHOWN;
        }
        if (isSaid(shown, found)) {
            return Seen.SHOWN;
        }
        return Stream.concat(shown.stream(), found.hits().stream()).anyMatch(hit -> words.stream().anyMatch(holds(hit)))
                ? Seen.NOT_SHOWN
                : Seen.NOWHERE;
    }

    /// Whether each year that it names is spoken of, or is the document's own.
    boolean isDated(List<Hit> shown) {
        return years.stream().allMatch(year -> shown.stream().anyMatch(hit -> isOf(hit, year)));
    }

    private static boolean isOf(Hit hit, String year) {
        Details details = hit.listed().details();
        String text = text(hit) + " " + details.period()
                + details.published().map(date -> " " + date.year()).orElse("");
        return FollowUp.words(text).contains(year) || YEARS.matcher(text).results().anyMatch(
                years -> years.group(1).substring(0, 2).concat(years.group(2)).equals(year));
    }

    private boolean isSaid(List<Hit> shown, Found found) {
        boolean each = words.stream().allMatch(word -> shown.stream().anyMatch(hit -> holds(hit).test(word)));
        return each || found.hits().stream().anyMatch(hit -> hit.signals().coverage() >= MOSTLY
                && shown.stream().anyMatch(other -> other.listed().path().equals(hit.listed().path())
                        && other.passage().number() == hit.passage().number()));
    }

    private static Predicate<String> holds(Hit hit) {
        List<String> held = FollowUp.words(text(hit));
        return word -> held.stream().anyMatch(other -> isForm(other, word));
    }

    private static Predicate<Hit> holds(Counted counted) {
        return hit -> {
            String text = text(hit).toLowerCase(Locale.ROOT);
            return Span.spoken(text).anyMatch(span -> span.holds(counted.number()))
                    || stands(FollowUp.words(text), counted);
        };
    }

    private static boolean stands(List<String> words, Counted counted) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).equals(String.valueOf(counted.number()))
                        || counted.number() < Figures.NUMBERS.size()
                                && words.get(i).equals(Figures.NUMBERS.get(counted.number())))
                .anyMatch(i -> counted.thing().map(thing -> isNamed(words, i, thing))
                        .or(() -> counted.things().map(things -> words
                                .subList(i + 1, Math.min(words.size(), i + 1 + NEAR)).stream()
                                .anyMatch(word -> isForm(word, things))))
                        .orElse(true));
    }

    /// "Stage 3", "stages 2 and 3", "week 12", "12 weeks".
    private static boolean isNamed(List<String> words, int i, String thing) {
        int before = i - 1;
        while (before >= 0 && (JOINING.contains(words.get(before)) || number(words, before).isPresent())) {
            before--;
        }
        return before >= 0 && isForm(words.get(before), thing)
                || i + 1 < words.size() && isForm(words.get(i + 1), thing);
    }

    private static String text(Hit hit) {
        return String.join(" ", hit.listed().details().title(), String.join(" ", hit.passage().path()),
                hit.passage().text());
    }

    /// Whether one word is a form of the other.
    static boolean isForm(String word, String other) {
        return word.equals(other) || stem(word).equals(stem(other)) || FollowUp.isForm(word, other);
    }

    private static String stem(String word) {
        return ENDINGS.stream().filter(word::endsWith).map(end -> word.substring(0, word.length() - end.length()))
                .filter(stem -> stem.length() >= STEM).findFirst().orElse(word);
    }
}
