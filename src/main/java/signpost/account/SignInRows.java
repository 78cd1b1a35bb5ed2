package signpost.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInRows extends GenericRepository<AccountRow, Long> {

    @Query("insert into sign_in (token_hash, account_id, made_at, seen_at) values (:hash, :account, :now, :now)")
    void add(String hash, long account, Instant now);

    @Query("update account set signed_in_at = :now where id = :account")
    void signedIn(long account, Instant now);

    @Query("select a.* from account a join sign_in s on s.account_id = a.id "
            + "where s.token_hash = :hash and s.made_at > :oldest and s.seen_at > :idle and a.state = 'ACTIVE'")
    Optional<AccountRow> find(String hash, Instant oldest, Instant idle);

    @Query("update sign_in set seen_at = :now where token_hash = :hash and seen_at < :before")
    void seen(String hash, Instant now, Instant before);

    @Query("delete from sign_in where token_hash = :hash")
    int close(String hash);

    @Query("delete from sign_in where account_id = :account")
    int closeAll(long account);

    @Query("delete from sign_in where made_at <= :oldest or seen_at <= :idle")
    int purge(Instant oldest, Instant idle);
}
