package signpost.campaign;

import java.util.List;

/// What became of a person's wish.
public sealed interface Ruling {

    /// It was done.
    ///
    /// @param campaign as it stands now
    /// @param word what to tell the person, a whole sentence; empty where there is nothing to add
    record Granted(Campaign campaign, String word) implements Ruling {}

    /// It was not done, and nothing changed.
    ///
    /// @param reasons why, each a whole sentence
    record Denied(List<String> reasons) implements Ruling {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /// Not done, for one reason.
    static Denied denied(String reason) {
        return new Denied(List.of(reason));
    }
}
