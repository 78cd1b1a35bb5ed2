package signpost.message;

import java.util.List;
import java.util.Optional;

/// A letter as printed for checking.
///
/// @param letter empty where it could not be made at all
/// @param faults what stands in the way of sending it, each a whole sentence; empty where nothing does
public record Proof(Optional<Letter> letter, List<String> faults) {

    public Proof {
        faults = List.copyOf(faults);
    }
}
