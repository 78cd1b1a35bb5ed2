package signpost.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What acronyms stand for, by what the library itself says.
///
/// A long form that documents spell out goes before the glossary's, if those documents hold at least half of the passages that use the
/// acronym and no other form is spelt out half as often. An acronym that is used mostly where nobody says what it means is undecided: the forms of the library and of the
/// glossary are both taken, and where the glossary has none, none is.
final class Expansions {

    /// The long forms of an acronym, the likeliest first.
    ///
    /// @param told how many of the first ones tell what a question means
    record Choice(List<String> forms, int told) {}

    private static final double USED = 0.5;

    private Expansions() {}

    /// The choice for each acronym that more than one long form or none for certain stands for, by its small letters.
    ///
    /// @param passages in how many passages of each document an acronym stands, by path
    static Map<String, Choice> of(
            List<Glossary.Entry> glossary, Collection<Listed> library,
            Function<String, Map<String, Integer>> passages) {
        Map<String, List<String>> given = new HashMap<>();
        for (Glossary.Entry entry : glossary) {
            entry.shorts().forEach(each -> given.computeIfAbsent(each.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(entry.term()));
        }
        Map<String, Map<String, List<String>>> learnt = new LinkedHashMap<>();
        for (Listed listed : library) {
            List<String> pairs = listed.acronyms();
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                Map<String, List<String>> forms = learnt.computeIfAbsent(pairs.get(i).toLowerCase(Locale.ROOT),
                        acronym -> new LinkedHashMap<>());
                String form = pairs.get(i + 1);
                String known = forms.keySet().stream().filter(one -> isSame(one, form)).findFirst().orElse(form);
                forms.computeIfAbsent(known, one -> new ArrayList<>()).add(listed.path());
            }
        }
        Map<String, Choice> choices = new HashMap<>();
        given.forEach((acronym, terms) -> choices.put(acronym, new Choice(terms, Math.min(2, terms.size()))));
        learnt.forEach((acronym, forms) -> choices.put(acronym,
                choice(forms, given.getOrDefault(acronym, List.of()), passages.apply(acronym))));
        return choices;
    }

    private static Choice choice(Map<String, List<String>> spelt, List<String> given, Map<String, Integer> used) {
        List<String> forms = new ArrayList<>(spelt.keySet());
        forms.sort((one, other) -> Integer.compare(spelt.getOrDefault(other, List.of()).size(),
                spelt.getOrDefault(one, List.of()).size()));
        String first = forms.getFirst();
        List<String> documents = spelt.getOrDefault(first, List.of());
        int second = forms.size() < 2 ? 0 : spelt.getOrDefault(forms.get(1), List.of()).size();
        int all = used.values().stream().mapToInt(Integer::intValue).sum();
        int there = documents.stream().mapToInt(path -> used.getOrDefault(path, 0)).sum();
        boolean meant = all == 0 || there >= USED * all;
        boolean agreed = given.stream().anyMatch(term -> isSame(term, first));
        boolean sure = agreed || (meant && documents.size() >= 2 * second);
        List<String> others = given.stream().filter(term -> forms.stream().noneMatch(form -> isSame(term, form)))
                .toList();
        if (!sure && !others.isEmpty()) {
            forms.add(1, others.getFirst());
        }
        others.stream().filter(term -> !forms.contains(term)).forEach(forms::add);
        int told = sure ? 1 : others.isEmpty() && !meant ? 0 : 2;
        return new Choice(List.copyOf(forms), Math.min(told, forms.size()));
    }

    /// Whether two forms are the same name, in the singular, the plural or somebody's.
    private static boolean isSame(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.contains(b) || b.contains(a);
    }

    private static String bare(String form) {
        return form.toLowerCase(Locale.ROOT).replaceAll("[’']s?\\b|s\\b|[^a-z0-9]", "");
    }
}
