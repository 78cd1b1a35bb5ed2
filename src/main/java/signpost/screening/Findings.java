package signpost.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the details of one message. What was found first keeps its characters: a later finding that touches them is dropped.
final class Findings {

    private final Text text;
    private final BitSet taken = new BitSet();
    private final List<Found> found = new ArrayList<>();
    private final Set<PersonalKind> kinds = EnumSet.noneOf(PersonalKind.class);
    private final Map<Integer, PersonalKind> starts = new HashMap<>();
    private final Map<Integer, PersonalKind> ends = new HashMap<>();

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
            starts.put(start, kind);
            ends.put(end, kind);
            kinds.add(kind);
        }
    }

    /// Keeps characters as they are: what stands there is public.
    void leave(int start, int end) {
        taken.set(start, end);
    }

    boolean any(PersonalKind kind) {
        return kinds.contains(kind);
    }

    /// Whether nothing has been found yet.
    boolean none() {
        return found.isEmpty();
    }

    /// Whether there are details, and all are of this kind.
    boolean only(PersonalKind kind) {
        return kinds.equals(EnumSet.of(kind));
    }

    /// Forgets all details.
    void drop() {
        found.forEach(each -> taken.clear(each.start(), each.end()));
        found.clear();
        kinds.clear();
        starts.clear();
        ends.clear();
    }

    /// Whether a detail of this kind begins at a place.
    boolean begins(PersonalKind kind, int place) {
        return starts.get(place) == kind;
    }

    /// Whether a detail of this kind ends at a place.
    boolean ends(PersonalKind kind, int place) {
        return ends.get(place) == kind;
    }

    /// Whether a detail of this kind ends within so many characters before a place.
    boolean justBefore(PersonalKind kind, int place, int within) {
        for (int end = place; end >= place - within; end--) {
            if (ends.get(end) == kind) {
                return true;
            }
        }
        return false;
    }

    List<Found> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }
}
