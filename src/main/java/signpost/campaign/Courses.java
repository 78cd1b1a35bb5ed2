package signpost.campaign;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.message.Part;

/// Sessions of the training programme as parts of a letter.
@Singleton
class Courses {

    Optional<Part.Card> session(String reference) {
        return Optional.empty();
    }

    List<Part.Card> listed(Piece.Block block, Occasion occasion, Set<String> topics) {
        return List.of();
    }
}
