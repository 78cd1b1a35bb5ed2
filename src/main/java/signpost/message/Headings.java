package signpost.message;

import java.util.ArrayList;
import java.util.List;

/// The headings of one letter, below its title: ranked without gaps, counted where the kind counts them.
final class Headings {

    private final boolean numbered;
    private final List<String> contents = new ArrayList<>();
    private int last = 1;
    private int count;

    Headings(boolean numbered) {
        this.numbered = numbered;
    }

    /// The rank of the next heading: the letter's title is the only one of the first, and none skips a rank.
    int rank(int written) {
        last = Math.min(Math.max(2, Math.min(3, written)), last + 1);
        return last;
    }

    /// What stands before the words of a heading; empty for nothing.
    String count(int rank, String words) {
        if (rank != 2) {
            return "";
        }
        contents.add(words);
        count++;
        boolean counts = numbered && (words.isEmpty() || !Character.isDigit(words.charAt(0)));
        return counts ? count + ". " : "";
    }

    /// The headings of the second rank, in order.
    List<String> contents() {
        return List.copyOf(contents);
    }
}
