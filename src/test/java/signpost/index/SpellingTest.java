package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Words plain = Words.plain();
    private final Spelling spelling = new Spelling(
            Map.of("referral", 40, "neglect", 30, "carer", 25, "paediatrician", 3, "threshold", 12, "housing", 9),
            Set.of("house", "care", "thrash", "deferral", "hold", "select", "run", "fancy"), Set.of("sleep", "over"));

    @Test
    void a_word_nobody_knows_becomes_the_nearest_the_library_has() {
        assertThat(mended("What is the treshold for a refferal?")).isEqualTo("What is the threshold for a referral?");
        assertThat(mended("paediatritian")).isEqualTo("paediatrician");
        assertThat(mended("negelct")).isEqualTo("neglect");
    }

    @Test
    void right_words_stay_as_they_are() {
        for (String right : new String[]{
            "deferral", "select", "houses", "running", "held JKAP", "Referral", "NEGLECT", "care2", "the cat sat",
            "carers' houses", "sleepover", "fancies"
        }) {
            assertThat(mended(right)).isEqualTo(right);
        }
    }

    @Test
    void what_is_near_nothing_stays() {
        assertThat(mended("xylophonist zzzzzz")).isEqualTo("xylophonist zzzzzz");
    }

    @Test
    void all_between_the_words_stays() {
        assertThat(mended("  refferal -- (neglect)!\n")).isEqualTo("  referral -- (neglect)!\n");
    }

    @Test
    void neighbours_that_changed_places_are_one_mistake() {
        assertThat(Spelling.distance("negelct", "neglect", 2)).isEqualTo(1);
        assertThat(Spelling.distance("abc", "abc", 2)).isZero();
        assertThat(Spelling.distance("abcdef", "uvwxyz", 2)).isGreaterThan(2);
    }

    @Test
    void a_doubled_letter_is_the_likeliest_mistake() {
        Spelling library = new Spelling(Map.of("real", 60, "really", 20, "referred", 60, "referee", 5), Set.of(),
                Set.of());
        assertThat(mended(library, "realy a referree")).isEqualTo("really a referee");
    }

    @Test
    void a_short_word_that_sounds_otherwise_is_another_word() {
        Spelling library = new Spelling(Map.of("which", 300, "much", 300, "council", 40), Set.of(), Set.of());
        assertThat(mended(library, "a whizz with mucky boots asks the counsil"))
                .isEqualTo("a whizz with mucky boots asks the council");
    }

    @Test
    void an_ordinal_is_written_as_documents_write_it_but_for_dates() {
        assertThat(mended("the 1st review and the 3rd one")).isEqualTo("the first review and the third one");
        assertThat(mended("on 1st March, May 2nd, the 3rd of June"))
                .isEqualTo("on 1st March, May 2nd, the 3rd of June");
        assertThat(mended("the 11th hour")).isEqualTo("the 11th hour");
    }

    private String mended(String text) {
        return mended(spelling, text);
    }

    private String mended(Spelling spelling, String text) {
        return spelling.mend(text, plain.of(text));
    }
}
