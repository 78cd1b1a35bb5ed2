package signpost;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import signpost.audience.Traces;
import signpost.inbox.Kept;

/// The mails of a person that wait for the team to look at them. The mails themselves lie in the partnership's own mailbox.
@Singleton
final class KeptTraces implements Traces {

    private final Kept kept;

    KeptTraces(Kept kept) {
        this.kept = kept;
    }

    @Override
    public String heading() {
        return "mails_kept";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        return kept.from(email).stream().map(message -> Map.<String, Object>of("came", message.came().toString(),
                "subject", message.subject(), "lies_in", message.place())).toList();
    }

    @Override
    public long unreadable() {
        return kept.unreadable();
    }

    @Override
    public void erase(long id, String email) {
        kept.from(email).forEach(message -> kept.done(message.id()));
    }
}
