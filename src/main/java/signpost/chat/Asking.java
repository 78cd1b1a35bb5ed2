package signpost.chat;

import java.util.List;
import signpost.insight.Shown;

/// What becomes an enquiry; all words are masked.
///
/// @param behind the earlier questions that it leans on, one a line; empty where it stands alone
/// @param danger the kind of concern that what is added tells of; empty for none
record Asking(
        String question,
        String behind,
        String more,
        String door,
        List<Shown> shown,
        List<Place> places,
        boolean tell,
        String danger) {

    Asking(String question, String more, String door, List<Shown> shown, List<Place> places, boolean tell) {
        this(question, "", more, door, shown, places, tell, "");
    }
}
