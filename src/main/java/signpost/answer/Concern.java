package signpost.answer;

import java.util.List;

/// A live concern in a message.
///
/// @param kind as the routes name it
/// @param because by what it was told, in words fit to be shown: without personal details
public record Concern(String kind, List<String> because) {
    public Concern {
        because = List.copyOf(because);
    }
}
