package signpost.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@MappedEntity("account")
record AccountRow(
        @Id @GeneratedValue @Nullable Long id,
        String email,
        String name,
        Role role,
        Account.State state,
        @Nullable String password,
        @Nullable String issuer,
        @Nullable String subject,
        Instant madeAt,
        @Nullable Instant signedInAt) {

    long key() {
        if (id == null) {
            throw new IllegalStateException("the account was not stored");
        }
        return id;
    }

    Account account() {
        return new Account(key(), email, name, role, state, Optional.ofNullable(signedInAt));
    }

    static AccountRow fresh(String email, String name, Role role, Account.State state, Instant now) {
        return new AccountRow(null, Address.of(email), name.strip(), role, state, null, null, null, now, null);
    }

    /// With a password, and so able to sign in.
    AccountRow with(String hash) {
        return new AccountRow(
                id, email, name, role, Account.State.ACTIVE, hash, issuer, subject, madeAt, signedInAt);
    }

    /// As another sign-in service knows them, from now on.
    AccountRow vouched(Voucher voucher) {
        return new AccountRow(id, email, name, voucher.role().orElse(role), Account.State.ACTIVE, password,
                voucher.issuer(), voucher.subject(), madeAt, signedInAt);
    }
}
