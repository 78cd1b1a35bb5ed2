package signpost.answer;

import java.util.Optional;
import signpost.index.Found;

/// A question searched and weighed.
///
/// @param seen whether what is shown speaks of what the question itself brings
/// @param onto the earlier question that it was taken to go on from
record Considered(
        String text,
        Found found,
        Evidence evidence,
        Judgement judgement,
        Brought.Seen seen,
        Optional<String> onto) {

    double likelihood() {
        return judgement.likelihood(evidence);
    }

    boolean isFound() {
        return seen == Brought.Seen.SHOWN && isLikely();
    }

    boolean isLikely() {
        return likelihood() >= judgement.found();
    }

    boolean isUnsure() {
        return likelihood() >= judgement.unsure();
    }

    Considered seen(Brought.Seen now, Optional<String> earlier) {
        return new Considered(text, found, evidence, judgement, now, earlier);
    }
}
