package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.answer.Topics;
import signpost.campaign.Brief;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.Channel;
import signpost.campaign.ChannelPosts;
import signpost.campaign.Platforms;
import signpost.campaign.State;
import signpost.chat.Enquiries;
import signpost.chat.Passing;

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
    void a_post_that_waits_is_left_out_and_what_was_sent_is_taken_off_the_public_pages() throws Exception {
        Campaigns campaigns = house.get(Campaigns.class);
        long id = campaigns.create(Brief.read("""
                kind: special-edition
                title: Wrong news
                subject: Wrong news
                list: News
                channels: [mail, "slack:news"]
                body: |
                  Some words.
                """), "Ann").id();
        campaigns.approve(id, "Bea");
        campaigns.sendNow(id, "Ann");
        campaigns.due(house.database().clock().instant()).forEach(edition -> campaigns.started(edition.id()));
        long edition = campaigns.editions(id).getFirst().id();
        campaigns.finished(edition);
        long post = house.get(ChannelPosts.class).of(id).getFirst().id();
        String at = "/console/campaigns/" + id;
        assertThat(author.get(at).body()).contains("Do not post it", "On the public pages");
        author.post(at + "/posts/" + post + "/leave-out");
        assertThat(author.get(at).body()).contains("left out").doesNotContain("Do not post it");
        assertThat(author.get("/updates").body()).contains("/updates/" + edition);
        author.post(at + "/editions/" + edition + "/withdraw");
        assertThat(author.get(at).body()).doesNotContain("On the public pages");
        assertThat(author.get("/updates").body()).doesNotContain("/updates/" + edition);
        assertThat(author.get("/updates.atom").body()).doesNotContain("Wrong news");
        assertThat(author.get("/updates/" + edition).statusCode()).isEqualTo(404);
        assertThat(house.get(Audit.class).deeds())
                .contains("campaign-withdrawn", "campaign-post-left-out");
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
    void a_topic_that_there_is_not_is_refused_in_a_sentence_wherever_one_is_typed() throws Exception {
        String sentence = "There is no topic 'neglct'";
        author.get("/console/campaigns/new");
        assertThat(faults(author.post("/console/campaigns/new", "kind", "spotlight", "title", "T", "subject", "S",
                "list", "News", "topics", "missing-children, neglct", "segment", "not engaged:neglct", "channels",
                "mail", "language", "en-GB", "body", "Words.")))
                .contains(sentence).contains("#topics", "#segment");
        assertThat(faults(author.post("/console/training/new", "title", "T", "day", "2027-03-09", "start", "09:30",
                "end", "12:30", "topics", "neglct"))).contains(sentence).contains("#topics");
        assertThat(faults(author.get("/console/segments?segment=topic:neglct"))).contains(sentence)
                .contains("#segment");
        Document once = Jsoup.parse(author.get("/console/segments?segment=topic:neglct").body());
        assertThat(once.select(".error-summary").text()).doesNotContain("The topics are");
        assertThat(once.select("#segment-error").text()).isEqualTo("Error: There is no topic 'neglct'");
        assertThat(once.select("#segment-more").text()).isEqualTo("The topics are: missing-children.");
        assertThat(once.select("#segment").attr("aria-describedby")).endsWith("segment-error segment-more");
        long number = Passing.pass(house.get(Enquiries.class), "ref-topics", "Who pays?");
        String at = "/console/enquiries/" + number;
        approver.get(at);
        approver.post(at + "/claim");
        approver.post(at + "/answer", "reply", "The council pays.");
        approver.get(at + "/publish");
        assertThat(faults(approver.post(at + "/publish", "title", "Who pays?", "answer", "The council pays.", "owner",
                "Team", "review", "2027-11-01", "topics", "neglct"))).contains(sentence).contains("#topics");
    }

    @Test
    void a_topic_may_be_typed_by_its_name() throws Exception {
        author.get("/console/campaigns/new");
        author.post("/console/campaigns/new", "kind", "spotlight", "title", "By name", "subject", "S", "list", "News",
                "topics", "Missing Children", "segment", "hears:missing-children", "channels", "mail", "language",
                "en-GB", "body", "Words.");
        assertThat(house.get(Campaigns.class).all())
                .filteredOn(campaign -> campaign.brief().title().equals("By name")).singleElement()
                .satisfies(campaign -> assertThat(campaign.brief().aim().topics())
                        .containsExactly("missing-children"));
    }

    private static List<String> faults(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select(".error-summary a").stream()
                .flatMap(fault -> Stream.of(fault.text(), fault.attr("href"))).toList();
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
