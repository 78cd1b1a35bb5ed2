package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.account.Role;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;

class StartPageTest {

    private House house;

    @BeforeEach
    void open() {
        house = House.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_goes_out_next_is_named_with_its_time_and_what_is_over_or_past_is_not() throws Exception {
        Visitor author = house.signedIn(Role.AUTHOR);
        assertThat(author.get("/console").body()).contains("No campaign has a time");
        Campaigns campaigns = house.get(Campaigns.class);
        LocalDateTime now = LocalDateTime.ofInstant(house.database().clock().instant(), ZoneOffset.UTC);
        campaigns.create(brief("Neglect in winter", now.plusDays(20)), "author@example.org");
        campaigns.create(brief("Long ago", now.minusDays(20)), "author@example.org");
        long given = campaigns.create(brief("Given up", now.plusDays(9)), "author@example.org").id();
        campaigns.cancel(given, "author@example.org");
        campaigns.create(brief("Sooner", now.plusDays(3)), "author@example.org");
        assertThat(author.get("/console").body())
                .containsSubsequence("What goes out next", "Sooner", "Neglect in winter")
                .doesNotContain("Long ago", "Given up", "No campaign has a time");
    }

    @Test
    void an_administrator_sees_what_is_still_to_be_set_up_until_it_is() throws Exception {
        Visitor first = house.signedIn(Role.ADMINISTRATOR);
        assertThat(first.get("/console").body()).containsSubsequence("Setting up", "Put your documents", ">done<",
                "Let your colleagues in", ">to do<", "Write your first campaign", ">to do<");
        Visitor author = house.signedIn(Role.AUTHOR);
        assertThat(author.get("/console").body()).doesNotContain("Setting up");
        assertThat(first.get("/console").body()).containsSubsequence("Let your colleagues in", ">done<");
    }

    private static Brief brief(String title, LocalDateTime at) {
        return Brief.read("""
                kind: spotlight
                title: %s
                subject: News
                list: News
                at: %s
                body: News.
                """.formatted(title, at));
    }
}
