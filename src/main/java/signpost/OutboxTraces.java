package signpost;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.audience.Traces;
import signpost.delivery.Outbox;

/// The mails to a person that lie in the outbox folder, where no mail server took them.
@Singleton
final class OutboxTraces implements Traces {

    private final Optional<Outbox> outbox;

    OutboxTraces(Optional<Outbox> outbox) {
        this.outbox = outbox;
    }

    @Override
    public String heading() {
        return "outbox";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        return outbox.map(folder -> folder.to(email)).orElse(List.of()).stream()
                .map(name -> Map.<String, Object>of("file", name)).toList();
    }

    @Override
    public void erase(long id, String email) {
        outbox.ifPresent(folder -> folder.to(email).forEach(folder::remove));
    }
}
