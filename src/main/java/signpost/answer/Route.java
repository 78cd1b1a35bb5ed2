package signpost.answer;

import java.util.List;

/// What to do at once when somebody may be in danger, from `index/routes.yml`.
///
/// @param kind the kind of concern, such as `missing`
/// @param title what it says on top
/// @param steps in the order to take them; the first is always the quickest help
/// @param note what must be said besides, such as that the bot has told nobody
/// @param reading the questions to which the library's answers help whoever has such a concern, in order; none where the partnership names none
public record Route(String kind, String title, List<Step> steps, String note, List<String> reading) {

    /// @param contact whom to reach
    /// @param say one plain sentence of advice
    public record Step(Contact contact, String say) {}

    public Route {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("route '" + kind + "' has no steps");
        }
        steps = List.copyOf(steps);
        reading = List.copyOf(reading);
    }
}
