package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sentence with links in it.
///
/// @param runs in their order
public record Linked(List<Run> runs) {

    /// A part of the sentence.
    ///
    /// @param href where it leads; empty where it is no link
    public record Run(String text, Optional<String> href) {}

    /// @param text with the words of each link between `<` and `>`
    /// @param addresses of the links in their order; words between brackets that have none stay words
    static Linked of(String text, String... addresses) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (String address : addresses) {
            int start = text.indexOf('<', from);
            int end = text.indexOf('>', Math.max(start, from));
            if (start < 0 || end < 0) {
                break;
            }
            runs.add(new Run(text.substring(from, start), Optional.empty()));
            runs.add(new Run(text.substring(start + 1, end), Optional.of(address)));
            from = end + 1;
        }
        runs.add(new Run(text.substring(from), Optional.empty()));
        return new Linked(List.copyOf(runs));
    }
}
