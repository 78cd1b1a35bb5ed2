package signpost.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// Nothing here changes or removes a row.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, Long> {

    AuditRow save(AuditRow row);

    @Query("select * from audit where (:who = '' or who = :who) and (:deed = '' or deed = :deed) "
            + "and done_at >= :earliest and done_at < :latest order by id desc limit :most offset :skip")
    List<AuditRow> find(String who, String deed, Instant earliest, Instant latest, int most, int skip);

    @Query("select count(*) from audit where (:who = '' or who = :who) and (:deed = '' or deed = :deed) "
            + "and done_at >= :earliest and done_at < :latest")
    long count(String who, String deed, Instant earliest, Instant latest);

    @Query("select distinct deed from audit order by deed")
    List<String> deeds();
}
