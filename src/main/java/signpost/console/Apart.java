package signpost.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import signpost.insight.Reach;
import signpost.library.Document;

/// Names documents so that each can be told from the others: by title, and where several have one title also by publisher and date, else by path.
final class Apart {

    private Apart() {}

    /// The name of each document, by path.
    ///
    /// @param document the document of a path, where it is still there
    static Map<String, String> names(List<Reach> reach, Function<String, Optional<Document>> document) {
        Map<String, List<Reach>> byTitle = reach.stream().collect(Collectors.groupingBy(Reach::title));
        Map<String, String> names = new HashMap<>();
        byTitle.forEach((title, same) -> {
            Map<String, Long> marks = same.stream()
                    .collect(Collectors.groupingBy(one -> mark(document.apply(one.document())), Collectors.counting()));
            for (Reach one : same) {
                String mark = mark(document.apply(one.document()));
                boolean tells = !mark.isEmpty() && marks.getOrDefault(mark, 0L) == 1;
                names.put(one.document(),
                        same.size() == 1 ? title : title + " (" + (tells ? mark : one.document()) + ")");
            }
        });
        return names;
    }

    /// Who published it, and when.
    private static String mark(Optional<Document> document) {
        List<String> said = new ArrayList<>();
        document.ifPresent(one -> {
            said.add(one.details().publisher());
            one.details().published().ifPresent(date -> said.add(date.toString()));
        });
        said.removeIf(String::isBlank);
        return String.join(", ", said);
    }
}
