package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @RepeatedTest(20)
    void whatever_the_document_a_passage_is_short_and_every_line_of_it_stands_there(RepetitionInfo repetition) {
        Document document = document(sections(new Random(repetition.getCurrentRepetition())));
        Set<String> lines = new HashSet<>();
        StringBuilder all = new StringBuilder();
        for (Section section : document.sections()) {
            all.append(section.heading()).append('\n');
            section.blocks()
                    .forEach(block -> all
                            .append(block instanceof Block.Item item ? item.marker() + " " + item.text() : block.text())
                            .append('\n'));
        }
        all.toString().lines().map(String::strip).forEach(lines::add);
        StringBuilder quoted = new StringBuilder();
        for (Passage passage : Passages.of(document)) {
            assertThat(passage.text()).hasSizeLessThanOrEqualTo(Passage.LONGEST).isNotBlank();
            assertThat(passage.text().lines()).allSatisfy(
                    line -> assertThat(lines.contains(line.strip()) || all.indexOf(line.strip()) >= 0).as(line)
                            .isTrue());
            passage.sentences().forEach(sentence -> assertThat(passage.words(sentence)).isNotBlank());
            quoted.append(passage.text()).append('\n');
        }
        for (Section section : document.sections()) {
            for (Block block : section.blocks()) {
                if (block.text().length() < Passage.LONGEST) {
                    assertThat(quoted.indexOf(block.text().strip())).as(block.text()).isNotNegative();
                }
            }
        }
    }

    @Test
    void sections_of_their_own_size_are_not_mixed() {
        Document document = document(List.of(
                section("a", "Kites", "Kites want wind. ".repeat(30)),
                section("b", "Boats", "Boats want water. ".repeat(30)),
                section("c", "Trains", "Trains want rails. ".repeat(30))));
        assertThat(Passages.of(document)).hasSize(3).allSatisfy(passage -> {
            List<String> said = List.of("Kites", "Boats", "Trains");
            assertThat(said.stream().filter(passage.text()::contains)).hasSize(1);
            assertThat(passage.text()).startsWith(passage.path().getLast());
        });
    }

    @Test
    void each_sentence_of_a_shared_passage_stands_in_its_own_section() {
        Document document = document(List.of(
                new Section("a", List.of("Ages", "Under ones"), 3,
                        List.of(new Block.Paragraph("Ring the doctor.", 3))),
                new Section("b", List.of("Ages", "Over fives"), 4,
                        List.of(new Block.Paragraph("Ask the school.", 4)))));
        Passage passage = Passages.of(document).getFirst();
        assertThat(Passages.of(document)).hasSize(1);
        assertThat(passage.sentences()).extracting(sentence -> passage.of(sentence).path().getLast())
                .containsExactly("Under ones", "Over fives");
        assertThat(passage.sentences()).extracting(sentence -> passage.of(sentence).page()).containsExactly(3, 4);
        assertThat(passage.anchor()).isEqualTo("a");
    }

    @Test
    void each_sentence_of_a_section_over_several_pages_stands_on_its_own_page() {
        Document document = document(List.of(new Section("a", List.of("Ages"), 4, List.of(
                new Block.Paragraph("Ring the doctor.", 4), new Block.Paragraph("Ask the school.", 5)))));
        Passage passage = Passages.of(document).getFirst();
        assertThat(passage.sentences()).extracting(sentence -> passage.of(sentence).page()).containsExactly(4, 5);
        assertThat(passage.of(passage.sentences().getLast()).isInSectionOf(passage.parts().getFirst())).isTrue();
    }

    @Test
    void a_very_long_paragraph_is_cut_between_sentences() {
        Document document = document(
                List.of(section("a", "Kites", "A kite wants wind and a long string. ".repeat(100).strip())));
        assertThat(Passages.of(document)).hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage.text()).endsWith("string."));
    }

    @Test
    void what_is_left_over_of_a_section_is_read_with_the_paragraphs_above_it() {
        List<Block> blocks = new ArrayList<>();
        for (String toy : List.of("Kites want wind. ", "Boats want water. ", "Trains want rails. ")) {
            blocks.add(new Block.Paragraph(toy.repeat(28).strip(), 1));
        }
        blocks.add(new Block.Paragraph("Beside these they want a string.", 2));
        List<Passage> passages = Passages.of(document(List.of(new Section("a", List.of("Toys"), 1, blocks))));
        assertThat(passages).hasSize(2);
        assertThat(passages.getFirst().text()).startsWith("Toys\nKites").contains("Boats").doesNotContain("Trains");
        assertThat(passages.getLast().text()).startsWith("Boats").contains("Trains").endsWith("a string.");
        assertThat(passages.getLast().of(passages.getLast().sentences().getLast()).page()).isEqualTo(2);
    }

    @Test
    void a_word_longer_than_a_passage_is_cut() {
        Document document = document(List.of(section("a", "Kites", "k".repeat(5000))));
        assertThat(Passages.of(document).stream().mapToInt(passage -> passage.text().replaceAll("[^k]", "").length())
                .sum())
                .isEqualTo(5000);
    }

    private static List<Section> sections(Random random) {
        List<Section> sections = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            List<String> path = random.nextInt(4) == 0
                    ? List.of()
                    : random.nextBoolean() ? List.of("Part " + i / 3) : List.of("Part " + i / 3, "Piece " + i);
            List<Block> blocks = new ArrayList<>();
            for (int j = random.nextInt(7); j > 0; j--) {
                blocks.add(block(random));
            }
            sections.add(new Section("s" + i, path, i, blocks));
        }
        return sections;
    }

    private static Block block(Random random) {
        String text = text(random, 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 40));
        return switch (random.nextInt(4)) {
            case 0 -> new Block.Item(text, random.nextBoolean() ? "a)" : "•", 1, 1);
            case 1 -> new Block.Row(List.of("Who", "What"), List.of(text(random, 3), text), false, 1);
            case 2 -> new Block.Paragraph(text + ":", 1);
            default -> new Block.Paragraph(text + ".", 1);
        };
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : random.nextInt(9) == 0 ? ". The " : " ").append("word")
                    .append(random.nextInt(10_000));
        }
        return text.toString();
    }

    @Test
    void an_address_finds_its_passage_again_wherever_it_stands_and_no_other() {
        List<Section> sections = new ArrayList<>(
                List.of(section("fee", "Fee", "A new badge costs five pounds. " + text(new Random(1), 80))));
        Passage quoted = Passages.of(document(sections)).getFirst();
        sections.addFirst(
                section("history", "History", "There have been badges since 1990. " + text(new Random(2), 80)));
        Document edited = document(sections);
        assertThat(Passages.at(edited, quoted.place()).orElseThrow().text()).isEqualTo(quoted.text());
        assertThat(Passages.at(edited, quoted.place()).orElseThrow().number()).isPositive();
        assertThat(Passages.at(edited, "0").orElseThrow().number()).isZero();
        for (String nowhere : List.of("", "99", "0-", "0-12345678", "x", "-1", "0-0-0")) {
            assertThat(Passages.at(edited, nowhere)).as(nowhere).isEmpty();
        }
    }

    private static Section section(String anchor, String heading, String text) {
        return new Section(anchor, List.of(heading), 1, List.of(new Block.Paragraph(text.strip(), 1)));
    }

    private static Document document(List<Section> sections) {
        Details details = new Details(
                "Toys", Kind.GUIDANCE, "", Optional.empty(), "", Optional.empty(), "", List.of(), List.of(), List.of(),
                "");
        return new Document("toys.md", "toys", "f", details, sections);
    }
}
