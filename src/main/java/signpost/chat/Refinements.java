package signpost.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import signpost.library.Kind;
import signpost.message.Wording;

/// Recognises messages that only refine the question before: "show more", "not that one", "only toolkits", "newer",
/// "in Lincolnshire".
///
/// A message counts only when the whole of it is such a phrase, so that a question is never mistaken for one. The phrases stand in
/// `messages/chat` under `understand`.
final class Refinements {

    private static final int LONGEST = 80;

    /// Words that so many publishers share mean none of them.
    private static final int MOST_MEANT = 5;

    private final Wording wording;
    private final Supplier<? extends Collection<String>> publishers;

    /// @param publishers the publishers whose documents the library holds now
    Refinements(Wording wording, Supplier<? extends Collection<String>> publishers) {
        this.wording = wording;
        this.publishers = publishers;
    }

    Refinement in(String message) {
        if (message.length() > LONGEST) {
            return new Refinement.None();
        }
        String said = plain(message);
        String words = withoutPolite(said);
        if (isOne("more", said, words)) {
            return new Refinement.More();
        }
        if (isOne("other", said, words)) {
            return new Refinement.Other();
        }
        if (isOne("shorter", said, words)) {
            return new Refinement.Shorter();
        }
        if (isOne("newer", said, words)) {
            return new Refinement.Newer();
        }
        if (isOne("all", said, words)) {
            return new Refinement.All();
        }
        return only(words).or(() -> place(words)).orElse(new Refinement.None());
    }

    /// What the whole of a message asks of the bot itself; empty for any other message.
    Optional<Wish> wish(String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        String said = plain(message);
        String words = withoutPolite(said);
        return isOne("forget", said, words)
                ? Optional.of(Wish.FORGET)
                : isOne("topics", said, words) ? Optional.of(Wish.TOPICS) : Optional.empty();
    }

    private boolean isOne(String list, String said, String words) {
        List<String> phrases = phrases(list);
        return phrases.contains(said) || phrases.contains(words);
    }

    private Optional<Refinement> only(String words) {
        Optional<String> what = behind("only", words).or(() -> before("only", words));
        return what.flatMap(this::kinds)
                .<Refinement>map(Refinement.Kinds::new)
                .or(() -> what.flatMap(this::publisher));
    }

    private Optional<Refinement> place(String words) {
        return behind("place", words).flatMap(this::publisher);
    }

    /// The words in a message where a place may stand: "in Lincolnshire", "only Lincolnshire"; empty for any other message.
    Optional<String> where(String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        String words = withoutPolite(plain(message));
        return behind("place", words).or(() -> behind("only", words)).or(() -> before("only", words));
    }

    /// The publishers, in order.
    List<String> all() {
        return publishers.get().stream().sorted().toList();
    }

    /// What stands behind the longest phrase of the list that opens the words.
    private Optional<String> behind(String list, String words) {
        return phrases(list).stream()
                .filter(phrase -> words.startsWith(phrase + " "))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(phrase -> words.substring(phrase.length() + 1));
    }

    private Optional<String> before(String list, String words) {
        return phrases(list).stream()
                .filter(phrase -> words.endsWith(" " + phrase))
                .findFirst()
                .map(phrase -> words.substring(0, words.length() - phrase.length() - 1));
    }

    private Optional<Set<Kind>> kinds(String words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String part : words.split(" (?:and|or) ", -1)) {
            Set<Kind> meant = kindsCalled(part.startsWith("the ") ? part.substring(4) : part);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            kinds.addAll(meant);
        }
        return Optional.of(kinds);
    }

    private Set<Kind> kindsCalled(String name) {
        Set<Kind> whole = EnumSet.noneOf(Kind.class);
        Set<Kind> ending = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            for (long count = 1; count <= 2; count++) {
                String title = plain(wording.say("kind." + kind.id(), java.util.Map.of("count", count)));
                if (title.equals(name)) {
                    whole.add(kind);
                } else if (title.endsWith(" " + name) || title.startsWith(name + " and ")) {
                    ending.add(kind);
                }
            }
        }
        return whole.isEmpty() ? ending : whole;
    }

    private Optional<Refinement> publisher(String words) {
        Set<String> wanted = telling(words);
        List<String> same = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        for (String publisher : wanted.isEmpty() ? List.<String>of() : publishers.get()) {
            Set<String> name = telling(plain(publisher));
            if (name.equals(wanted)) {
                same.add(publisher);
            } else if (name.containsAll(wanted)) {
                holding.add(publisher);
            }
        }
        List<String> meant = same.isEmpty() ? holding : same;
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Refinement.Publisher(meant.getFirst()));
            default ->
                meant.size() <= MOST_MEANT
                        ? Optional.of(new Refinement.Publishers(meant.stream().sorted().toList()))
                        : Optional.empty();
        };
    }

    private Set<String> telling(String words) {
        Set<String> telling = new HashSet<>(List.of(words.split(" ", -1)));
        telling.removeAll(phrases("publisher-words"));
        telling.remove("");
        return telling;
    }

    private List<String> phrases(String list) {
        return wording.list("understand." + list);
    }

    private String withoutPolite(String said) {
        String words = said;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String polite : phrases("polite")) {
                if (words.startsWith(polite + " ")) {
                    words = words.substring(polite.length() + 1);
                    changed = true;
                }
                if (words.endsWith(" " + polite)) {
                    words = words.substring(0, words.length() - polite.length() - 1);
                    changed = true;
                }
            }
        }
        return words;
    }

    /// Lower-case words parted by single spaces.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "").codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }
}
