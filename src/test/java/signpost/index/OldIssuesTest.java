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
                "older versions of the neglect toolkit",
                "the draft regulations, the ones that were later replaced: from when?",
                "when did the first draft of the order begin?",
                "which fees did the code have that has since been withdrawn"))
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
                "early and earlier help",
                "the newest toolkit, not the replaced one",
                "What replaced the multi-agency protocol?",
                "What is the first step of the procedure?",
                "Which form is used where a child was withdrawn from school?",
                "What does the guidance say if an allegation is withdrawn?",
                "Does a previous act of violence count?"))
                .noneMatch(OldIssuesTest::asks);
    }

    @Test
    void a_year_behind_the_name_of_something_else_asks_for_no_issue_of_that_year() {
        assertThat(List.of(
                "Under Working Together 2023, how long do managers have?",
                "what does KCSIE 2023 say about managers",
                "Does Ofsted 2023 change that?"))
                .noneMatch(question -> wants(question, "Resolving disagreements policy 2023"));
        assertThat(List.of(
                "the 2023 policy on disagreements",
                "in 2023, how long did managers have?",
                "disagreements 2023",
                "the policy (2023)",
                "What did the policy of March 2023 say?",
                "2023: how long?"))
                .allMatch(question -> wants(question, "Resolving disagreements policy 2023"));
        assertThat(List.of("what does KCSIE 2023 say about managers",
                "Keeping children safe in education 2023: governors"))
                .allMatch(question -> wants(question, "Keeping children safe in education 2023"));
    }

    @Test
    void a_year_is_met_by_itself_and_a_span_by_the_same_span() {
        assertThat(meet("the 2019 figures, room 1234", "Report 2019")).isTrue();
        assertThat(meet("the 2019 figures", "Report 2018/19")).isTrue();
        assertThat(meet("the 2019 figures", "Report 2020")).isFalse();
        assertThat(meet("contacts in 2022-23", "Report 2022-2023")).isTrue();
        assertThat(meet("contacts in 2022-23", "Report 2021/22")).isFalse();
        assertThat(meet("contacts in 2022/23", "Report 2023")).isTrue();
    }

    @Test
    void the_year_of_a_law_is_no_year_of_what_is_written_about_it() {
        assertThat(meet("When are schools told under the Domestic Abuse Act 2021?", "Protocol of 2021")).isFalse();
        assertThat(meet("What does the Children Act 1989 say?", "Children Act 1989")).isTrue();
        assertThat(meet("What did the 2010 regulations say?", "Care Planning Regulations 2010")).isTrue();
    }

    private static boolean meet(String question, String title) {
        return Years.in(question).meet(Years.in(title));
    }

    private static boolean wants(String question, String title) {
        return OldIssues.in(question).years(title).meet(Years.in(title));
    }

    private static boolean asks(String question) {
        return OldIssues.in(question).asked();
    }
}
