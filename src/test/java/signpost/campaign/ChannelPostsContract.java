package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;

/// What holds of posts in channels on every database.
interface ChannelPostsContract {

    TestDatabase database();

    /// A platform that answers as it is told, and otherwise posts.
    final class Platform implements ChannelPost {
        final List<Announcement> posted = new ArrayList<>();
        final Deque<Outcome> answers = new ArrayDeque<>();

        @Override
        public Channel.Door door() {
            return Channel.Door.SLACK;
        }

        @Override
        public Outcome post(String place, Announcement announcement) {
            posted.add(announcement);
            return answers.isEmpty() ? new Posted("1." + posted.size()) : answers.pop();
        }
    }

    default ChannelPosts posts() {
        return database().get(ChannelPosts.class);
    }

    default long begun() {
        Campaigns campaigns = database().get(Campaigns.class);
        long id = campaigns.create(
                Brief.read(CampaignsContract.FILE + "channels: [mail, \"slack:#news\"]\n"), "Ann Author").id();
        campaigns.approve(id, "Bea Boss");
        campaigns.sendNow(id, "Ann Author");
        campaigns.due(database().clock().instant()).forEach(edition -> campaigns.started(edition.id()));
        return id;
    }

    @Test
    default void an_edition_is_posted_once_in_its_channel() {
        long id = begun();
        Platform platform = new Platform();
        posts().tick(List.of());
        for (int i = 0; i < 3; i++) {
            posts().tick(List.of(platform));
            database().restart();
        }
        assertThat(platform.posted).singleElement().satisfies(announcement -> {
            assertThat(announcement.title()).isEqualTo("Spotlight on neglect");
            assertThat(announcement.lead()).isEqualTo("Neglect is seen over time.");
            assertThat(announcement.link().orElseThrow()).contains("/updates/");
        });
        assertThat(posts().of(id)).singleElement()
                .satisfies(post -> assertThat(post.state()).isEqualTo(InChannel.State.POSTED));
    }

    @Test
    default void a_post_that_is_put_off_goes_later_under_the_same_name() {
        begun();
        Platform platform = new Platform();
        platform.answers.add(new ChannelPost.Later("ratelimited"));
        posts().tick(List.of(platform));
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(1);
        database().clock().forward(Duration.ofMinutes(1));
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(2).extracting(Announcement::id).containsOnly(platform.posted.get(0).id());
    }

    @Test
    default void what_may_stand_there_already_is_held_until_a_person_says_so() {
        long id = begun();
        Platform platform = new Platform();
        platform.answers.add(new ChannelPost.Unknown("timed out"));
        posts().tick(List.of(platform));
        database().clock().forward(Duration.ofDays(1));
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(1);
        InChannel held = posts().of(id).getFirst();
        assertThat(held.state()).isEqualTo(InChannel.State.IN_DOUBT);
        assertThat(posts().again(id, held.id())).isTrue();
        assertThat(posts().again(id, held.id())).isFalse();
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(2);
    }

    @Test
    default void a_post_in_the_making_when_the_process_died_is_held_too() {
        long id = begun();
        ChannelPost dying = new ChannelPost() {
            @Override
            public Channel.Door door() {
                return Channel.Door.SLACK;
            }

            @Override
            public Outcome post(String place, Announcement announcement) {
                throw new StackOverflowError("as good as a kill");
            }
        };
        try {
            posts().tick(List.of(dying));
        } catch (StackOverflowError killed) {
            database().restart();
        }
        Platform platform = new Platform();
        posts().tick(List.of(platform));
        database().clock().forward(Duration.ofMinutes(3));
        posts().tick(List.of(platform));
        assertThat(platform.posted).isEmpty();
        assertThat(posts().of(id).getFirst().state()).isEqualTo(InChannel.State.IN_DOUBT);
    }

    @Test
    default void what_waits_for_a_person_or_for_a_platform_that_is_not_there_keeps_no_other_from_its_turn() {
        Rows rows = database().get(Rows.class);
        long stopped = begun();
        database().get(Campaigns.class).pause(stopped, "Ann Author");
        for (int run = 0; run < 25; run++) {
            rows.change("insert into edition_post (campaign, run, edition, channel, state, next_at, changed_at)"
                    + " select campaign, ?, edition, 'slack:#news', 'WAITING', 0, 0 from edition_post where campaign = ?"
                    + " and run = ''", "2026-01-0" + run, stopped);
        }
        long absent = begun();
        rows.change("update edition_post set channel = 'teams:#news' where campaign = ?", absent);
        for (int run = 0; run < 25; run++) {
            rows.change("insert into edition_post (campaign, run, edition, channel, state, next_at, changed_at)"
                    + " select campaign, ?, edition, 'teams:#news', 'WAITING', 0, 0 from edition_post where campaign = ?"
                    + " and run = ''", "2026-01-0" + run, absent);
        }
        long other = begun();
        Platform platform = new Platform();
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(1);
        assertThat(posts().of(other)).singleElement()
                .satisfies(post -> assertThat(post.state()).isEqualTo(InChannel.State.POSTED));
    }

    @Test
    default void what_is_over_two_hours_late_waits_for_a_person() {
        long id = begun();
        Platform platform = new Platform();
        database().clock().forward(Duration.ofMinutes(121));
        posts().tick(List.of(platform));
        assertThat(platform.posted).isEmpty();
        InChannel held = posts().of(id).getFirst();
        assertThat(held.state()).isEqualTo(InChannel.State.HELD);
        assertThat(held.said()).contains("two hours late");
        assertThat(posts().again(id, held.id())).isTrue();
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(1);
    }

    @Test
    default void a_platform_that_puts_off_for_hours_gets_nothing_late() {
        long id = begun();
        Platform platform = new Platform();
        for (int minute = 0; minute < 300; minute++) {
            platform.answers.add(new ChannelPost.Later("ratelimited"));
            posts().tick(List.of(platform));
            database().clock().forward(Duration.ofMinutes(1));
        }
        assertThat(posts().of(id)).singleElement().satisfies(post -> {
            assertThat(post.state()).isEqualTo(InChannel.State.HELD);
            assertThat(post.said()).isEqualTo("It is over two hours late. ratelimited");
        });
    }

    @Test
    default void a_post_of_a_campaign_that_somebody_paused_for_hours_goes_when_they_have_it_go_on() {
        long id = begun();
        Platform platform = new Platform();
        database().get(Campaigns.class).pause(id, "Ann Author");
        database().clock().forward(Duration.ofHours(5));
        posts().tick(List.of(platform));
        assertThat(posts().of(id).getFirst().state()).isEqualTo(InChannel.State.WAITING);
        database().get(Campaigns.class).resume(id, "Ann Author");
        posts().tick(List.of(platform));
        assertThat(platform.posted).hasSize(1);
    }

    @Test
    default void a_post_can_be_left_out_when_the_mails_are_through() {
        long id = begun();
        Campaigns campaigns = database().get(Campaigns.class);
        campaigns.editions(id).forEach(edition -> campaigns.finished(edition.id()));
        assertThat(campaigns.state(id)).isEqualTo(State.SENT);
        long post = posts().of(id).getFirst().id();
        assertThat(posts().leaveOut(id + 1, post)).isFalse();
        assertThat(posts().leaveOut(id, post)).isTrue();
        Platform platform = new Platform();
        posts().tick(List.of(platform));
        assertThat(platform.posted).isEmpty();
        assertThat(posts().of(id).getFirst().state()).isEqualTo(InChannel.State.LEFT_OUT);
        assertThat(posts().leaveOut(id, post)).isFalse();
        assertThat(posts().again(id, post)).isFalse();
    }

    @Test
    default void nothing_is_posted_of_a_campaign_that_was_cancelled() {
        long id = begun();
        database().get(Campaigns.class).cancel(id, "Ann Author");
        Platform platform = new Platform();
        posts().tick(List.of(platform));
        assertThat(platform.posted).isEmpty();
        assertThat(posts().of(id).getFirst().state()).isEqualTo(InChannel.State.LEFT_OUT);
    }
}
