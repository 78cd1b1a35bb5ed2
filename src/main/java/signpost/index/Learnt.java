package signpost.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Glossary entries made of the acronyms that the documents spell out.
final class Learnt {

    private Learnt() {}

    static List<Glossary.Entry> entries(Collection<Listed> library) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (Listed listed : library) {
            List<String> pairs = listed.acronyms();
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                forms.computeIfAbsent(pairs.get(i), acronym -> new LinkedHashSet<>()).add(pairs.get(i + 1));
            }
        }
        List<Glossary.Entry> entries = new ArrayList<>();
        forms.forEach((acronym, longForms) -> {
            Set<String> seen = new LinkedHashSet<>();
            for (String form : longForms) {
                if (seen.add(form.toLowerCase(Locale.ROOT)) && seen.size() <= 3) {
                    entries.add(new Glossary.Entry(form, List.of(acronym), List.of(), ""));
                }
            }
        });
        return entries;
    }
}
