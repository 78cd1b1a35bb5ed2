package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssueWordsTest {

    @Test
    void what_only_says_which_issue_is_meant_becomes_it() {
        assertThat(IssueWords.without("who signs the newest draft, not the replaced one?")).isEqualTo("who signs it?");
        assertThat(IssueWords.without("how long in the superseded version")).isEqualTo("how long it");
    }

    @Test
    void where_the_question_has_an_it_such_words_go() {
        assertThat(IssueWords.without("what does it say, the latest version").strip()).isEqualTo("what does it say,");
    }

    @Test
    void an_issue_that_is_asked_for_stays() {
        for (String asked : new String[]{"what version is in force?", "which earlier draft had the form?"}) {
            assertThat(IssueWords.without(asked)).isEqualTo(asked);
        }
    }

    @Test
    void other_words_stay() {
        for (String other : new String[]{"", "who chairs the board?", "the one that got away", "the first review"}) {
            assertThat(IssueWords.without(other)).isEqualTo(other);
        }
    }
}
