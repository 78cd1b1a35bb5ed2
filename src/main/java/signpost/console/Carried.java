package signpost.console;

import java.time.ZoneId;
import java.util.List;
import signpost.delivery.Entry;
import signpost.delivery.Progress;
import signpost.delivery.State;

/// How far a campaign is, with the names of those it did not reach and of those in doubt.
public record Carried(Progress progress, List<Entry> failed, List<Entry> doubted) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// In sentences.
    public List<String> words() {
        return progress.inWords(LONDON);
    }

    /// How many are held, so that a person has to decide.
    public long held() {
        return doubted.stream().filter(entry -> entry.state() == State.IN_DOUBT).count();
    }
}
