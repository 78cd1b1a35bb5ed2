package signpost.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers what stands in the way of sending a letter.
final class Faults {

    /// The HTML of a letter, in bytes. Gmail cuts off what is longer than 102 kB.
    static final int LARGEST = 100_000;

    private static final Set<String> VAGUE = Set.of("click here", "click", "click this link", "here", "read more",
            "more", "link",
            "this link", "this page", "this", "find out more", "learn more", "more info", "more information",
            "further information",
            "download", "see more", "details", "website", "see here", "view", "view more", "follow this link",
            "continue",
            "read more here", "find out more here", "click here for more information", "more details", "this document",
            "document");
    private static final Pattern TWO_BRACES = Pattern.compile("\\{\\{[^{}\\n]{0,60}\\}\\}");
    private static final Pattern ONE_BRACE = Pattern.compile("\\{ ?[a-z]{2,20}[^{}\\n]{0,200}\\}");
    private static final List<String> LEFT_OVER = List.of("lorem ipsum", "[insert", "[add ", "[name]", "[date]",
            "[title]", "[link]");

    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> all() {
        return List.copyOf(sentences);
    }

    /// Asks whether the words of a link say where it leads.
    void link(String words, String target, Links links) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "")
                .replaceAll(" {2,}", " ").strip();
        if (plain.isEmpty()) {
            add("A link to " + target + " has no words.");
        } else if (VAGUE.contains(plain)) {
            add("The link “" + words.strip() + "” does not say where it leads; name what is behind it.");
        }
        if (links.isDead(target)) {
            add("The link “" + words.strip() + "” leads to " + target + ", which is not there.");
        }
    }

    /// Asks whether a text still holds what somebody meant to fill in.
    void unresolved(String text) {
        String without = text;
        for (Placeholder placeholder : Placeholder.values()) {
            without = without.replace(placeholder.fragment(), "");
        }
        for (Pattern pattern : List.of(TWO_BRACES, ONE_BRACE)) {
            Matcher matcher = pattern.matcher(without);
            while (matcher.find()) {
                add("Nothing is known to put for " + matcher.group() + ".");
            }
            without = matcher.replaceAll("");
        }
        String lower = without.toLowerCase(Locale.ROOT);
        LEFT_OVER.stream().filter(lower::contains)
                .forEach(words -> add("The text still holds “" + words.strip() + "”."));
    }
}
