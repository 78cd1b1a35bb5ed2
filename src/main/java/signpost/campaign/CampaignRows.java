package signpost.campaign;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The campaigns that are kept.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CampaignRows extends GenericRepository<CampaignRow, Long> {

    CampaignRow save(CampaignRow row);

    CampaignRow update(CampaignRow row);

    Optional<CampaignRow> findById(long id);

    @Query("select state from campaign where id = :id")
    Optional<String> state(long id);

    /// The row, which nobody else changes until the transaction ends.
    @Query("select * from campaign where id = :id for update")
    Optional<CampaignRow> hold(long id);

    @Query("select * from campaign order by id desc")
    List<CampaignRow> all();

    @Query("select * from campaign where id in (:ids)")
    List<CampaignRow> some(List<Long> ids);

    /// Those that something is due for.
    @Query("select id from campaign where state in ('SCHEDULED', 'SENDING') and next_due <= :now order by next_due, id")
    List<Long> awake(long now);
}
