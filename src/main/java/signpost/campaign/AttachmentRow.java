package signpost.campaign;

import io.micronaut.data.annotation.MappedEntity;

/// A file that goes with an edition, as it is kept.
@MappedEntity("edition_attachment")
record AttachmentRow(long edition, int place, String name, String type, String content) {}
