package signpost.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "No, I meant the school's policy", "not that one, the one for under-fives", "sorry, I meant MARAC not MAPPA", "no, childminders": the question
/// before, put right.
///
/// @param meant what takes the place of something in it
/// @param not what that takes the place of; empty where it is not said
record Correction(String meant, String not) {

    private static final int MOST_WORDS = 16;
    private static final String BEFORE = "^(?:(?:no|nope|sorry|oops|apologies|actually|wait|oh|ah|ok|okay|well|but|my mistake)\\b[\\s,.;:!–—-]*)*+";
    private static final Pattern MEANT = Pattern.compile(BEFORE
            + "(?:what )?i (?:actually |really )?(?:meant|mean|was asking about|was talking about|was after|should have said)"
            + "(?: to (?:say|ask|type|put|write))?(?: about)?\\b[\\s,:;–—-]+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT = Pattern.compile(BEFORE
            + "not ((?:that|this|those|these|the|an?|my|our)\\b[^,;:.!?–—]{0,40}?)(?:\\s*[,;:.!–—]\\s*(?:but )?|\\s+-\\s+|\\s+but )(?:i meant |i mean )?(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NO = Pattern.compile(
            "^(?:no|nope)\\s*[,;:.!–—-]\\s*(?:sorry,? )?((?:the|for|in|from|with|about|my|our)\\b.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// "No" and what is meant, and nothing else.
    private static final Pattern NO_BUT = Pattern.compile("^(?:no|nope|nah)\\s*[,;:.!–—-]+\\s*(?:sorry[\\s,]+)?(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// So many words at most name what is meant and tell nothing else.
    private static final int MOST_NAMING = 4;

    /// Words that make a sentence, or an answer, of what stands behind "no".
    private static final Set<String> TELLING = Set.of("i", "im", "we", "you", "he", "she", "it", "its", "they", "that",
            "thats", "this", "these", "those", "there", "has", "have", "had", "was", "were", "am", "m", "s", "t", "re",
            "ll", "ve", "d", "isn", "don", "too", "also", "just", "only", "please", "thanks", "thank", "cheers",
            "ok", "okay", "fine", "good", "great", "right", "wrong", "true", "sure", "yes", "none", "stop", "wait",
            "sorry", "worries", "problem", "problems", "mind", "idea", "use", "longer", "further", "alone", "cancel",
            "if", "because", "but", "and", "then");
    private static final Pattern RATHER = Pattern.compile(
            "^(.{2,80}?)[,\\s]+(?:and )?(?:not|rather than|instead of)\\s+(.{2,60})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern THE_ONE = Pattern.compile("^the (?:one|ones) (?:that is |thats |which is )?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> POINTING = Set.of("that", "this", "those", "these", "one", "ones", "it");
    private static final Set<String> RELATING = Set.of("of", "for", "to", "in", "on", "at", "from", "with", "about",
            "against", "by", "under", "after", "before", "between");
    private static final Set<String> NAMING = Set.of("the", "a", "an", "my", "our", "your", "this", "that");
    private static final Set<String> ASKING = Set.of("what", "which", "who", "whom", "when", "where", "why", "how",
            "is", "are", "do", "does", "did", "can", "could", "should", "would", "will", "must", "may");

    /// What a message puts right; empty for any other.
    static Optional<Correction> in(String message) {
        String text = message.strip();
        if (FollowUp.words(text).size() > MOST_WORDS) {
            return Optional.empty();
        }
        Matcher meant = MEANT.matcher(text);
        Matcher not = NOT.matcher(text);
        Matcher no = NO.matcher(text);
        Optional<Correction> correction = meant.matches()
                ? Optional.of(rather(meant.group(1)))
                : not.matches()
                        ? Optional.of(new Correction(bare(not.group(2)), named(not.group(1))))
                        : no.matches() ? Optional.of(rather(no.group(1))) : named(NO_BUT.matcher(text));
        return correction.filter(put -> !FollowUp.saysNothing(put.meant()));
    }

    private static Optional<Correction> named(Matcher but) {
        if (!but.matches()) {
            return Optional.empty();
        }
        List<String> words = FollowUp.words(but.group(1));
        return words.size() <= MOST_NAMING && !words.getFirst().equals("not")
                && !Brought.of(but.group(1)).isNothing()
                && words.stream().noneMatch(word -> TELLING.contains(word) || ASKING.contains(word))
                        ? Optional.of(rather(but.group(1)))
                        : Optional.empty();
    }

    private static Correction rather(String said) {
        Matcher rather = RATHER.matcher(bare(said));
        return rather.matches()
                ? new Correction(rather.group(1), named(rather.group(2)))
                : new Correction(bare(said), "");
    }

    private static String bare(String said) {
        return THE_ONE.matcher(said.strip()).replaceFirst("").replaceFirst("[.!,;:]+$", "");
    }

    /// What names something; "that one" does not.
    private static String named(String said) {
        return POINTING.containsAll(FollowUp.words(said)) ? "" : said.strip().replaceFirst("[.!?,;:]+$", "");
    }

    /// The earlier turns with each that put another right as the question it came to.
    static List<Question.Earlier> applied(List<Question.Earlier> before) {
        List<Question.Earlier> all = new ArrayList<>();
        for (Question.Earlier earlier : before) {
            String text = in(earlier.text()).map(put -> all.isEmpty() ? put.meant() : put.to(all.getLast().text()))
                    .orElse(earlier.text());
            all.add(new Question.Earlier(text, earlier.quoted()));
        }
        return all;
    }

    /// An earlier question put right.
    String to(String earlier) {
        List<String> old = tokens(earlier);
        List<String> now = tokens(meant);
        if (now.isEmpty() || ASKING.contains(plain(now.getFirst()))) {
            return meant;
        }
        int wrong = not.isEmpty() ? -1 : at(old, without(tokens(not)));
        if (wrong >= 0) {
            return put(old, wrong, wrong + without(tokens(not)).size(), without(now));
        }
        if (RELATING.contains(plain(now.getFirst()))) {
            int same = last(old, Set.of(plain(now.getFirst())));
            return same > 0 ? put(old, same, old.size(), now) : earlier + " " + meant;
        }
        for (int i = 0; i < now.size(); i++) {
            int same = FollowUp.saysNothing(now.get(i)) ? -1 : at(old, List.of(now.get(i)));
            if (same >= 0) {
                return put(old, Math.max(0, same - i), Math.min(old.size(), same - i + now.size()), now);
            }
        }
        int from = last(old, NAMING);
        int after = last(old, RELATING);
        return from > 0 || after > 0
                ? put(old, Math.max(from, after + 1), old.size(), now)
                : meant;
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(text.strip().replaceFirst("[?.!]+$", "").split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> without(List<String> words) {
        return words.size() > 1 && NAMING.contains(plain(words.getFirst())) ? words.subList(1, words.size()) : words;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static int at(List<String> words, List<String> part) {
        return Collections.indexOfSubList(words.stream().map(Correction::plain).toList(),
                part.stream().map(Correction::plain).toList());
    }

    private static int last(List<String> words, Set<String> any) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (any.contains(plain(words.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String put(List<String> words, int from, int to, List<String> instead) {
        List<String> all = new ArrayList<>(words.subList(0, Math.max(0, from)));
        all.addAll(instead);
        all.addAll(words.subList(Math.min(words.size(), Math.max(from, to)), words.size()));
        return String.join(" ", all);
    }
}
