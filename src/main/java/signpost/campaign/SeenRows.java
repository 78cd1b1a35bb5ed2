package signpost.campaign;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The documents that have been seen.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeenRows extends GenericRepository<SeenRow, String> {

    SeenRow save(SeenRow row);

    @Query("select * from document_seen")
    List<SeenRow> all();

    @Query("update document_seen set fingerprint = :fingerprint, changed = :changed where path = :path")
    void changed(String path, String fingerprint, long changed);
}
