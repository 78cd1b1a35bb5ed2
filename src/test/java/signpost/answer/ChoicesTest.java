package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.PublicationDate;
import signpost.library.Sentence;
import signpost.library.Whereabouts;

class ChoicesTest {

    @Test
    void few_documents_are_named() {
        assertThat(labels(among(at("Neglect", Kind.TOOLKIT), at("Bruising", Kind.POLICY))))
                .containsExactly("Neglect", "Bruising");
    }

    @Test
    void of_more_documents_than_can_be_named_their_kinds_are() {
        Optional<Choice> choice = among(at("A", Kind.TOOLKIT), at("B", Kind.POLICY), at("C", Kind.TOOLKIT),
                at("D", Kind.TOOLKIT), at("E", Kind.POLICY));
        assertThat(choice).map(Choice::about).contains(Choice.About.KIND);
        assertThat(choice.orElseThrow().options()).map(option -> option.narrowing().kinds())
                .containsExactly(Set.of(Kind.TOOLKIT), Set.of(Kind.POLICY));
    }

    @Test
    void where_their_kinds_tell_nothing_the_first_documents_are_named() {
        assertThat(labels(among(at("A", Kind.TOOLKIT), at("B", Kind.TOOLKIT), at("C", Kind.TOOLKIT),
                at("D", Kind.TOOLKIT), at("E", Kind.TOOLKIT)))).containsExactly("A", "B", "C", "D");
        assertThat(labels(among(at("A", Kind.TOOLKIT), at("B", Kind.OTHER), at("C", Kind.TOOLKIT),
                at("D", Kind.TOOLKIT), at("E", Kind.TOOLKIT)))).containsExactly("A", "B", "C", "D");
    }

    @Test
    void two_issues_of_one_title_are_told_apart_by_their_dates() {
        Optional<Choice> choice = among(at("Missing", Kind.POLICY, 2019), at("Missing", Kind.POLICY, 2024));
        assertThat(choice.orElseThrow().options())
                .map(option -> option.issue().orElseThrow().year() + " " + option.narrowing().document().orElseThrow())
                .containsExactly("2019 Missing2019.md", "2024 Missing2024.md");
    }

    @Test
    void passages_of_one_document_leave_nothing_to_choose() {
        assertThat(among(at("Missing", Kind.POLICY, 2019), at("Missing", Kind.POLICY, 2019))).isEmpty();
    }

    private static List<String> labels(Optional<Choice> choice) {
        return choice.orElseThrow().options().stream().map(Choice.Option::label).toList();
    }

    private static Optional<Choice> among(Citation... citations) {
        return Choices.among(Stream.of(citations).map(ChoicesTest::quotation).toList(), Narrowing.NONE);
    }

    private static Citation at(String title, Kind kind) {
        return at(title, kind, 2024);
    }

    private static Citation at(String title, Kind kind, int year) {
        return new Citation(title + year + ".md", title, title, kind, "Board",
                Optional.of(PublicationDate.of(LocalDate.of(year, 5, 1))), "", "", List.of(), "", 0, 0, "", "");
    }

    private static Quotation quotation(Citation citation) {
        Sentence sentence = new Sentence(0, 5, "");
        Passage passage = new Passage(citation.document(), 0, List.of(new Whereabouts(0, "", List.of(), 0)), "Words",
                List.of(sentence));
        return new Quotation(passage, citation, List.of(sentence), 1, List.of());
    }
}
