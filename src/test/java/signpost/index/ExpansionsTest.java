package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.library.Document;
import signpost.library.Standing;

/// What an acronym stands for, by what the library says.
class ExpansionsTest {

    private static Listed spelling(String path, String... acronyms) {
        Document document = Shelved.document(path, path, "Words", "Words.");
        return Listed.of(document, new Standing(false, Optional.empty(), Optional.empty()), List.of(acronyms),
                List.of());
    }

    private static Glossary.Entry entry(String term, String acronym) {
        return new Glossary.Entry(term, List.of(acronym), List.of(), "");
    }

    private static Expansions.Choice choice(String acronym, List<Glossary.Entry> glossary, Map<String, Integer> used,
            Listed... library) {
        return Expansions.of(glossary, List.of(library), word -> used).get(acronym);
    }

    @Test
    void what_the_library_spells_out_goes_before_the_glossary() {
        assertThat(choice("ico", List.of(entry("interim care order", "ICO")), Map.of("a", 3),
                spelling("a", "ICO", "Information Commissioner’s Office")))
                .isEqualTo(
                        new Expansions.Choice(List.of("Information Commissioner’s Office", "interim care order"), 1));
    }

    @Test
    void both_are_told_where_the_acronym_is_used_mostly_where_nobody_says_what_it_means() {
        assertThat(choice("saf", List.of(entry("single assessment", "SAF")), Map.of("a", 1, "b", 9),
                spelling("a", "SAF", "Sustainable Aviation Fuel")))
                .isEqualTo(new Expansions.Choice(List.of("Sustainable Aviation Fuel", "single assessment"), 2));
    }

    @Test
    void one_documents_meaning_is_not_told_of_an_acronym_that_the_others_use_without_a_word() {
        assertThat(choice("ni", List.of(), Map.of("a", 2, "b", 30), spelling("a", "NI", "National Insurance")).told())
                .isZero();
    }

    @Test
    void singular_and_plural_are_one_meaning_and_two_of_the_glossary_are_both_told() {
        assertThat(choice("lado", List.of(), Map.of("a", 1, "b", 1),
                spelling("a", "LADO", "Local Authority Designated Officer"),
                spelling("b", "LADO", "Local Authority Designated Officers")).told()).isOne();
        assertThat(choice("sar", List.of(entry("subject access request", "SAR"),
                entry("safeguarding adult review", "SAR")), Map.of()).told()).isEqualTo(2);
    }

    @Test
    void two_meanings_that_are_spelt_out_as_often_are_both_told() {
        assertThat(choice("cas", List.of(), Map.of("a", 2, "b", 2), spelling("a", "CAS", "Central Alerting System"),
                spelling("b", "CAS", "Confirmation of Acceptance for Studies")).told()).isEqualTo(2);
    }
}
