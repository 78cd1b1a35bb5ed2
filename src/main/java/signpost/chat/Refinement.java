package signpost.chat;

import java.util.List;
import java.util.Set;
import signpost.library.Kind;

/// What a short message asks of the question before it.
sealed interface Refinement {

    /// It refines nothing: a question of its own.
    record None() implements Refinement {}

    /// Show the passages that wait.
    record More() implements Refinement {}

    /// Show the passages that wait, those of other documents first.
    record Other() implements Refinement {}

    /// Show less.
    record Shorter() implements Refinement {}

    /// Look for something newer.
    record Newer() implements Refinement {}

    /// Look at everything again.
    record All() implements Refinement {}

    /// Look at these kinds of document only.
    record Kinds(Set<Kind> kinds) implements Refinement {}

    /// Look at this publisher's documents only.
    record Publisher(String name) implements Refinement {}

    /// Look at the documents of one of these publishers only, all of which the words may mean.
    record Publishers(List<String> names) implements Refinement {}
}
