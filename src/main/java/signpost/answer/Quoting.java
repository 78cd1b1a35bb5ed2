package signpost.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.index.Hit;
import signpost.index.Index;
import signpost.index.Listed;
import signpost.library.Details;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Whereabouts;

/// Makes a quotation of a hit: picks the sentences that answer, cites, flags.
final class Quoting {

    private Quoting() {}

    static Quotation quote(Hit hit, Index index, LocalDate today) {
        var marks = new Marks(hit);
        return new Quotation(hit.passage(), citation(hit, marks.best()), marks.all(), Math.clamp(hit.score(), 0, 1),
                flags(hit.listed(), index, today));
    }

    /// The section cited is that of the sentence which answers best.
    private static Citation citation(Hit hit, Sentence best) {
        Passage passage = hit.passage();
        Whereabouts place = passage.of(best);
        Details details = hit.listed().details();
        return new Citation(
                hit.listed().path(), hit.listed().slug(), details.title(), details.kind(), details.publisher(),
                details.published(),
                details.period(), details.version(), place.path(), place.anchor(), place.page(), passage.number(),
                passage.place(),
                details.source());
    }

    /// The document as a whole.
    static Citation citation(Listed listed) {
        Details details = listed.details();
        return new Citation(
                listed.path(), listed.slug(), details.title(), details.kind(), details.publisher(),
                details.published(), details.period(), details.version(), List.of(), "", 0, 0, "", details.source());
    }

    /// What the reader must know about a document.
    static List<Flag> flags(Listed listed, Index index, LocalDate today) {
        List<Flag> flags = new ArrayList<>();
        if (listed.standing().superseded()) {
            Optional<Listed> newer = listed.standing().by()
                    .flatMap(by -> index.listed().stream().filter(other -> other.path().equals(by)).findFirst());
            Optional<String> title = newer.map(other -> other.details().title()).or(() -> listed.standing().by());
            flags.add(new Flag.Superseded(title, newer.map(Listed::slug)));
        }
        if (listed.standing().overdue(today)) {
            flags.add(new Flag.Overdue(listed.standing().reviewDue().orElseThrow()));
        }
        return flags;
    }
}
