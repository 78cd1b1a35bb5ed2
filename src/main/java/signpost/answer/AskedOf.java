package signpost.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Hears that a message asks after a document itself: "when is it due for review?", "who published the neglect strategy?". What counts is data:
/// `about-document.txt`. Immutable and thread-safe.
final class AskedOf {

    private static final int LONGEST = 24;
    private static final Set<String> POINTING = Set.of("it", "its", "this", "that", "these", "those");

    /// What is asked, and of which document.
    ///
    /// @param named the words beside it that name a document, or its kind
    /// @param title whether some of them must stand in its title; the document on the table is meant otherwise
    /// @param before whether it only points, and at a document only where the question before named one
    record Asked(Particular particular, List<String> named, boolean title, boolean before) {
        Asked {
            named = List.copyOf(named);
        }
    }

    /// What a phrase needs beside it.
    private enum Sort {
        /// something that points at a document, or names one
        POINTING,
        /// the same, but what it points at must have been named as a document in the question before
        BEFORE,
        /// nothing
        ALONE,
        /// a document named as such
        NAMED
    }

    private record Phrase(Particular particular, Sort sort, List<List<String>> parts) {
        int size() {
            return parts.stream().mapToInt(List::size).sum();
        }
    }

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();

    AskedOf() {
        try (InputStream in = AskedOf.class.getResourceAsStream("about-document.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without about-document.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        phrases.sort(Comparator.comparingInt(Phrase::size).reversed());
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
            return;
        }
        String name = line.substring(0, colon);
        List<String> words = FollowUp.words(line.substring(colon + 1));
        switch (name) {
            case "FILLER" -> fillers.addAll(words);
            case "DOCUMENT" -> documents.addAll(words);
            case "KIND" -> kinds.addAll(words);
            default -> phrases.add(phrase(name, line.substring(colon + 1)));
        }
    }

    private static Phrase phrase(String name, String said) {
        Sort sort = switch (name.charAt(name.length() - 1)) {
            case '!' -> Sort.ALONE;
            case '?' -> Sort.NAMED;
            case '~' -> Sort.BEFORE;
            default -> Sort.POINTING;
        };
        List<List<String>> parts = new ArrayList<>();
        for (String part : said.split("\\+", -1)) {
            parts.add(FollowUp.words(part));
        }
        return new Phrase(Particular.valueOf(sort == Sort.POINTING ? name : name.substring(0, name.length() - 1)),
                sort, parts);
    }

    /// What a message asks, where it asks that of a document and nothing else.
    Optional<Asked> in(String message) {
        List<String> words = FollowUp.words(message);
        return words.isEmpty() || words.size() > LONGEST
                ? Optional.empty()
                : phrases.stream().flatMap(phrase -> asked(phrase, words).stream()).findFirst();
    }

    /// The words of a question that name a document as such.
    List<String> named(String question) {
        return FollowUp.words(question).stream().filter(word -> documents.contains(word) || kinds.contains(word))
                .toList();
    }

    private Optional<Asked> asked(Phrase phrase, List<String> words) {
        List<String> rest = new ArrayList<>(words);
        for (List<String> part : phrase.parts()) {
            int at = Collections.indexOfSubList(rest, part);
            if (at < 0) {
                return Optional.empty();
            }
            rest.subList(at, at + part.size()).clear();
        }
        List<String> named = rest.stream().filter(word -> !fillers.contains(word) && !documents.contains(word))
                .toList();
        boolean isNamed = words.stream().anyMatch(word -> documents.contains(word) || kinds.contains(word));
        boolean asks = switch (phrase.sort()) {
            case POINTING, BEFORE -> isNamed || words.stream().anyMatch(POINTING::contains);
            case ALONE -> true;
            case NAMED -> isNamed;
        };
        boolean title = !kinds.containsAll(named);
        boolean mayBeTitled = isNamed && phrase.sort() != Sort.NAMED && phrase.particular() != Particular.PLACE;
        return asks && (!title || mayBeTitled)
                ? Optional.of(new Asked(phrase.particular(), named, title, phrase.sort() == Sort.BEFORE && !isNamed))
                : Optional.empty();
    }
}
