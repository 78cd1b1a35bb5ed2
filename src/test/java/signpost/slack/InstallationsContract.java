package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.model.builtin.DefaultInstaller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The workspaces that installed us, on each database.
abstract class InstallationsContract {

    private static final Workspace ONE = Workspace.of("T1", "");

    private final FakeSlack slack = new FakeSlack();
    private final SlackAccess access = new SlackAccess("secret", "", "", "123.456", "s3cret", "C9", slack.api(),
            List.of(),
            "https://ask.example.org/");

    private final ExecutorService people = Executors.newCachedThreadPool();

    abstract TestDatabase database();

    @AfterEach
    void close() {
        slack.answering.countDown();
        people.close();
        slack.close();
        database().close();
    }

    @Test
    void a_workspace_speaks_with_its_own_token_else_with_its_organisations() {
        Installations kept = installations();
        install(kept, "T1", "", "one", Optional.empty());
        install(kept, "T2", "E1", "two", Optional.empty());
        install(kept, "", "E1", "all", Optional.empty());
        assertThat(kept.of(ONE)).contains("one");
        assertThat(kept.of(Workspace.of("T2", "E1"))).contains("two");
        assertThat(kept.of(Workspace.of("T3", "E1"))).contains("all");
        assertThat(kept.of(Workspace.of("T3", ""))).isEmpty();
        install(kept, "T1", "", "again", Optional.empty());
        assertThat(kept.of(ONE)).contains("again");
        assertThat(kept.held()).hasSize(3);
        kept.forget(ONE);
        assertThat(kept.of(ONE)).isEmpty();
    }

    @Test
    void the_partnerships_own_workspace_is_the_first_one_also_once_it_installed_us_again() {
        Installations kept = installations();
        assertThat(kept.own()).isEmpty();
        install(kept, "T1", "", "one", Optional.empty());
        database().clock().forward(Duration.ofMinutes(1));
        install(kept, "T2", "", "two", Optional.empty());
        database().clock().forward(Duration.ofMinutes(1));
        install(kept, "T1", "", "again", Optional.empty());
        assertThat(kept.own()).contains(ONE);
        assertThat(kept.of(Workspace.of(""))).as("the team's channel stands there").contains("again");
        kept.forget(ONE);
        assertThat(kept.own()).contains(Workspace.of("T2", ""));
    }

    @Test
    void where_workspaces_are_named_no_other_installs_us_or_is_answered_and_none_takes_the_place_of_the_first() {
        Installations any = installations();
        install(any, "T3", "", "stranger", Optional.empty());
        Installations kept = new Installations(database().get(Rows.class), database().clock(),
                database().get(Seal.class), Bolt.client(access), new SlackAccess("secret", "", "", "123.456", "s3cret",
                        "C9", slack.api(), List.of("T1", "E2"), "https://ask.example.org/"));
        assertThat(kept.own()).isEmpty();
        assertThat(kept.of(Workspace.of("T3", ""))).isEmpty();
        assertThat(kept.of(Workspace.of(""))).isEmpty();
        assertThatThrownBy(() -> install(kept, "T4", "", "another", Optional.empty())).hasMessageContaining("T4");
        assertThat(slack.calls()).singleElement().matches(call -> call.method().equals("auth.revoke")
                && call.authorisation().equals("Bearer another"));
        assertThat(kept.held()).hasSize(1);
        install(kept, "T2", "E2", "two", Optional.empty());
        assertThat(kept.own()).isEmpty();
        install(kept, "T1", "", "one", Optional.empty());
        assertThat(kept.own()).contains(ONE);
        assertThat(kept.of(Workspace.of("T2", "E2"))).contains("two");
        kept.forget(ONE);
        assertThat(kept.own()).as("nobody else becomes it").isEmpty();
        assertThat(kept.of(Workspace.of(""))).isEmpty();
    }

    @Test
    void a_token_that_ends_soon_is_exchanged_once_and_nobody_waits_for_that() throws Exception {
        Installations kept = installations();
        install(kept, "T1", "", "first", Optional.of(now().plus(Duration.ofHours(1))));
        second();
        slack.answering = new CountDownLatch(1);
        CompletableFuture<Optional<String>> exchanging = CompletableFuture.supplyAsync(() -> kept.of(ONE), people);
        Slackers.until(() -> slack.calls().size() == 1);
        for (int i = 0; i < 12; i++) {
            assertThat(CompletableFuture.supplyAsync(() -> installations().of(ONE), people).get(10, TimeUnit.SECONDS))
                    .as("the old one is good for an hour").contains("first");
        }
        slack.answering.countDown();
        assertThat(exchanging.get(10, TimeUnit.SECONDS)).contains("second");
        assertThat(kept.of(ONE)).contains("second");
        assertThat(slack.calls()).hasSize(1);
        assertThat(slack.calls().getFirst().body().text("refresh_token")).isEqualTo("refresh first");
    }

    @Test
    void who_comes_when_the_old_token_has_ended_gets_the_new_one() throws Exception {
        Installations kept = installations();
        install(kept, "T1", "", "first", Optional.of(now()));
        second();
        slack.answering = new CountDownLatch(1);
        CompletableFuture<Optional<String>> exchanging = CompletableFuture.supplyAsync(() -> kept.of(ONE), people);
        Slackers.until(() -> slack.calls().size() == 1);
        CompletableFuture<Optional<String>> waiting = CompletableFuture.supplyAsync(() -> installations().of(ONE),
                people);
        slack.answering.countDown();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).contains("second");
        assertThat(exchanging.get(10, TimeUnit.SECONDS)).contains("second");
        assertThat(slack.calls()).hasSize(1);
    }

    @Test
    void a_token_that_was_not_exchanged_is_tried_again() {
        Installations kept = installations();
        install(kept, "T1", "", "first", Optional.of(now().plus(Duration.ofHours(1))));
        slack.nextStatus(500);
        assertThat(kept.of(ONE)).contains("first");
        second();
        assertThat(kept.of(ONE)).contains("second");
    }

    @Test
    void where_the_one_that_exchanged_it_was_ended_the_next_one_does() {
        Installations kept = installations();
        install(kept, "T1", "", "first", Optional.of(now().plus(Duration.ofHours(1))));
        second();
        database().get(Rows.class).change("update slack_installation set renewing_until = ?",
                now().plus(Duration.ofMinutes(2)));
        assertThat(kept.of(ONE)).contains("first");
        database().clock().forward(Duration.ofMinutes(3));
        assertThat(kept.of(ONE)).contains("second");
    }

    @Test
    void a_workspace_that_takes_us_out_while_its_token_is_exchanged_stays_forgotten() throws Exception {
        Installations kept = installations();
        install(kept, "T1", "", "first", Optional.of(now().plus(Duration.ofHours(1))));
        second();
        slack.answering = new CountDownLatch(1);
        CompletableFuture<Optional<String>> exchanging = CompletableFuture.supplyAsync(() -> kept.of(ONE), people);
        Slackers.until(() -> slack.calls().size() == 1);
        CompletableFuture.runAsync(() -> kept.forget(ONE), people).get(10, TimeUnit.SECONDS);
        slack.answering.countDown();
        assertThat(exchanging.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(kept.held()).isEmpty();
    }

    @Test
    void an_installation_that_was_begun_is_good_for_one_browser_and_ten_minutes() {
        States states = new States(database().get(Rows.class), database().clock(), database().get(Seal.class));
        states.addNewStateToDatastore("begun");
        assertThat(states.isAvailableInDatabase("begun")).isTrue();
        assertThat(states.isAvailableInDatabase("other")).isFalse();
        states.deleteStateFromDatastore("begun");
        assertThat(states.isAvailableInDatabase("begun")).isFalse();
        states.addNewStateToDatastore("late");
        database().clock().forward(Duration.ofMinutes(11));
        assertThat(states.isAvailableInDatabase("late")).isFalse();
    }

    @Test
    void of_very_many_installations_that_were_begun_the_newest_thousand_are_kept() {
        States states = new States(database().get(Rows.class), database().clock(), database().get(Seal.class));
        for (int i = 0; i < 1010; i++) {
            states.addNewStateToDatastore("begun " + i);
            database().clock().forward(Duration.ofMillis(10));
        }
        assertThat(database().get(Rows.class).count("select count(*) from slack_state")).isEqualTo(1000);
        assertThat(states.isAvailableInDatabase("begun 0")).isFalse();
        assertThat(states.isAvailableInDatabase("begun 1009")).isTrue();
    }

    private Installations installations() {
        return new Installations(database().get(Rows.class), database().clock(), database().get(Seal.class),
                Bolt.client(access), access);
    }

    private void second() {
        slack.says("oauth.v2.access", "{\"ok\":true,\"access_token\":\"second\",\"refresh_token\":\"r2\","
                + "\"expires_in\":43200,\"token_type\":\"bot\"}");
    }

    private Instant now() {
        return database().clock().instant();
    }

    private static void install(Installations kept, String team, String enterprise, String token,
            Optional<Instant> ends) {
        kept.saveInstallerAndBot(DefaultInstaller.builder().teamId(team).enterpriseId(enterprise)
                .isEnterpriseInstall(team.isEmpty()).botAccessToken(token).botRefreshToken("refresh " + token)
                .botTokenExpiresAt(ends.map(Instant::toEpochMilli).orElse(null)).build());
    }
}
