package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Document;
import signpost.library.Passages;

class UnderstandingTest {

    @TempDir
    private Path folder;

    @Test
    void when_asks_for_a_date_only_where_it_asks_and_does_not_say_in_which_case() {
        assertThat(Form.of("when should the first review be held")).isEqualTo(Form.DATE);
        assertThat(Form.of("first review - when?")).isEqualTo(Form.DATE);
        assertThat(Form.of("when first review")).isEqualTo(Form.DATE);
        assertThat(Form.of("who do I tell when a child runs off")).isEqualTo(Form.ANY);
        assertThat(Form.of("when a child runs off, who do I tell")).isEqualTo(Form.ANY);
        assertThat(Form.of("can I stay when they interview him")).isEqualTo(Form.ANY);
    }

    @Test
    void a_question_for_a_span_of_time_is_answered_by_one() {
        Form form = Form.of("how long have we got to reply to a complaint");
        assertThat(form).isEqualTo(Form.SPAN);
        assertThat(form.fits("The manager replies within ten working days.")).isTrue();
        assertThat(form.fits("Replies weekly.")).isTrue();
        assertThat(form.fits("Section 12 says who replies.")).isFalse();
    }

    @Test
    void a_question_for_a_date_is_answered_by_a_day_and_not_by_a_year() {
        Form form = Form.of("what date do the new regulations start");
        assertThat(form).isEqualTo(Form.DAY);
        assertThat(form.fits("They come into force on 1 September 2025.")).isTrue();
        assertThat(form.fits("The board meets on the first Tuesday.")).isTrue();
        assertThat(form.fits("The regulations of 2013 no longer apply within two months.")).isFalse();
    }

    @Test
    void what_is_sensible_or_the_limit_is_answered_by_a_number() {
        assertThat(Form.of("what's a sensible number of cases")).isEqualTo(Form.COUNT);
        assertThat(Form.of("is there a recommended ratio for trips")).isEqualTo(Form.COUNT);
        assertThat(Form.of("what's the limit for private fostering")).isEqualTo(Form.COUNT);
        assertThat(Form.of("which number do I ring")).isEqualTo(Form.ANY);
        assertThat(Form.of("can we limit who sees it")).isEqualTo(Form.ANY);
    }

    @Test
    void the_number_of_a_paragraph_is_no_figure() {
        assertThat(Form.COUNT.fits("7.13 The manager decides.")).isFalse();
        assertThat(Form.COUNT.fits("(12) The manager decides.")).isFalse();
        assertThat(Form.COUNT.fits("7.13 The manager sees six people.")).isTrue();
        assertThat(Form.COUNT.fits("12 children were seen.")).isTrue();
    }

    @Test
    void where_something_stands_when_it_was_and_how_old_somebody_is_says_neither_how_many_nor_how_long() {
        assertThat(Form.COUNT.fits("Section 12 of the Act and annex 2 say who decides.")).isFalse();
        assertThat(Form.COUNT.fits("In 2024 each manager decided.")).isFalse();
        assertThat(Form.COUNT.fits("It began on 3 May.")).isFalse();
        assertThat(Form.COUNT.fits("In 2024 twelve managers decided.")).isTrue();
        assertThat(Form.COUNT.fits("Two may come.")).isTrue();
        assertThat(Form.SPAN.fits("It is for children aged 10 years.")).isFalse();
        assertThat(Form.SPAN.fits("Whoever is under 18 years of age is a child.")).isFalse();
        assertThat(Form.SPAN.fits("A child of 10 is seen within three years.")).isTrue();
    }

    @Test
    void a_part_is_named_by_its_number_however_that_is_written() {
        assertThat(Numbered.in("what does Part Five say, and annex a?").names()).containsExactlyInAnyOrder("part 5",
                "annex a");
        assertThat(Numbered.in("the (No. 2) order 2024").names()).containsExactly("no 2");
        assertThat(Numbered.in("what part a parent plays, at which stage I ring, and section 2024").names()).isEmpty();
    }

    @Test
    void a_question_that_asks_for_no_figure_is_answered_by_any_sentence() {
        assertThat(Form.of("who chairs the board")).isEqualTo(Form.ANY);
        assertThat(Form.ANY.fits("The head chairs it.")).isTrue();
    }

    @Test
    void months_are_read_with_their_year_however_short() {
        assertThat(Months.in("visited on 3 and 4 Sept 2023, and in January 2024; may we")).containsExactly("2023-09",
                "2024-01");
    }

    @Test
    void an_everyday_word_is_an_acronym_only_in_capitals() throws IOException {
        Glossary glossary = Glossary.read(new StringReader(
                "term,short,also,meaning\nspecial educational needs,SEND,,\nemergency duty team,EDT,evenings,\n"));
        try (Words words = Words.allStems()) {
            assertThat(glossary.in("whom do I send it to", words.of("whom do I send it to"), Set.of("send"))).isEmpty();
            assertThat(glossary.in("who leads on SEND", words.of("who leads on SEND"), Set.of("send"))).hasSize(1);
            assertThat(glossary.in("does that even count", words.of("does that even count"), Set.of())).isEmpty();
        }
    }

    @Test
    void the_report_of_the_month_that_is_asked_for_comes_first() throws IOException {
        try (Index index = Shelved.open(folder, Glossary.EMPTY, false)) {
            Shelved.reflect(index,
                    Shelved.document("a.pdf", "Visit to home ZX90817", "Findings", "Visit of May 2022.",
                            "Staff records were missing."),
                    Shelved.document("b.pdf", "Visit to home ZX90817", "Findings", "Visit of June 2023.",
                            "Staff records were missing again and the garden was overgrown."),
                    Shelved.document("c.pdf", "Records", "Staff records", "Staff records must be kept for years."));
            assertThat(Shelved.found(index, "ZX90817 May 2022, what about staff records?")).first().isEqualTo("a.pdf");
            assertThat(Shelved.found(index, "ZX90817 June 2023, what about staff records?")).first()
                    .isEqualTo("b.pdf");
        }
    }

    @Test
    void what_names_a_document_is_left_out_of_what_is_asked_about_it() {
        Asked asked = Asked.of("ZX90817 May 2022 visit, what about staff records?", Glossary.EMPTY, Set.of(), stem -> 1,
                Words.stems(), Words.allStems());
        Titles titles = Titles.of(Map.of("a.pdf", Set.of("visit", "home", "zx90817"), "c.pdf",
                Set.of("record")));
        assertThat(Naming.of(asked, titles).rest(asked.text(), Words.stems())).isEqualTo(
                "it, what about staff records?");
        assertThat(Naming.of(asked, titles).rest("which reports of staff were late", Words.stems())).isEmpty();
    }

    @Test
    void an_acronym_names_a_document_where_it_stands_for_its_whole_title() {
        Titles titles = Titles.of(Map.of("k.pdf", Set.of("keep", "children", "safe", "educ"), "r.pdf",
                Set.of("independ", "review", "offic", "handbook")));
        Asked.Other guidance = new Asked.Other(List.of("kcsie"), List.of(List.of("keep", "children", "safe", "educ")),
                false);
        Asked.Other officer = new Asked.Other(List.of("iro"), List.of(List.of("independ", "review", "offic")), false);
        assertThat(rest("what did the 2024 KCSIE change for governors?", titles, guidance)).isEqualTo(
                "what did it change for governors?");
        assertThat(rest("what is a sensible IRO caseload?", titles, officer)).isEmpty();
        assertThat(rest("what changed for governors in 2021/22?", titles)).isEqualTo("what changed for governors?");
    }

    private static String rest(String question, Titles titles, Asked.Other... others) {
        Asked asked = Asked.of(question, Glossary.EMPTY, Set.of(), stem -> 1, Words.stems(), Words.allStems())
                .with(List.of(others));
        return Naming.of(asked, titles).rest(question, Words.stems());
    }

    @Test
    void within_a_document_that_is_named_the_passage_counts_that_says_what_is_asked() throws IOException {
        try (Index index = Shelved.open(folder, Glossary.EMPTY, false)) {
            Shelved.reflect(index,
                    Shelved.sections("a.pdf", "Harbour Lane neglect assessment toolkit", "Introduction",
                            "The Harbour Lane neglect assessment toolkit is a toolkit for the assessment of neglect.",
                            "Assessment",
                            "Neglect assessment with the toolkit begins with the assessment of neglect at home.",
                            "Scoring", "Managers add up the figures each quarter.",
                            "Neglect", "The toolkit names neglect, and an assessment of neglect."),
                    Shelved.document("b.pdf", "Managers", "Managers", "Managers add up the figures of the year."));
            assertThat(Shelved.passages(index,
                    "Harbour Lane neglect assessment toolkit: who adds up the figures?")).first()
                    .asString().contains("each quarter");
        }
    }

    @Test
    void reports_that_say_the_same_with_other_figures_are_no_repeats() throws IOException {
        try (Index index = Shelved.open(folder, Glossary.EMPTY, false)) {
            Shelved.reflect(index, report("2021-22", 411), report("2022-23", 527), report("2023-24", 389));
            assertThat(Shelved.passages(index, "How many contacts became referrals in 2022-23?"))
                    .hasSize(3).first().asString().contains("527");
        }
    }

    private static Document report(String year, int referrals) {
        return Shelved.document(year + ".pdf", "Annual report " + year, "Referrals",
                "Over the year the front door took many contacts from schools, health and the police, and of these "
                        + referrals + " contacts became referrals to social care.");
    }

    @Test
    void an_acronym_is_learnt_from_the_name_it_shortens() {
        assertThat(learnt("The regulator is the Office of Communications (OFCOM) here."))
                .containsExactly("OFCOM", "Office of Communications");
        assertThat(learnt("Teams ring The Children's Society (TCS)."))
                .containsExactly("TCS", "The Children's Society");
    }

    private static List<String> learnt(String text) {
        return Acronyms.in(Passages.of(Shelved.document("a.pdf", "A", "A", text)));
    }
}
