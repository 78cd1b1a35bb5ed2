package signpost.chat;

import java.util.Optional;

/// Something that goes back to the asker of an enquiry, and that a door took over and could not hand over after all.
///
/// @param id that of the [Return]
/// @param name by which the door knows it; may be empty
/// @param place where it was to go; empty where the door no longer knows
/// @param why in plain words for the team
public record Refusal(long id, String name, Optional<Place> place, String why) {

    private static final int LONGEST = 500;

    public Refusal {
        why = why.substring(0, Math.min(why.length(), LONGEST)).replace('\u0000', ' ');
    }
}
