package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Role;
import signpost.answer.Topics;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.Channel;
import signpost.campaign.Platforms;
import signpost.campaign.State;

/// Writing a campaign in the console, where Slack is set up and Teams is not.
class DraftPagesTest {

    private static House house;
    private static Visitor author;
    private static Visitor approver;

    @BeforeAll
    static void open() throws Exception {
        house = House.open(Map.of(), new Platforms(Set.of(Channel.Door.SLACK)),
                new Topics(List
                        .of(new Topics.Topic("missing-children", "Missing children", List.of("missing"), List.of()))));
        house.database().lists("News");
        author = house.signedIn(Role.AUTHOR);
        approver = house.signedIn(Role.APPROVER);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_form_says_where_nothing_can_be_posted_and_the_approval_is_refused() throws Exception {
        Document empty = Jsoup.parse(author.get("/console/campaigns/new").body());
        assertThat(empty.select("#channels-hint").text()).contains("Nothing can be posted by Teams").doesNotContain(
                "by Slack");
        author.post("/console/campaigns/new", "kind", "spotlight", "title", "To channels", "subject", "To channels",
                "list", "News", "channels", "mail, slack:news, teams:Leads", "language", "en-GB", "body",
                "Some words.");
        Campaign made = house.get(Campaigns.class).all().getFirst();
        String at = "/console/campaigns/" + made.id();
        assertThat(author.get(at).body()).contains("What stands in the way of approving it",
                "Teams is not set up here");
        author.post(at + "/submit");
        approver.get(at);
        assertThat(Jsoup.parse(approver.post(at + "/approve").body()).select(".error-summary").text())
                .contains("Nothing can be posted in 'teams:Leads', since Teams is not set up here.")
                .doesNotContain("slack");
        assertThat(house.get(Campaigns.class).state(made.id())).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void a_spotlight_is_drafted_in_the_language_that_is_asked_for() throws Exception {
        Document welsh = Jsoup
                .parse(author.get("/console/campaigns/new?topic=missing-children&language=cy").body());
        assertThat(welsh.select("#title").val()).isEqualTo("Sbotolau ar missing children");
        assertThat(welsh.select("#language option[selected]").val()).isEqualTo("cy");
        assertThat(welsh.select("#body").text()).contains("## Negeseuon allweddol");
        Document english = Jsoup
                .parse(author.get("/console/campaigns/new?topic=missing-children&language=%3Cx").body());
        assertThat(english.select("#title").val()).isEqualTo("Spotlight on missing children");
        assertThat(english.select("#body").text()).contains("## Key messages for practice");
    }
}
