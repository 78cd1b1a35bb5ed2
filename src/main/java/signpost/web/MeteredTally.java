package signpost.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import signpost.chat.Tally;

/// Counts conversations in the service's metrics.
@Singleton
final class MeteredTally implements Tally {

    private final MeterRegistry meters;

    MeteredTally(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void answered(String door, String outcome, Duration took) {
        meters.timer("signpost.answers", "door", door, "outcome", outcome).record(took);
    }

    @Override
    public void judged(String door, String said) {
        meters.counter("signpost.feedback", "door", door, "said", said).increment();
    }
}
