package signpost.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A pattern of words in a rule file, such as `@he is hitting ..3 @child`.
///
/// Its parts are single words, choices (`a/b`), classes (`@child`: any of its words or phrases may stand there), parts that may
/// be missing (`?still`), gaps of at most so many words (`..3`), and the edges of a sentence (`^`, `$`). Matching carries the set
/// of possible places along as the bits of one number and never goes back, so its time is bounded by the number of parts.
record Phrase(String text, List<Part> parts) {

    private static final int WINDOW = 60;

    sealed interface Part permits Choice, Gap, Edge {}

    /// one of these word sequences, found by their first word
    record Choice(Map<String, List<List<String>>> byFirst, boolean optional) implements Part {}

    record Gap(int most) implements Part {}

    record Edge(boolean start) implements Part {}

    Phrase {
        parts = List.copyOf(parts);
        firstChoice(parts);
    }

    /// The words one of which every match begins with.
    Set<String> firstWords() {
        return firstChoice(parts).byFirst().keySet();
    }

    /// All words the pattern knows.
    Set<String> words() {
        return parts.stream().filter(Choice.class::isInstance).map(Choice.class::cast)
                .flatMap(choice -> choice.byFirst().values().stream()).flatMap(List::stream).flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static Choice firstChoice(List<Part> parts) {
        int at = !parts.isEmpty() && parts.getFirst() instanceof Edge ? 1 : 0;
        if (at < parts.size() && parts.get(at) instanceof Choice choice && !choice.optional()) {
            return choice;
        }
        throw new IllegalArgumentException("parts: a pattern must open with a word or a class: " + parts);
    }

    /// How many words the longest match that begins at `from` covers, or -1.
    int match(List<Word> words, int from) {
        long places = 1;
        for (Part part : parts) {
            places = switch (part) {
                case Gap gap -> widened(places, gap.most()) & within(words.size() - from);
                case Edge edge -> places & edge(edge, words, from);
                case Choice choice -> chosen(choice, words, from, places);
            };
            if (places == 0) {
                return -1;
            }
        }
        return 63 - Long.numberOfLeadingZeros(places);
    }

    private static long widened(long places, int most) {
        long wide = places;
        for (int i = 1; i <= most; i++) {
            wide |= places << i;
        }
        return wide;
    }

    private static long within(int left) {
        return left >= WINDOW ? -1L : (1L << (left + 1)) - 1;
    }

    private static long edge(Edge edge, List<Word> words, int from) {
        if (edge.start()) {
            return from == 0 ? 1 : 0;
        }
        int left = words.size() - from;
        return left <= WINDOW ? 1L << left : 0;
    }

    private static long chosen(Choice choice, List<Word> words, int from, long places) {
        long next = choice.optional() ? places : 0;
        for (long rest = places; rest != 0; rest &= rest - 1) {
            int offset = Long.numberOfTrailingZeros(rest);
            int place = from + offset;
            if (place >= words.size()) {
                break;
            }
            for (List<String> wanted : choice.byFirst().getOrDefault(words.get(place).plain(), List.of())) {
                if (offset + wanted.size() <= WINDOW && stands(wanted, words, place)) {
                    next |= 1L << (offset + wanted.size());
                }
            }
        }
        return next;
    }

    private static boolean stands(List<String> wanted, List<Word> words, int place) {
        if (place + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(words.get(place + i).plain())) {
                return false;
            }
        }
        return true;
    }
}
