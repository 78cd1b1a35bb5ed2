package signpost.answer;

import java.util.List;
import java.util.Optional;
import signpost.index.Found;
import signpost.index.Hit;

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

    /// By so much of the best one's score others are shown beside it.
    private static final double BESIDE = 0.75;

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

    /// A follow-up weighed by its own words: it is answered where they are seen.
    Considered own(FollowUp followUp) {
        return seen(Brought.of(followUp.question()).in(shown(found.hits()), found), Optional.empty());
    }

    /// Whether a follow-up is answered, and by the first passage already.
    boolean isBest(FollowUp followUp) {
        return isFound() && Brought.of(followUp.question()).in(found.first(1).hits(), found) == Brought.Seen.SHOWN;
    }

    /// What is shown at once of what was found: the best, and at most two that are nearly as good.
    static List<Hit> shown(List<Hit> hits) {
        int best = Math.min(1, hits.size());
        while (best < Math.min(3, hits.size()) && hits.get(best).score() >= BESIDE * hits.getFirst().score()) {
            best++;
        }
        return hits.subList(0, best);
    }
}
