package signpost.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("audit")
record AuditRow(@Id @GeneratedValue @Nullable Long id, Instant doneAt, String who, String deed, String what) {}
