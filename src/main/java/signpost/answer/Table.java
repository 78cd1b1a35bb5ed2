package signpost.answer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.index.Listed;

/// The documents that lie open while a follow-up is asked: those quoted and, where it may be about one, their other issues.
///
/// @param open by path
/// @param meant those of the open that are the issue of a year it names; empty where the years may stand in any
record Table(List<String> open, Set<String> meant) {

    Table {
        open = List.copyOf(open);
        meant = Set.copyOf(meant);
    }

    /// @param listed all that the library holds
    static Table of(FollowUp followUp, Collection<Listed> listed) {
        List<String> quoted = followUp.quoted();
        List<Listed> issues = followUp.isAboutIssues() ? issues(quoted, listed) : List.of();
        return new Table(
                Stream.concat(quoted.stream(), issues.stream().map(Listed::path)).distinct().toList(),
                issues.stream().filter(issue -> isOf(issue, followUp.years())).map(Listed::path)
                        .collect(Collectors.toSet()));
    }

    /// Each document of a pair of which one was quoted and the newer took the other's place.
    private static List<Listed> issues(List<String> quoted, Collection<Listed> listed) {
        Set<String> paths = listed.stream()
                .filter(older -> older.standing().by()
                        .filter(newer -> quoted.contains(newer) || quoted.contains(older.path())).isPresent())
                .flatMap(older -> Stream.of(older.path(), older.standing().by().orElseThrow()))
                .collect(Collectors.toSet());
        return listed.stream().filter(one -> paths.contains(one.path())).toList();
    }

    private static boolean isOf(Listed issue, Set<String> years) {
        return issue.details().published().filter(date -> years.contains(String.valueOf(date.year()))).isPresent();
    }

    /// Whether a hit stands in an open document.
    boolean isOpen(Hit hit) {
        return open.contains(hit.listed().path());
    }

    /// The words of what was found in the open documents.
    Set<String> words(Found found) {
        return words(found, this::isOpen);
    }

    /// The words of what was found in others.
    Set<String> otherWords(Found found) {
        return words(found, hit -> !isOpen(hit));
    }

    private static Set<String> words(Found found, Predicate<Hit> where) {
        return found.hits().stream().filter(where)
                .flatMap(hit -> FollowUp.words(String.join(" ", hit.listed().details().title(),
                        String.join(" ", hit.passage().path()), hit.passage().text())).stream())
                .collect(Collectors.toSet());
    }
}
