package signpost.index;

import java.util.List;

/// What a search found.
///
/// @param hits best first
/// @param asked the question as it was understood, spelling mended
/// @param unknown share of the question's telling words that stand nowhere in the library, weighted like the rest, 0 to 1
/// @param lead how far the best hit stands before the tenth, as a difference of their cosines; 0 without a model
/// @param meaning whether the model took part
public record Found(List<Hit> hits, String asked, double unknown, double lead, boolean meaning) {
    public Found {
        hits = List.copyOf(hits);
    }

    /// The same with so many hits at the most.
    public Found first(int most) {
        return new Found(hits.subList(0, Math.min(most, hits.size())), asked, unknown, lead, meaning);
    }
}
