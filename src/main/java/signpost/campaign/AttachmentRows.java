package signpost.campaign;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The files that go with editions.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttachmentRows extends GenericRepository<EditionRow, Long> {

    @Query("insert into edition_attachment (edition, place, name, type, content) values (:edition, :place, :name, :type, :content)")
    void add(long edition, int place, String name, String type, String content);

    @Query("select * from edition_attachment where edition = :edition order by place")
    List<AttachmentRow> of(long edition);
}
