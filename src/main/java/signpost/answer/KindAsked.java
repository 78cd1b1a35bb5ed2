package signpost.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.index.Listed;
import signpost.library.Kind;

/// "Is there a toolkit on neglect?", "7-minute briefing on trafficking": a kind of document on a subject.
///
/// @param name what the kind was called
/// @param kinds that are called so; people call a policy what others call a procedure
/// @param about the subject
record KindAsked(String name, Set<Kind> kinds, String about) {

    private static final Set<Kind> RULES = Set.of(Kind.POLICY, Kind.PROCEDURE, Kind.GUIDANCE);
    private static final Map<String, Set<Kind>> CALLED = Map.ofEntries(
            Map.entry("toolkit", Set.of(Kind.TOOLKIT)), Map.entry("tool kit", Set.of(Kind.TOOLKIT)),
            Map.entry("screening tool", Set.of(Kind.TOOLKIT)),
            Map.entry("7 minute briefing", Set.of(Kind.SEVEN_MINUTE_BRIEFING)),
            Map.entry("seven minute briefing", Set.of(Kind.SEVEN_MINUTE_BRIEFING)),
            Map.entry("briefing", Set.of(Kind.SEVEN_MINUTE_BRIEFING)), Map.entry("spotlight", Set.of(Kind.SPOTLIGHT)),
            Map.entry("practice review", Set.of(Kind.PRACTICE_REVIEW)),
            Map.entry("case review", Set.of(Kind.PRACTICE_REVIEW)), Map.entry("strategy", Set.of(Kind.STRATEGY)),
            Map.entry("news update", Set.of(Kind.NEWS_UPDATE)), Map.entry("policy", RULES),
            Map.entry("procedure", RULES), Map.entry("protocol", RULES));
    private static final Pattern ASKED = Pattern.compile(
            "(?:(?:hi|hello|ok|and|also|please|so) )*(?:(?:is|are) there|do (?:you|we) have|have (?:you|we) got|have you|"
                    + "got|i need|i want|i am looking for|i m looking for|im looking for|looking for|show me|can you find|find me)? ?"
                    + "(?:an?|any|the|some)? ?(?:(?:other|local|specific|short) )?("
                    + CALLED.keySet().stream().sorted().collect(Collectors.joining("|"))
                    + ")(?:s|es)? (?:on|about|for|regarding|around|covering) (.+)");

    KindAsked {
        kinds = Set.copyOf(kinds);
    }

    /// What a question asks so; empty for any other.
    static Optional<KindAsked> in(String question) {
        Matcher asked = ASKED.matcher(String.join(" ", FollowUp.words(question)).replace("strategies", "strategys")
                .replace("policies", "policys").toLowerCase(Locale.ROOT));
        return asked.matches() && !words(asked.group(2)).isEmpty()
                ? Optional.of(new KindAsked(asked.group(1), CALLED.getOrDefault(asked.group(1), Set.of()),
                        asked.group(2)))
                : Optional.empty();
    }

    private static List<String> words(String subject) {
        return Brought.of(subject).words();
    }

    /// Whether no document of the kind is on the subject by its title or its topics, and what was found best is none that speaks of it.
    boolean isAbsent(List<Listed> listed, Found found) {
        boolean held = listed.stream().filter(this::is).anyMatch(this::isOn);
        return !held && found.hits().stream().findFirst().filter(hit -> is(hit.listed()) && speaks(hit, found))
                .isEmpty();
    }

    private boolean is(Listed listed) {
        return kinds.contains(listed.details().kind())
                || String.join(" ", FollowUp.words(listed.details().title())).contains(name);
    }

    private boolean isOn(Listed listed) {
        List<String> held = FollowUp.words(listed.details().title() + " " + String.join(" ", listed.details().topics())
                + " " + String.join(" ", listed.acronyms()));
        return words(about).stream().allMatch(word -> held.stream().anyMatch(other -> Brought.isForm(other, word)));
    }

    private boolean speaks(Hit hit, Found found) {
        return Brought.of(about).in(List.of(hit), found.first(1)) == Brought.Seen.SHOWN;
    }
}
