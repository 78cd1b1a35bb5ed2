package signpost.screening;

import java.util.List;
import java.util.Locale;
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

    /// What told, for others to read: without those words of the message that stand no more in it once it is masked.
    ///
    /// @param masked the message without personal details
    public List<String> shown(String masked) {
        String whole = masked.toLowerCase(Locale.ROOT);
        return because.stream().map(sign -> shown(sign, whole)).distinct().toList();
    }

    /// A sign is its words in quotation marks, where it has any, and what they are a sign of.
    private static String shown(String sign, String masked) {
        int end = sign.lastIndexOf("': ");
        boolean stays = end < 0 || masked.contains(sign.substring(1, end).toLowerCase(Locale.ROOT));
        return stays ? sign : sign.substring(end + 3);
    }
}
