package signpost.screening;

import java.util.List;
import java.util.Optional;

/// What [Urgency] found in one message.
///
/// @param urgent whether the message must be answered as a live concern
/// @param kind what sort of concern; present exactly when urgent
/// @param because the signs that told, strongest first, each as the words of the message and what they are a sign of, such as
///     `'is hitting': a blow`. They quote the message, so they need masking like the message itself.
/// @param despite the signs that spoke against, in the same manner
/// @param points the weight of the signs for a live concern less the weight of those against
public record Screened(
        boolean urgent,
        Optional<UrgentKind> kind,
        List<String> because,
        List<String> despite,
        int points) {

    public Screened {
        if (urgent != kind.isPresent()) {
            throw new IllegalArgumentException("kind: must be present exactly when the message is urgent");
        }
        because = List.copyOf(because);
        despite = List.copyOf(despite);
    }
}
