package signpost.audience;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is held about a person, as people read it.
public final class Held {

    private Held() {}

    /// A value of [Audience#held] as lines; none where nothing is held under that name.
    public static List<String> lines(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.map(Held::lines).orElse(List.of());
            case Collection<?> all -> all.stream().flatMap(each -> lines(each).stream()).toList();
            case Map<?, ?> fields -> List.of(fields.entrySet().stream()
                    .filter(field -> !lines(field.getValue()).isEmpty())
                    .map(field -> String.valueOf(field.getKey()).replace('_', ' ') + ": "
                            + String.join(", ", lines(field.getValue())))
                    .collect(Collectors.joining("; ")));
            default -> {
                String text = String.valueOf(value).strip();
                yield text.isEmpty() ? List.of() : List.of(text);
            }
        };
    }
}
