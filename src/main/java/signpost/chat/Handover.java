package signpost.chat;

import java.util.List;

/// How a person wants their question to go to the team.
///
/// @param more what they add; masked before it is kept
/// @param places where the reply is to go, beside the private page
/// @param tell whether they want to hear when the library answers it
public record Handover(String more, List<Place> places, boolean tell) {

    /// The most that can be added, in characters.
    public static final int LONGEST = 2000;

    public Handover {
        places = List.copyOf(places);
    }

    /// Whether more was added than can be.
    boolean isCut() {
        return more.strip().length() > LONGEST;
    }
}
