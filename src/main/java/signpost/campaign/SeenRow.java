package signpost.campaign;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// When a document came, and when it last changed; moments in milliseconds since 1970.
@MappedEntity("document_seen")
record SeenRow(@Id String path, String fingerprint, long came, long changed) {}
