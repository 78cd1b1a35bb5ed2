package signpost.chat;

import java.util.List;
import signpost.insight.Shown;

/// What becomes an enquiry; all words are masked.
record Asking(
        String question,
        String more,
        String door,
        List<Shown> shown,
        List<Place> places,
        boolean tell) {}
