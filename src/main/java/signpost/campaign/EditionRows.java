package signpost.campaign;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The editions that are kept.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditionRows extends GenericRepository<EditionRow, Long> {

    EditionRow save(EditionRow row);

    Optional<EditionRow> findById(long id);

    @Query("select * from edition where campaign = :campaign order by id")
    List<EditionRow> of(long campaign);

    /// Those of a campaign that have not begun.
    @Query("select * from edition where campaign = :campaign and started is null order by id")
    List<EditionRow> waiting(long campaign);

    @Query("select count(*) from edition where campaign = :campaign and started is not null and finished is null")
    long onTheWay(long campaign);

    /// How many of a run have begun.
    @Query("select count(*) from edition where campaign = :campaign and run = :run and started is not null")
    long begun(long campaign, String run);

    @Query("delete from edition where campaign = :campaign and started is null")
    int forget(long campaign);

    @Query("update edition set due = :due, hash = :hash where id = :id and started is null")
    int dueAt(long id, long due, String hash);

    @Query("update edition set started = :now where id = :id and started is null")
    int start(long id, long now);

    /// Those of the last run that began.
    @Query("select id from edition where campaign = :campaign and started is not null and run = (select last.run"
            + " from edition last where last.campaign = :campaign and last.started is not null"
            + " order by last.id desc limit 1) order by id")
    List<Long> lastRun(long campaign);

    @Query("update edition set finished = null where id in (:editions) and started is not null")
    int reopen(List<Long> editions);

    @Query("update edition set finished = :now where id = :id and started is not null and finished is null")
    int finish(long id, long now);

    /// Takes a run off the public pages, with all its letters.
    @Query("update edition set withdrawn = :now where campaign = :campaign and run = :run and started is not null"
            + " and withdrawn is null")
    int withdraw(long campaign, String run, long now);
}
