package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OldIssuesTest {

    @Test
    void who_names_an_old_issue_asks_for_it() {
        assertThat(List.of(
                "What did the old policy say about bruises?",
                "Where is the previous version?",
                "the superseded threshold document",
                "Was that in an earlier edition of the procedure?",
                "may I still use the former multi-agency referral form",
                "and the previous one?",
                "older versions of the neglect toolkit"))
                .allMatch(OldIssuesTest::asks);
    }

    @Test
    void who_speaks_of_ages_and_people_does_not() {
        assertThat(List.of(
                "How old must a child be to be left alone, does the policy say?",
                "How do we escalate a disagreement about a 13 year old under the policy?",
                "Which guidance is there for older children?",
                "an 8 months old baby, which procedure applies",
                "Her older brother hit her",
                "the old one hit her brother",
                "What does the policy say about a previous conviction?",
                "The child was withdrawn from school, what now?",
                "early and earlier help"))
                .noneMatch(OldIssuesTest::asks);
    }

    @Test
    void years_are_named_as_such() {
        assertThat(OldIssues.in(Steering.tokens("the 2019 figures and those of 2021, room 1234")).years())
                .containsExactlyInAnyOrder(2019, 2021);
    }

    private static boolean asks(String question) {
        return OldIssues.in(Steering.tokens(question)).asked();
    }
}
