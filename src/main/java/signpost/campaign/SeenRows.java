package signpost.campaign;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The documents that have been seen.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeenRows extends GenericRepository<SeenRow, String> {

    /// Somebody else may see it at the same moment.
    @Query("insert into document_seen (path, fingerprint, came, changed) values (:path, :fingerprint, :came, :came)"
            + " on conflict do nothing")
    void came(String path, String fingerprint, long came);

    @Query("select * from document_seen")
    List<SeenRow> all();

    @Query("update document_seen set fingerprint = :fingerprint, changed = :changed where path = :path")
    void changed(String path, String fingerprint, long changed);
}
