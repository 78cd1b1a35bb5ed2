package signpost.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whom a question says it is asked by or for: "I am a childminder", "as a GP", "for schools", "at our nursery".
///
/// An audience that is only spoken of ("does school have to be told?") is none: the question is not put for it.
final class Audiences {

    /// What people call themselves and where they work, by the audience that documents name.
    private static final Map<String, List<String>> CALLED = Map.of(
            "schools", List.of("school", "education", "college", "academy", "teacher", "headteacher", "head teacher",
                    "teaching assistant", "dsl", "designated safeguarding lead", "tutor", "lecturer", "senco",
                    "school governor", "school nurse"),
            "early-years", List.of("early years", "nursery", "childminder", "preschool", "pre school", "playgroup",
                    "nanny", "creche"),
            "primary-care",
            List.of("primary care", "health", "gp", "general practitioner", "general practice", "gp practice",
                    "practice nurse", "dentist", "dental nurse", "dental practice", "pharmacist", "pharmacy",
                    "optometrist"),
            "hospitals",
            List.of("hospital", "health", "midwife", "paediatrician", "emergency department", "ward", "consultant",
                    "radiographer", "staff nurse"),
            "social-care", List.of("social care", "social worker", "childrens services", "early help worker",
                    "family support worker", "foster carer", "residential worker", "childrens home"),
            "police", List.of("police officer", "police", "constable", "pcso", "detective"),
            "youth-justice", List.of("youth justice", "youth offending", "yot", "yjs", "probation officer",
                    "probation"),
            "housing", List.of("housing", "housing officer", "housing association", "landlord"),
            "voluntary-sector", List.of("voluntary sector", "voluntary organisation", "charity", "volunteer",
                    "youth worker", "coach", "sports club", "youth club", "faith group", "church", "mosque"));

    /// What stands before the name of whoever asks; other words may stand between, as in "I am a newly qualified teacher".
    private static final List<List<String>> I_AM = phrases("i am a", "i am an", "im a", "im an", "i m a", "i m an",
            "i work as a", "i work as an", "as a", "as an", "we are a", "we are an", "we re a", "were a");

    /// What stands before whomever it is asked for, or where the asker works.
    private static final List<List<String>> FOR = phrases("for", "we are", "were", "we re", "i work in", "i work at",
            "i work for", "we work in",
            "we work at", "at our", "in our", "at my", "in my", "our");

    /// What may stand between.
    private static final Set<String> BETWEEN = Set.of("a", "an", "the", "all", "us", "we", "our", "my", "local",
            "every",
            "other", "some", "in", "at", "people", "staff", "those", "who", "work", "working");

    /// Behind these something else begins: "as a result of police action" is not asked by the police.
    private static final Set<String> PARTING = Set.of("of", "who", "whose", "with", "to", "and", "about", "from", "is",
            "when", "that", "for", "by", "on", "whether", "if", "has", "had", "was", "how", "what");

    /// So many words may stand between.
    private static final int FARTHEST = 2;
    private static final int FARTHEST_NEAR = 3;

    private final Set<String> wished = new HashSet<>();

    private Audiences() {}

    /// @param tokens of the question
    static Audiences in(List<String> tokens) {
        Audiences audiences = new Audiences();
        for (int i = 0; i < tokens.size(); i++) {
            List<String> rest = tokens.subList(i, tokens.size());
            audiences.behind(rest, I_AM, false);
            audiences.behind(rest, FOR, true);
        }
        return audiences;
    }

    /// Whether a document says that it is for whoever asks, by the name of the audience or as people there call themselves ("GPs", "education").
    boolean suit(List<String> audiences) {
        return !wished.isEmpty() && audiences.stream().map(Steering::tokens)
                .anyMatch(audience -> wished.stream().anyMatch(each -> means(audience, each)));
    }

    private static boolean means(List<String> audience, String wished) {
        return wished.equals(String.join("-", audience)) || CALLED.getOrDefault(wished, List.of()).stream()
                .map(name -> List.of(name.split(" ")))
                .anyMatch(name -> name.size() == audience.size() && starts(audience, name));
    }

    private void behind(List<String> tokens, List<List<String>> openings, boolean near) {
        for (List<String> opening : openings) {
            if (starts(tokens, opening)) {
                List<String> rest = tokens.subList(opening.size(), tokens.size());
                for (int skipped = 0; skipped <= Math.min(near ? FARTHEST_NEAR : FARTHEST, rest.size()); skipped++) {
                    named(rest.subList(skipped, rest.size()));
                    if (skipped < rest.size() && !mayStandBetween(rest.get(skipped), near)) {
                        break;
                    }
                }
            }
        }
    }

    private static boolean mayStandBetween(String token, boolean near) {
        return near ? BETWEEN.contains(token) : !PARTING.contains(token);
    }

    private void named(List<String> tokens) {
        CALLED.forEach((audience, names) -> {
            List<String> every = new ArrayList<>(names);
            every.add(audience.replace('-', ' '));
            if (every.stream().anyMatch(name -> starts(tokens, List.of(name.split(" "))))) {
                wished.add(audience);
            }
        });
    }

    /// Whether the tokens begin with these words, the last of which may stand for several.
    private static boolean starts(List<String> tokens, List<String> words) {
        if (tokens.size() < words.size()) {
            return false;
        }
        int last = words.size() - 1;
        return tokens.subList(0, last).equals(words.subList(0, last)) && isOne(tokens.get(last), words.get(last));
    }

    private static boolean isOne(String token, String word) {
        return token.equals(word) || token.equals(word + "s")
                || word.endsWith("y") && token.equals(word.substring(0, word.length() - 1) + "ies")
                || word.endsWith("wife") && token.equals(word.replace("wife", "wives"));
    }

    private static List<List<String>> phrases(String... phrases) {
        List<List<String>> all = new ArrayList<>();
        for (String phrase : phrases) {
            all.add(List.of(phrase.toLowerCase(Locale.ROOT).split(" ")));
        }
        return all;
    }
}
