package signpost.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TryRows extends GenericRepository<TryRow, Long> {

    TryRow save(TryRow row);

    void delete(TryRow row);

    @Query("select count(*) from sign_in_try where who_hash = :who and tried_at > :since")
    long count(String who, Instant since);

    @Query("select min(tried_at) from sign_in_try where who_hash = :who and tried_at > :since")
    Optional<Instant> first(String who, Instant since);

    @Query("delete from sign_in_try where who_hash = :who")
    int forget(String who);

    @Query("delete from sign_in_try where id = (select max(id) from sign_in_try where who_hash = :who)")
    int forgetLast(String who);

    @Query("delete from sign_in_try where tried_at <= :before")
    int purge(Instant before);
}
