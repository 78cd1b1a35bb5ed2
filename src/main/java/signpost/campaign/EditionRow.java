package signpost.campaign;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.message.Attachment;
import signpost.message.Letter;

/// An edition as it is kept.
@MappedEntity("edition")
record EditionRow(
        @Id @GeneratedValue @Nullable Long id,
        long campaign,
        String run,
        String variant,
        String kind,
        String title,
        String subject,
        String html,
        String plain,
        String list,
        String audience,
        String channels,
        String hash,
        @Nullable Long due,
        @Nullable Long started,
        @Nullable Long finished,
        @Nullable Long withdrawn) {

    long number() {
        if (id == null) {
            throw new IllegalStateException("the edition is not kept yet");
        }
        return id;
    }

    Edition edition(List<Attachment> attachments) {
        return new Edition(number(), campaign, CampaignKind.valueOf(kind), title,
                new Letter(subject, html, plain, attachments), list, audience,
                Arrays.stream(channels.split("\n", -1)).map(Channel::of).toList(), hash,
                due == null ? Instant.MAX : Instant.ofEpochMilli(due));
    }
}
