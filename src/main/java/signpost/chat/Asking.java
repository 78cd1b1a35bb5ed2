package signpost.chat;

import java.util.List;
import signpost.insight.Shown;

/// What becomes an enquiry; all words are masked.
///
/// @param urgent whether what is added tells of danger
record Asking(
        String question,
        String more,
        String door,
        List<Shown> shown,
        List<Place> places,
        boolean tell,
        boolean urgent) {

    Asking(String question, String more, String door, List<Shown> shown, List<Place> places, boolean tell) {
        this(question, more, door, shown, places, tell, false);
    }
}
