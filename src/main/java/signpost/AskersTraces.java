package signpost;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import signpost.audience.Traces;
import signpost.chat.Askers;

/// That a person waits for what becomes of an enquiry, by mail.
@Singleton
final class AskersTraces implements Traces {

    private final Askers askers;

    AskersTraces(Askers askers) {
        this.askers = askers;
    }

    @Override
    public String heading() {
        return "enquiries_awaited";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        return askers.awaiting(email).stream().map(number -> Map.<String, Object>of("enquiry", number)).toList();
    }

    @Override
    public long unreadable() {
        return askers.unreadable();
    }

    @Override
    public void erase(long id, String email) {
        askers.forget(email);
    }
}
