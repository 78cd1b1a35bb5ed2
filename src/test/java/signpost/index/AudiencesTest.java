package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.index.Shelved.found;
import static signpost.index.Shelved.reflect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Section;

class AudiencesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am a childminder, who do I ring about a bruise? | early-years
            I'm a newly qualified teacher and worried about a pupil | schools
            As a GP, what may I share? | primary-care
            Is there guidance on bruises for GPs? | primary-care
            guidance for staff in hospitals | hospitals
            what do we do at our nursery when a parent is drunk | early-years
            I work for a housing association | housing
            We are midwives, can we share notes? | hospitals
            training for designated safeguarding leads | schools
            for people working in early years | early-years
            """)
    void whoever_asks_is_known_by_what_they_call_themselves(String question, String audience) {
        Audiences audiences = Audiences.in(Steering.tokens(question));
        assertThat(audiences.suit(List.of("everyone"))).isFalse();
        assertThat(audiences.suit(List.of("everyone", audience))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am a teacher, who do I ring? | Education
            As a GP, what may I share? | GPs
            As a GP, what may I share? | Health
            I am a childminder, who do I ring? | Childminders
            I am a childminder, who do I ring? | nurseries
            """)
    void documents_may_call_their_readers_as_these_call_themselves(String question, String audience) {
        Audiences audiences = Audiences.in(Steering.tokens(question));
        assertThat(audiences.suit(List.of("Police", "Social workers"))).isFalse();
        assertThat(audiences.suit(List.of(audience))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Does the school have to be told?", "When do police come to a conference?",
                "is there a form for a child who left hospital", "What is neglect?", "for", "as a",
                "as a result of police action", "we are worried about a school"})
    void who_is_only_spoken_of_does_not_ask(String question) {
        assertThat(Audiences.in(Steering.tokens(question))
                .suit(List.of("schools", "police", "hospitals", "primary-care"))).isFalse();
    }

    @Test
    void of_two_that_answer_alike_the_one_for_whoever_asks_comes_first() throws IOException {
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false)) {
            reflect(index,
                    document("a.md", "Bruises: schools", List.of("schools")),
                    document("b.md", "Bruises: nurseries", List.of("Early Years")),
                    document("c.md", "Bruises: practices", List.of("primary-care")));
            assertThat(found(index, "I am a childminder, whom do I ring about a bruise?")).first().isEqualTo("b.md");
            assertThat(found(index, "As a dentist, whom do I ring about a bruise?")).first().isEqualTo("c.md");
            assertThat(found(index, "Whom do I ring about a bruise, for teachers?")).first().isEqualTo("a.md");
        }
    }

    private static Document document(String path, String title, List<String> audiences) {
        Details details = new Details(title, Kind.PROCEDURE, "Board", Optional.empty(), "", Optional.empty(), "",
                List.of(), audiences, List.of(), "");
        List<Block> blocks = List.of(new Block.Paragraph("Ring the duty desk about any bruise, " + path + ".", 1));
        return new Document(path, path.replace('.', '-'), path, details,
                List.of(new Section("one", List.of("Whom to ring"), 1, blocks)));
    }
}
