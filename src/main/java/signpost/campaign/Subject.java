package signpost.campaign;

import java.util.List;
import java.util.Locale;

/// A topic of the partnership's work, as `index/topics.yml` names it.
///
/// @param id such as `neglect`
/// @param name as shown to people
/// @param words that mark it, in lower case
public record Subject(String id, String name, List<String> words) {

    public Subject {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// How many of its words stand in a text.
    long marks(String text) {
        String plain = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return words.stream().filter(word -> plain.contains(" " + word + " ")).count();
    }
}
