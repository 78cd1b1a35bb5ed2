package signpost.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Collects the details of one message. What was found first keeps its characters: a later finding that touches them is dropped.
final class Findings {

    private final Text text;
    private final BitSet taken = new BitSet();
    private final List<Found> found = new ArrayList<>();

    Findings(Text text) {
        this.text = text;
        text.maskSpans().forEach(span -> taken.set(span.start(), span.end()));
    }

    boolean free(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    void add(PersonalKind kind, int start, int end) {
        if (free(start, end)) {
            taken.set(start, end);
            found.add(new Found(kind, text.raw().substring(start, end), start, end));
        }
    }

    /// Keeps characters as they are: what stands there is public.
    void leave(int start, int end) {
        taken.set(start, end);
    }

    boolean any(PersonalKind kind) {
        return found.stream().anyMatch(detail -> detail.kind() == kind);
    }

    /// Whether a detail of this kind ends within so many characters before a place.
    boolean justBefore(PersonalKind kind, int place, int within) {
        return found.stream()
                .anyMatch(detail -> detail.kind() == kind && detail.end() <= place && place - detail.end() <= within);
    }

    List<Found> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }
}
