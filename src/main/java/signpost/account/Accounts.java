package signpost.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import signpost.seal.Seal;

/// The accounts of those who run the service.
///
/// There is no account and no password from the start: whoever starts the service gets a link with which to make the first one. Who does
/// something is written into the [Audit] by the caller, who knows. Safe for use by many threads at once.
@Singleton
public class Accounts {

    /// How long a link can be used.
    public static final Duration LINK = Duration.ofHours(72);
    /// How long the link printed at the first start can be used.
    public static final Duration FIRST_LINK = Duration.ofHours(24);

    private static final int LONGEST_NAME = 100;

    /// Costs as much time as the hash of a real account, so that nobody learns from the time which addresses are known.
    private static final class Nobody {
        static final String HASH = Argon.hash(Tokens.make());
    }

    private final AccountRows rows;
    private final SignIns signIns;
    private final Tries tries;
    private final InstantSource clock;
    private final Seal seal;

    Accounts(AccountRows rows, SignIns signIns, Tries tries, InstantSource clock, Seal seal) {
        this.rows = rows;
        this.signIns = signIns;
        this.tries = tries;
        this.clock = clock;
        this.seal = seal.purpose("account-link");
    }

    /// A link with which to make the first account; empty where there is one. It ends the link given before.
    @Transactional
    public Optional<Link> firstLink() {
        if (rows.count() > 0) {
            return Optional.empty();
        }
        rows.dropFirstLinks();
        var link = new Link(Tokens.make(), clock.instant().plus(FIRST_LINK));
        rows.addFirstLink(seal.hash(link.token()), link.until());
        return Optional.of(link);
    }

    /// Whether the token is of a link with which the first account can be made now.
    public boolean isFirst(String token) {
        return rows.firstLinks(seal.hash(token), clock.instant()) > 0 && rows.count() == 0;
    }

    /// Makes the first account, an administrator's.
    @Transactional
    public Result<Account> first(String token, String email, String name, String password) {
        Optional<Objection> objection = objection(email, name).or(() -> Passwords.objection(password, email));
        if (objection.isPresent()) {
            return new Result.Refused<>(objection.get());
        }
        if (!isFirst(token) || rows.spendLink(seal.hash(token)) != 1) {
            return new Result.Refused<>(Objection.LINK_SPENT);
        }
        AccountRow row = AccountRow.fresh(email, name, Role.ADMINISTRATOR, Account.State.ACTIVE, clock.instant());
        return new Result.Done<>(rows.save(row.with(hash(password))).account());
    }

    /// Makes an account for somebody, who chooses a password by the link.
    @Transactional
    public Result<Link> invite(String email, String name, Role role) {
        Optional<Objection> objection = objection(email, name);
        if (objection.isPresent()) {
            return new Result.Refused<>(objection.get());
        }
        if (rows.findByEmail(Address.of(email)).isPresent()) {
            return new Result.Refused<>(Objection.ADDRESS_KNOWN);
        }
        return new Result.Done<>(
                link(rows.save(AccountRow.fresh(email, name, role, Account.State.INVITED, clock.instant()))));
    }

    /// A new link for somebody who lost theirs, or forgot the password; it ends the one given before.
    @Transactional
    public Link renew(long id) {
        rows.dropLinks(id);
        return link(row(id));
    }

    /// Whose link it is; empty where it was used, has ended, or never was.
    public Optional<Account> invited(String token) {
        return rows.findByLink(seal.hash(token), clock.instant()).map(AccountRow::account);
    }

    /// Sets the password of whoever has the link, and uses it up.
    @Transactional
    public Result<Account> accept(String token, String password) {
        Optional<AccountRow> found = rows.findByLink(seal.hash(token), clock.instant());
        if (found.isEmpty()) {
            return new Result.Refused<>(Objection.LINK_SPENT);
        }
        Optional<Objection> objection = Passwords.objection(password, found.get().email());
        if (objection.isPresent()) {
            return new Result.Refused<>(objection.get());
        }
        long id = found.get().key();
        if (rows.spendLink(seal.hash(token)) != 1 || rows.accept(id, hash(password)) != 1) {
            return new Result.Refused<>(Objection.LINK_SPENT);
        }
        signIns.closeAll(id);
        return new Result.Done<>(row(id).account());
    }

    /// Tries to sign in with a password.
    ///
    /// @param governing the sign-in service that says what people may do; nobody whom it knows gets past it by a password, but the last
    ///        administrator. Empty where roles are given here
    public Attempt signIn(String email, String password, Caller caller, Optional<String> governing) {
        Optional<Duration> wait = tries.begin(Address.of(email), caller);
        if (wait.isPresent()) {
            return new Attempt.TooOften(wait.get());
        }
        Optional<AccountRow> row = rows.findByEmail(Address.of(email));
        String hash = row.map(AccountRow::password).orElse(Nobody.HASH);
        boolean right = Argon.matches(Passwords.composed(password), hash);
        if (!right || row.isEmpty() || row.get().state() != Account.State.ACTIVE) {
            return new Attempt.Wrong();
        }
        if (governing.filter(issuer -> issuer.equals(row.get().issuer())).isPresent() && !last(row.get().key())) {
            return new Attempt.Elsewhere();
        }
        tries.forget(Address.of(email), caller);
        return welcome(row.get());
    }

    /// Lets in whom another sign-in service vouches for. Whose account an earlier service vouched for is known to this one by an address that is verified.
    @Transactional
    public Attempt signIn(Voucher voucher) {
        Optional<AccountRow> known = rows.findByIssuerAndSubject(voucher.issuer(), voucher.subject())
                .or(() -> voucher.verified() ? rows.findByEmail(Address.of(voucher.email())) : Optional.empty());
        if (known.isPresent()) {
            long id = known.get().key();
            if (rows.vouch(id, voucher.issuer(), voucher.subject()) != 1) {
                return new Attempt.Wrong();
            }
            // where nobody else could give it back, the service takes the role of an administrator from nobody
            voucher.role().filter(role -> role == Role.ADMINISTRATOR || !last(id))
                    .ifPresent(role -> rows.changeRole(id, role.name()));
            AccountRow now = row(id);
            boolean linked = !voucher.subject().equals(known.get().subject())
                    || !voucher.issuer().equals(known.get().issuer());
            return new Attempt.Welcome(now.account(), linked,
                    Optional.of(known.get().role()).filter(before -> before != now.role()));
        }
        boolean stranger = voucher.role().isEmpty()
                || objection(voucher.email(), voucher.name()).isPresent()
                || rows.findByEmail(Address.of(voucher.email())).isPresent();
        if (stranger) {
            return new Attempt.Wrong();
        }
        AccountRow row = AccountRow.fresh(voucher.email(), voucher.name(), voucher.role().get(),
                Account.State.ACTIVE, clock.instant());
        return new Attempt.Welcome(rows.save(row.vouched(voucher)).account(), true, Optional.empty());
    }

    /// Takes from somebody what the sign-in service no longer gives them: they are signed out everywhere, their links end, and they keep the
    /// least role, as what is no sign-in goes by it, too. The last administrator keeps theirs.
    ///
    /// @return whose account it is, as it was before; empty for somebody whom nobody knows here
    @Transactional
    public Optional<Account> withdraw(String issuer, String subject) {
        Optional<AccountRow> known = rows.findByIssuerAndSubject(issuer, subject);
        known.map(AccountRow::key).ifPresent(id -> {
            rows.dropLinks(id);
            signIns.closeAll(id);
            if (!last(id)) {
                rows.changeRole(id, Role.READER.name());
            }
        });
        return known.map(AccountRow::account);
    }

    /// Changes one's own password, signs out everywhere, and ends the links made for a new one.
    @Transactional
    public Optional<Objection> changePassword(long id, String present, String next) {
        AccountRow row = row(id);
        String hash = row.password();
        if (hash == null || !Argon.matches(Passwords.composed(present), hash)) {
            return Optional.of(Objection.WRONG_PASSWORD);
        }
        Optional<Objection> objection = Passwords.objection(next, row.email());
        if (objection.isPresent()) {
            return objection;
        }
        if (rows.changePassword(id, hash(next)) != 1) {
            return Optional.of(Objection.WRONG_PASSWORD);
        }
        rows.dropLinks(id);
        signIns.closeAll(id);
        return Optional.empty();
    }

    /// Gives somebody another role; it counts from their next request.
    @Transactional
    public Optional<Objection> changeRole(long id, Role role) {
        if (last(id) && role != Role.ADMINISTRATOR) {
            return Optional.of(Objection.LAST_ADMINISTRATOR);
        }
        rows.changeRole(row(id).key(), role.name());
        return Optional.empty();
    }

    /// Keeps somebody out from now on; whoever is signed in is signed out.
    @Transactional
    public Optional<Objection> disable(long id) {
        if (last(id)) {
            return Optional.of(Objection.LAST_ADMINISTRATOR);
        }
        rows.dropLinks(id);
        signIns.closeAll(id);
        rows.disable(row(id).key());
        return Optional.empty();
    }

    /// Lets somebody in again, by a new link.
    @Transactional
    public Link enable(long id) {
        rows.enable(row(id).key());
        return renew(id);
    }

    /// The account with the number.
    public Optional<Account> find(long id) {
        return rows.findById(id).map(AccountRow::account);
    }

    /// The account with the address.
    public Optional<Account> byEmail(String email) {
        return rows.findByEmail(Address.of(email)).map(AccountRow::account);
    }

    /// All of them, by name.
    public List<Account> all() {
        return rows.findAllOrderByName().stream().map(AccountRow::account).toList();
    }

    /// Forgets ended links, sign-ins and tries; to be called now and then.
    public void tick() {
        rows.purgeLinks(clock.instant());
        signIns.purge();
        tries.purge();
    }

    private static Attempt welcome(AccountRow row) {
        return new Attempt.Welcome(row.account(), false, Optional.empty());
    }

    private Link link(AccountRow row) {
        var link = new Link(Tokens.make(), clock.instant().plus(LINK));
        rows.addLink(seal.hash(link.token()), row.key(), link.until());
        return link;
    }

    private AccountRow row(long id) {
        return rows.findById(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }

    private boolean last(long id) {
        List<AccountRow> administrators = rows.holdAdministrators();
        return administrators.size() == 1 && administrators.getFirst().key() == id;
    }

    private static String hash(String password) {
        return Argon.hash(Passwords.composed(password));
    }

    private static Optional<Objection> objection(String email, String name) {
        if (!Address.fits(email)) {
            return Optional.of(Objection.NO_ADDRESS);
        }
        return name.isBlank() || name.length() > LONGEST_NAME ? Optional.of(Objection.NO_NAME) : Optional.empty();
    }
}
