package signpost.campaign;

import java.util.List;
import java.util.Optional;
import signpost.message.Letter;
import signpost.training.Session;

/// What a brief came to on paper.
///
/// @param variant whom of the audience it is for, as a word; empty for all of it
/// @param audience who gets it, in the words of `audience.Segment`
/// @param letter the letter; empty where it could not be made
/// @param faults what stands in the way of sending it, each a whole sentence
/// @param sessions of the training programme that it names
record Printed(String variant, String audience, Optional<Letter> letter, List<String> faults, List<Session> sessions) {

    Printed {
        faults = List.copyOf(faults);
        sessions = List.copyOf(sessions);
        if (letter.isEmpty() && faults.isEmpty()) {
            throw new IllegalArgumentException("neither a letter nor a fault");
        }
    }
}
