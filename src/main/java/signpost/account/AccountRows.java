package signpost.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<AccountRow, Long> {

    AccountRow save(AccountRow row);

    Optional<AccountRow> findById(long id);

    Optional<AccountRow> findByEmail(String email);

    Optional<AccountRow> findByIssuerAndSubject(String issuer, String subject);

    List<AccountRow> findAllOrderByName();

    long count();

    /// Holds the administrators until the transaction ends, so that no two of them are taken away at the same time.
    @Query("select * from account where role = 'ADMINISTRATOR' and state = 'ACTIVE' order by id for update")
    List<AccountRow> holdAdministrators();

    // each changes what it means to and nothing else: a whole row written back would undo what another did since it was read

    /// @return 0 where the account may not be used, or not yet
    @Query("update account set password = :password where id = :id and state = 'ACTIVE'")
    int changePassword(long id, String password);

    /// @return 0 where the account may not be used
    @Query("update account set password = :password, state = 'ACTIVE' where id = :id and state <> 'DISABLED'")
    int accept(long id, String password);

    /// Whom a service knew that is not asked any more is theirs again by the one that is.
    ///
    /// @return 0 where the account may not be used, or is another's at the same sign-in service
    @Query("update account set issuer = :issuer, subject = :subject, state = 'ACTIVE' where id = :id"
            + " and state <> 'DISABLED' and (subject is null or subject = :subject or issuer <> :issuer)")
    int vouch(long id, String issuer, String subject);

    @Query("update account set role = :role where id = :id")
    int changeRole(long id, String role);

    @Query("update account set state = 'DISABLED' where id = :id")
    int disable(long id);

    @Query("update account set state = case when password is null then 'INVITED' else 'ACTIVE' end"
            + " where id = :id and state = 'DISABLED'")
    int enable(long id);

    @Query("insert into account_link (token_hash, account_id, ends_at) values (:hash, :account, :ends)")
    void addLink(String hash, long account, Instant ends);

    @Query("insert into account_link (token_hash, account_id, ends_at) values (:hash, null, :ends)")
    void addFirstLink(String hash, Instant ends);

    @Query("select count(*) from account_link where token_hash = :hash and account_id is null and ends_at > :now")
    long firstLinks(String hash, Instant now);

    @Query("select a.* from account a join account_link l on l.account_id = a.id "
            + "where l.token_hash = :hash and l.ends_at > :now and a.state <> 'DISABLED'")
    Optional<AccountRow> findByLink(String hash, Instant now);

    /// @return 1 for whoever comes first, else 0
    @Query("delete from account_link where token_hash = :hash")
    int spendLink(String hash);

    @Query("delete from account_link where account_id = :account")
    int dropLinks(long account);

    @Query("delete from account_link where account_id is null")
    int dropFirstLinks();

    @Query("delete from account_link where ends_at <= :now")
    int purgeLinks(Instant now);
}
