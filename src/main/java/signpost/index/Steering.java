package signpost.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import signpost.library.Details;
import signpost.library.Kind;

/// What of a question is about the document rather than its subject: whose it is, of which year, of what kind, for whom, how new.
///
/// Each wish raises or lowers a document by a factor; none removes it, since the question may only mention these in passing.
final class Steering {

    private static final double OTHER_PUBLISHER = 0.65;
    private static final double OTHER_BODY = 0.92;
    private static final double WISHED = 1.12;
    private static final double OF_THE_MONTH = 1.25;
    private static final double NAMED = 1.3;

    /// A document says that it is for those who ask: enough where several answer alike, too little to hide what answers better.
    private static final double FOR_THEM = 1.08;
    private static final double MENTIONED = 1.02;
    private static final String EVERYONE = "everyone";
    private static final double SUPERSEDED = 0.6;
    private static final Set<String> NEWEST = Set.of("latest", "newest", "current", "recent", "newer");
    /// Only the issue in force is meant, whatever year is named.
    private static final Set<String> LATEST = Set.of("latest", "newest");
    private static final Set<String> SMALL = Set.of("the", "of", "and", "for", "in", "on", "to", "a", "an");

    private final Set<String> publishers;
    private final boolean anyPublisher;
    private final boolean local;
    private final Set<Kind> kinds;
    private final boolean newest;
    private final OldIssues old;
    private final Set<String> words;
    private final Naming naming;
    private final Audiences audiences;

    private Steering(Set<String> publishers, boolean anyPublisher, Set<Kind> kinds, boolean newest,
            OldIssues old, Set<String> words, Naming naming, Audiences audiences) {
        this.publishers = publishers;
        this.anyPublisher = anyPublisher;
        this.kinds = kinds;
        this.newest = newest;
        this.old = old;
        this.words = words;
        this.local = publishers.stream().anyMatch(Steering::isLocal);
        this.naming = naming;
        this.audiences = audiences;
    }

    /// @param everyday words that are no publisher's initials: "did" is not the Department for International Development
    static Steering of(String question, Snapshot snapshot, Naming naming, Set<String> everyday) {
        String plain = " " + String.join(" ", tokens(question)) + " ";
        List<String> tokens = tokens(question);
        Set<String> publishers = publishers(plain, snapshot.publishers, everyday);
        Set<Kind> kinds = new HashSet<>();
        for (Kind kind : Kind.values()) {
            String name = String.join(" ", tokens(kind.title()));
            if (kind != Kind.OTHER && kind != Kind.FORM && (plain.contains(" " + name + " ")
                    || plain.contains(" " + String.join(" ", tokens(kind.plural())) + " "))) {
                kinds.add(kind);
            }
        }
        Set<String> words = new HashSet<>(tokens);
        return new Steering(publishers, !snapshot.mixed || publishers.isEmpty(), kinds,
                words.stream().anyMatch(NEWEST::contains), OldIssues.in(question), words,
                naming, Audiences.in(tokens));
    }

    /// What people may call each publisher: its name, the name without its generic end, initials. Longer names first.
    static Map<String, List<String>> names(Collection<Listed> library) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        Set<String> publishers = new TreeSet<>();
        library.forEach(listed -> publishers.add(listed.details().publisher()));
        publishers.remove("");
        for (String publisher : publishers) {
            List<String> tokens = tokens(publisher);
            List<String> called = new ArrayList<>(List.of(String.join(" ", tokens)));
            List<String> place = tokens.subList(0, placeLength(tokens));
            if (!place.isEmpty()) {
                String where = String.join(" ", place);
                called.add(where);
                for (String name : List.of(where, Counties.brief(place.getLast()))) {
                    String shorter = name.equals(where)
                            ? where
                            : (where.substring(0, where.length() - place.getLast().length()) + name);
                    called.add(shorter);
                    called.add(shorter
                            .replace("north east ", "ne ")
                            .replace("north west ", "nw ")
                            .replace("south east ", "se ")
                            .replace("south west ", "sw "));
                }
            }
            String initials = initials(tokens);
            if (initials.length() > 2) {
                called.add(initials);
            }
            if (place.size() > 1) {
                called.add(initials(place).length() > 2 ? initials(place) : String.join(" ", place));
            }
            for (String token : publisher.split("[^\\p{L}\\p{N}]+", -1)) {
                if (token.length() > 2 && token.equals(token.toUpperCase(Locale.ROOT))) {
                    called.add(token.toLowerCase(Locale.ROOT));
                }
            }
            names.put(publisher, called.stream().distinct().toList());
        }
        return names;
    }

    private static final Set<String> GENERIC = Set.of("safeguarding", "children", "childrens", "child", "local",
            "council", "county", "city", "borough", "partnership", "board", "department", "office", "government",
            "parliament", "trust", "adults", "authority", "multi");

    /// One of these stands in the name of a local body.
    private static final Set<String> LOCAL = Set.of("safeguarding", "council", "county", "city", "borough",
            "partnership", "children", "childrens", "adults");

    /// How many words of a local body's name say where it is; none for a body of the whole country: "Home Office" serves no place called Home.
    private static int placeLength(List<String> tokens) {
        int length = 0;
        while (length < tokens.size() && !GENERIC.contains(tokens.get(length)) && !SMALL.contains(tokens.get(length))) {
            length++;
        }
        return tokens.subList(length, tokens.size()).stream().anyMatch(LOCAL::contains) ? length : 0;
    }

    /// Whether a publisher serves one area.
    static boolean isLocal(String publisher) {
        return placeLength(tokens(publisher)) > 0;
    }

    private static String initials(List<String> tokens) {
        StringBuilder initials = new StringBuilder();
        for (String token : tokens) {
            if (!SMALL.contains(token)) {
                initials.append(token.charAt(0));
            }
        }
        return initials.toString();
    }

    /// The publishers a question names; the longest name wins where one holds another ("North Lincolnshire" over "Lincolnshire").
    private static Set<String> publishers(String plain, Map<String, List<String>> names, Set<String> everyday) {
        Set<String> found = new HashSet<>();
        int longest = 0;
        for (Map.Entry<String, List<String>> publisher : names.entrySet()) {
            for (String name : publisher.getValue()) {
                if (name.isEmpty() || !plain.contains(" " + name + " ") || isEveryday(name, everyday)) {
                    continue;
                }
                int length = name.split(" ", -1).length;
                if (length > longest) {
                    found.clear();
                    longest = length;
                }
                if (length == longest) {
                    found.add(publisher.getKey());
                }
            }
        }
        return found;
    }

    /// Whether what would be initials is a word that everybody says.
    static boolean isEveryday(String name, Set<String> everyday) {
        return name.length() < 5 && everyday.contains(name);
    }

    static boolean isYear(String token) {
        return token.length() == 4 && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.startsWith("19") || token.startsWith("20"));
    }

    /// The words of a text in lower case, letters and figures alone; an apostrophe parts none.
    static List<String> tokens(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int sign = lower.codePointAt(i);
            if (isWord(sign)) {
                token.appendCodePoint(sign);
            } else if (sign != '\'' && sign != '’' && !token.isEmpty()) {
                tokens.add(token.toString());
                token.setLength(0);
            }
        }
        if (!token.isEmpty()) {
            tokens.add(token.toString());
        }
        return tokens;
    }

    /// A letter, or a number of any kind.
    private static boolean isWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.LETTER_NUMBER
                || Character.getType(sign) == Character.OTHER_NUMBER;
    }

    /// The factor by which a document is raised or lowered.
    double factor(Listed listed, int newestYear) {
        Details details = listed.details();
        double factor = 1;
        if (!anyPublisher && !publishers.contains(details.publisher())) {
            factor *= local ? OTHER_PUBLISHER : OTHER_BODY;
        }
        boolean ofTheMonth = old.nameMonth(listed);
        boolean ofTheYear = ofTheMonth || ((old.months().isEmpty() || listed.months().isEmpty())
                && old.name(listed));
        if (ofTheYear) {
            factor *= ofTheMonth ? OF_THE_MONTH : WISHED;
        }
        if (naming.names(listed)) {
            factor *= NAMED;
        }
        if (kinds.contains(details.kind())) {
            factor *= WISHED;
        }
        if (audiences.suit(details.audiences())) {
            factor *= FOR_THEM;
        } else if (details.audiences().stream().anyMatch(this::mentions)) {
            factor *= MENTIONED;
        }
        if (newest && details.published().isPresent()) {
            factor *= 1 - Math.min(0.1, 0.02 * Math.max(0, newestYear - details.published().get().year()));
        }
        if (listed.standing().superseded()) {
            factor *= LATEST.stream().anyMatch(words::contains)
                    ? SUPERSEDED
                    : old.asked() && !newest ? WISHED : ofTheYear || old.asked() ? 1 : SUPERSEDED;
        }
        return factor;
    }

    /// Whether the question speaks of an audience by its name.
    private boolean mentions(String audience) {
        return !audience.equals(EVERYONE) && words.contains(audience);
    }

    /// What the question says of issues that are no longer in force.
    OldIssues old() {
        return old;
    }
}
