package signpost.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// What accounts do, whatever database keeps them.
interface AccountsContract {

    String GOOD = "a quiet river in november";
    Caller HERE = new Caller("here", false);
    Caller THERE = new Caller("there", false);

    /// The rows of one test.
    TestDatabase database();

    private Accounts accounts() {
        return database().get(Accounts.class);
    }

    private SignIns signIns() {
        return database().get(SignIns.class);
    }

    private Account administrator() {
        Link link = accounts().firstLink().orElseThrow();
        return done(accounts().first(link.token(), "Ann@Example.org", "Ann Lee", GOOD));
    }

    private Account member(String email, Role role) {
        Link link = done(accounts().invite(email, "Some Body", role));
        return done(accounts().accept(link.token(), GOOD));
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T>(Objection objection) -> throw new AssertionError(objection);
        };
    }

    @Test
    default void the_first_link_makes_one_administrator_and_then_none() {
        Link link = accounts().firstLink().orElseThrow();
        assertThat(accounts().isFirst(link.token())).isTrue();
        Account first = done(accounts().first(link.token(), "ann@example.org", "Ann Lee", GOOD));
        assertThat(first.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(accounts().firstLink()).isEmpty();
        assertThat(accounts().isFirst(link.token())).isFalse();
        assertThat(accounts().first(link.token(), "bob@example.org", "Bob", GOOD))
                .isEqualTo(new Result.Refused<>(Objection.LINK_SPENT));
    }

    @Test
    default void the_first_link_ends_and_a_newer_one_replaces_it() {
        Link old = accounts().firstLink().orElseThrow();
        Link link = accounts().firstLink().orElseThrow();
        assertThat(accounts().isFirst(old.token())).isFalse();
        database().clock().forward(Accounts.FIRST_LINK.plusSeconds(1));
        assertThat(accounts().isFirst(link.token())).isFalse();
        assertThat(accounts().first(link.token(), "bob@example.org", "Bob", GOOD))
                .isEqualTo(new Result.Refused<>(Objection.LINK_SPENT));
    }

    @Test
    default void the_first_link_is_worthless_once_somebody_was_invited_by_command() {
        Link link = accounts().firstLink().orElseThrow();
        accounts().invite("bob@example.org", "Bob", Role.ADMINISTRATOR);
        assertThat(accounts().isFirst(link.token())).isFalse();
        assertThat(accounts().first(link.token(), "eve@example.org", "Eve", GOOD))
                .isEqualTo(new Result.Refused<>(Objection.LINK_SPENT));
    }

    @Test
    default void a_link_used_by_many_at_once_works_once() throws Exception {
        Link link = done(accounts().invite("bob@example.org", "Bob", Role.AUTHOR));
        var accepted = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> pool.submit(() -> {
                start.await();
                if (accounts().accept(link.token(), GOOD) instanceof Result.Done<Account>) {
                    accepted.incrementAndGet();
                }
                return null;
            }));
            start.countDown();
        }
        assertThat(accepted).hasValue(1);
    }

    @Test
    default void an_invitation_ends_and_can_be_renewed() {
        Link link = done(accounts().invite("bob@example.org", "Bob", Role.AUTHOR));
        assertThat(accounts().invited(link.token()).orElseThrow().email()).isEqualTo("bob@example.org");
        assertThat(accounts().signIn("bob@example.org", GOOD, HERE, Optional.empty())).isEqualTo(new Attempt.Wrong());
        database().clock().forward(Accounts.LINK.plusSeconds(1));
        assertThat(accounts().invited(link.token())).isEmpty();
        Account bob = accounts().byEmail("bob@example.org").orElseThrow();
        Link again = accounts().renew(bob.id());
        assertThat(done(accounts().accept(again.token(), GOOD)).state()).isEqualTo(Account.State.ACTIVE);
        assertThat(accounts().invited(again.token())).isEmpty();
    }

    @Test
    default void an_address_has_one_account_however_it_is_written() {
        member("bob@example.org", Role.READER);
        assertThat(accounts().invite(" BOB@Example.ORG", "Bob", Role.READER))
                .isEqualTo(new Result.Refused<>(Objection.ADDRESS_KNOWN));
        assertThat(accounts().invite("no address", "Bob", Role.READER))
                .isEqualTo(new Result.Refused<>(Objection.NO_ADDRESS));
        assertThat(accounts().invite("new@example.org", " ", Role.READER))
                .isEqualTo(new Result.Refused<>(Objection.NO_NAME));
        assertThat(accounts().signIn("Bob@Example.org", GOOD, HERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        administrator();
        assertThat(accounts().signIn("ann@example.org", GOOD + ".", HERE, Optional.empty()))
                .isEqualTo(new Attempt.Wrong());
        assertThat(accounts().signIn("nobody@example.org", GOOD, HERE, Optional.empty()))
                .isEqualTo(new Attempt.Wrong());
        assertThat(accounts().signIn("ann@example.org", GOOD, HERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void ten_tries_in_fifteen_minutes_from_one_place_and_no_lasting_lock() {
        administrator();
        for (int i = 0; i < Tries.MOST; i++) {
            assertThat(accounts().signIn("ann@example.org", "wrong " + i, THERE, Optional.empty()))
                    .isEqualTo(new Attempt.Wrong());
        }
        for (int i = 0; i < 50; i++) {
            assertThat(accounts().signIn("ann@example.org", GOOD, THERE, Optional.empty()))
                    .isInstanceOf(Attempt.TooOften.class);
        }
        assertThat(accounts().signIn("ann@example.org", GOOD, HERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
        database().clock().forward(Tries.WINDOW.plusSeconds(1));
        assertThat(accounts().signIn("ann@example.org", GOOD, THERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void one_place_cannot_try_every_account() {
        Tries tries = database().get(Tries.class);
        for (int i = 0; i < Tries.MOST_FROM_ONE_PLACE; i++) {
            assertThat(tries.begin("a" + i + "@example.org", THERE)).isEmpty();
        }
        assertThat(tries.begin("next@example.org", THERE).orElseThrow()).isPositive();
        assertThat(tries.begin("next@example.org", HERE)).isEmpty();
    }

    @Test
    default void strangers_anywhere_guess_no_faster_together_and_keep_nobody_out_who_comes_with_their_own_browser() {
        administrator();
        for (int i = 0; i < Tries.MOST_FROM_ALL_PLACES; i++) {
            var place = new Caller("place " + i, false);
            assertThat(accounts().signIn("Ann@example.org", "wrong", place, Optional.empty()))
                    .isEqualTo(new Attempt.Wrong());
        }
        assertThat(accounts().signIn("ann@example.org", GOOD, HERE, Optional.empty()))
                .isInstanceOf(Attempt.TooOften.class);
        assertThat(accounts().signIn("bob@example.org", GOOD, HERE, Optional.empty())).isEqualTo(new Attempt.Wrong());
        var known = new Caller("here", true);
        for (int i = 0; i < 2 * Tries.MOST_FROM_ALL_PLACES; i++) {
            assertThat(accounts().signIn("ann@example.org", GOOD, known, Optional.empty())).as("try " + i)
                    .isInstanceOf(Attempt.Welcome.class);
        }
        database().clock().forward(Tries.WINDOW.plusSeconds(1));
        assertThat(accounts().signIn("ann@example.org", GOOD, HERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void many_tries_at_once_do_not_pass_together() throws Exception {
        Tries tries = database().get(Tries.class);
        var passed = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(_ -> pool.submit(() -> {
                if (tries.begin("ann@example.org", THERE).isEmpty()) {
                    passed.incrementAndGet();
                }
            }));
        }
        assertThat(passed.get()).isLessThanOrEqualTo(Tries.MOST);
    }

    @Test
    default void a_sign_in_ends_when_told_when_idle_and_after_the_longest_time() {
        Account ann = administrator();
        String token = signIns().open(ann);
        assertThat(signIns().open(ann)).isNotEqualTo(token);
        assertThat(signIns().of(token).orElseThrow().email()).isEqualTo("ann@example.org");
        signIns().close(token);
        assertThat(signIns().of(token)).isEmpty();

        String idle = signIns().open(ann);
        database().clock().forward(SignIns.IDLE.plusSeconds(1));
        assertThat(signIns().of(idle)).isEmpty();

        String busy = signIns().open(ann);
        for (Duration spent = Duration.ZERO; spent.compareTo(SignIns.LONGEST) < 0; spent = spent.plusMinutes(30)) {
            assertThat(signIns().of(busy)).isPresent();
            database().clock().forward(Duration.ofMinutes(30));
        }
        assertThat(signIns().of(busy)).isEmpty();
        assertThat(signIns().of("no token")).isEmpty();
        accounts().tick();
    }

    @Test
    default void a_new_password_needs_the_old_one_and_signs_out_everywhere() {
        Account ann = administrator();
        String token = signIns().open(ann);
        assertThat(accounts().changePassword(ann.id(), "not it at all", "another river in november"))
                .contains(Objection.WRONG_PASSWORD);
        assertThat(accounts().changePassword(ann.id(), GOOD, "password1")).contains(Objection.TOO_COMMON);
        assertThat(signIns().of(token)).isPresent();
        assertThat(accounts().changePassword(ann.id(), GOOD, "another river in november")).isEmpty();
        assertThat(signIns().of(token)).isEmpty();
        assertThat(accounts().signIn("ann@example.org", GOOD, HERE, Optional.empty())).isEqualTo(new Attempt.Wrong());
        assertThat(accounts().signIn("ann@example.org", "another river in november", HERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void who_is_kept_out_is_signed_out_and_can_be_let_in_again() {
        administrator();
        Account bob = member("bob@example.org", Role.APPROVER);
        String token = signIns().open(bob);
        assertThat(accounts().disable(bob.id())).isEmpty();
        assertThat(signIns().of(token)).isEmpty();
        assertThat(accounts().signIn("bob@example.org", GOOD, HERE, Optional.empty())).isEqualTo(new Attempt.Wrong());
        accounts().enable(bob.id());
        assertThat(accounts().signIn("bob@example.org", GOOD, HERE, Optional.empty()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void who_is_kept_out_does_not_come_back_by_changing_a_password() {
        administrator();
        Account bob = member("bob@example.org", Role.APPROVER);
        accounts().disable(bob.id());
        assertThat(accounts().changePassword(bob.id(), GOOD, "another river in november"))
                .contains(Objection.WRONG_PASSWORD);
        assertThat(accounts().find(bob.id()).orElseThrow().state()).isEqualTo(Account.State.DISABLED);
        assertThat(accounts().signIn("bob@example.org", "another river in november", HERE, Optional.empty()))
                .isEqualTo(new Attempt.Wrong());
    }

    @Test
    default void who_is_kept_out_or_given_another_role_while_changing_the_password_stays_so() throws Exception {
        administrator();
        Account bob = member("bob@example.org", Role.APPROVER);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            // to reckon a password's hash takes long enough for the administrator to come in between
            pool.submit(() -> accounts().changePassword(bob.id(), GOOD, "another river in november"));
            accounts().changeRole(bob.id(), Role.READER);
            accounts().disable(bob.id());
        }
        assertThat(accounts().find(bob.id()).orElseThrow().role()).isEqualTo(Role.READER);
        assertThat(accounts().find(bob.id()).orElseThrow().state()).isEqualTo(Account.State.DISABLED);
    }

    @Test
    default void the_last_administrator_stays_one() {
        Account ann = administrator();
        assertThat(accounts().disable(ann.id())).contains(Objection.LAST_ADMINISTRATOR);
        assertThat(accounts().changeRole(ann.id(), Role.READER)).contains(Objection.LAST_ADMINISTRATOR);
        Account bob = member("bob@example.org", Role.ADMINISTRATOR);
        assertThat(accounts().changeRole(ann.id(), Role.READER)).isEmpty();
        assertThat(accounts().find(ann.id()).orElseThrow().role()).isEqualTo(Role.READER);
        assertThat(accounts().disable(bob.id())).contains(Objection.LAST_ADMINISTRATOR);
    }

    @Test
    default void another_service_may_vouch_for_whom_it_knows() {
        administrator();
        var carol = new Voucher("https://id.example", "c-1", "carol@example.org", true, "Carol", Optional.empty());
        assertThat(accounts().signIn(carol)).isEqualTo(new Attempt.Wrong());
        accounts().invite("carol@example.org", "Carol Ray", Role.AUTHOR);
        var unproved = new Voucher("https://id.example", "c-1", "carol@example.org", false, "Carol", Optional.empty());
        assertThat(accounts().signIn(unproved)).isEqualTo(new Attempt.Wrong());
        assertThat(accounts().signIn(carol)).isInstanceOf(Attempt.Welcome.class);
        var impostor = new Voucher("https://id.example", "c-2", "carol@example.org", true, "Carol", Optional.empty());
        assertThat(accounts().signIn(impostor)).isEqualTo(new Attempt.Wrong());
        var moved = new Voucher("https://id.example", "c-1", "carol.ray@example.org", false, "Carol",
                Optional.of(Role.APPROVER));
        assertThat(((Attempt.Welcome) accounts().signIn(moved)).account().role()).isEqualTo(Role.APPROVER);
        accounts().disable(accounts().byEmail("carol@example.org").orElseThrow().id());
        assertThat(accounts().signIn(moved)).isEqualTo(new Attempt.Wrong());
    }

    @Test
    default void who_was_known_to_an_earlier_service_is_let_in_by_the_one_that_is_set_now_and_each_link_is_told() {
        administrator();
        accounts().invite("carol@example.org", "Carol Ray", Role.AUTHOR);
        var before = new Voucher("https://old.example", "c-1", "carol@example.org", true, "Carol", Optional.empty());
        assertThat(((Attempt.Welcome) accounts().signIn(before)).linked()).isTrue();
        assertThat(((Attempt.Welcome) accounts().signIn(before)).linked()).isFalse();
        var unproved = new Voucher("https://new.example", "n-1", "carol@example.org", false, "Carol",
                Optional.empty());
        assertThat(accounts().signIn(unproved)).isEqualTo(new Attempt.Wrong());
        var now = new Voucher("https://new.example", "n-1", "carol@example.org", true, "Carol",
                Optional.of(Role.APPROVER));
        Attempt.Welcome welcome = (Attempt.Welcome) accounts().signIn(now);
        assertThat(welcome.linked()).isTrue();
        assertThat(welcome.before()).contains(Role.AUTHOR);
        assertThat(welcome.account().role()).isEqualTo(Role.APPROVER);
        assertThat(((Attempt.Welcome) accounts().signIn(now)).before()).isEmpty();
        var other = new Voucher("https://new.example", "n-2", "carol@example.org", true, "Carol", Optional.empty());
        assertThat(accounts().signIn(other)).as("another there").isEqualTo(new Attempt.Wrong());
    }

    @Test
    default void whom_another_service_gives_a_role_gets_an_account_but_nobody_elses() {
        administrator();
        var dan = new Voucher("https://id.example", "d-1", "dan@example.org", false, "Dan", Optional.of(Role.AUTHOR));
        assertThat(((Attempt.Welcome) accounts().signIn(dan)).account().role()).isEqualTo(Role.AUTHOR);
        assertThat(accounts().signIn(dan)).isInstanceOf(Attempt.Welcome.class);
        var annToo = new Voucher("https://id.example", "e-1", "ann@example.org", false, "Ann",
                Optional.of(Role.ADMINISTRATOR));
        assertThat(accounts().signIn(annToo)).isEqualTo(new Attempt.Wrong());
    }

    @Test
    default void whom_the_sign_in_service_gives_nothing_any_more_is_out_everywhere_and_gets_in_by_no_link() {
        administrator();
        Account bob = member("bob@example.org", Role.APPROVER);
        accounts().signIn(new Voucher("https://id.example", "b-1", bob.email(), true, "Bob", Optional.of(Role.AUTHOR)));
        Link link = accounts().renew(bob.id());
        String token = signIns().open(bob);
        assertThat(accounts().withdraw("https://other.example", "b-1")).isEmpty();
        assertThat(signIns().of(token)).isPresent();
        assertThat(accounts().withdraw("https://id.example", "b-1")).map(Account::role).contains(Role.AUTHOR);
        assertThat(signIns().of(token)).isEmpty();
        assertThat(accounts().invited(link.token())).isEmpty();
        assertThat(accounts().find(bob.id())).map(Account::role).contains(Role.READER);
    }

    @Test
    default void nobody_gets_past_the_sign_in_service_by_a_password_but_the_last_administrator() {
        Account ann = administrator();
        Account bob = member("bob@example.org", Role.ADMINISTRATOR);
        var set = Optional.of("https://id.example");
        for (Account one : List.of(ann, bob)) {
            accounts().signIn(
                    new Voucher(set.get(), one.email(), one.email(), true, "One", Optional.of(Role.ADMINISTRATOR)));
        }
        assertThat(accounts().signIn(bob.email(), GOOD, HERE, set)).isEqualTo(new Attempt.Elsewhere());
        assertThat(accounts().signIn(bob.email(), "wrong", HERE, set)).isEqualTo(new Attempt.Wrong());
        assertThat(accounts().signIn(bob.email(), GOOD, HERE, Optional.of("https://other.example")))
                .isInstanceOf(Attempt.Welcome.class);
        assertThat(accounts().signIn(bob.email(), GOOD, HERE, Optional.empty())).isInstanceOf(Attempt.Welcome.class);
        accounts().withdraw(set.get(), bob.email());
        assertThat(accounts().signIn(bob.email(), GOOD, HERE, set)).isEqualTo(new Attempt.Elsewhere());
        accounts().withdraw(set.get(), ann.email());
        assertThat(accounts().find(ann.id())).map(Account::role).contains(Role.ADMINISTRATOR);
        assertThat(accounts().signIn(ann.email(), GOOD, HERE, set)).isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    default void what_was_done_is_read_by_who_what_and_when_the_latest_first() {
        Account ann = administrator();
        Audit audit = database().get(Audit.class);
        audit.note(ann, "account-invited", "bob@example.org");
        database().clock().forward(Duration.ofHours(1));
        audit.note("command line", "account-invited", "carol\n@example.org");
        audit.note(ann, "enquiry-closed", "enquiry 12");
        assertThat(audit.read(Sought.ALL, 0, 10)).extracting(Deed::what)
                .containsExactly("enquiry 12", "carol @example.org", "bob@example.org");
        var now = database().clock().instant();
        assertThat(audit.read(new Sought(ann.email(), "", now, Sought.ALL.to()), 0, 10)).extracting(Deed::what)
                .containsExactly("enquiry 12");
        assertThat(audit.count(new Sought("", "account-invited", Sought.ALL.from(), now))).isEqualTo(1);
        assertThat(audit.read(Sought.ALL, 1, 1)).extracting(Deed::who).containsExactly("command line");
        assertThat(audit.deeds()).containsExactly("account-invited", "enquiry-closed");
    }

    @Test
    default void no_token_and_no_password_is_kept_as_it_is() throws Exception {
        Account ann = administrator();
        String token = signIns().open(ann);
        Link link = accounts().renew(ann.id());
        StringBuilder all = new StringBuilder();
        try (var rows = database().rows(); var statement = rows.createStatement()) {
            for (String table : new String[]{"account", "account_link", "sign_in", "sign_in_try"}) {
                try (var found = statement.executeQuery("select * from " + table)) {
                    while (found.next()) {
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            all.append(found.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        assertThat(all.toString()).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(token, link.token(),
                GOOD);
    }
}
