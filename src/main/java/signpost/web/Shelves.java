package signpost.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Library;
import signpost.library.Section;
import signpost.library.Standing;
import signpost.message.Wording;

/// Sorts the library onto shelves for its page.
final class Shelves {

    private final Library library;
    private final Clock clock;

    Shelves(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /// The page that these filters ask for.
    ///
    /// @param wanted which part of the list
    ShelvesView view(Filters filters, int wanted, Wording wording) {
        List<Document> all = library.documents();
        List<Entry> entries = new ArrayList<>();
        for (Document document : all) {
            if (filters.lets(document)) {
                search(document, words(filters.words()), wording).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.document().title(), String.CASE_INSENSITIVE_ORDER));
        List<ShelvesView.Shelf> shelves = filters.by().equals("topic")
                ? byTopic(entries, wording)
                : byKind(entries, wording);
        Pagination pages = Pagination.of(wanted, shelves.stream().mapToInt(ShelvesView.Shelf::count).sum(),
                filters.address());
        return new ShelvesView(
                filters,
                all.size(),
                library.reading(),
                entries.size(),
                pages,
                on(pages, shelves),
                choices(all, document -> List.of(document.details().kind().id()),
                        id -> wording.say("kind." + id, Map.of("count", 1))),
                choices(all, document -> List.of(document.details().publisher()), name -> name),
                choices(all, document -> document.details().audiences(), Names::of),
                choices(all, document -> document.details().topics(), Names::of),
                choices(all, document -> List.of(Filters.year(document)), year -> year).reversed());
    }

    /// What of the shelves stands on a page.
    private static List<ShelvesView.Shelf> on(Pagination pages, List<ShelvesView.Shelf> shelves) {
        List<ShelvesView.Shelf> on = new ArrayList<>();
        int before = 0;
        for (ShelvesView.Shelf shelf : shelves) {
            int from = Math.clamp(pages.first() - before, 0, shelf.count());
            int to = Math.clamp(pages.first() + Pagination.ENTRIES - before, 0, shelf.count());
            if (from < to) {
                on.add(new ShelvesView.Shelf(shelf.title(), shelf.count(), shelf.entries().subList(from, to)));
            }
            before += shelf.count();
        }
        return on;
    }

    /// What must be known about a document, in a word or two each.
    List<String> flags(Document document, Wording wording) {
        Standing standing = library.standing(document.path());
        List<String> flags = new ArrayList<>();
        if (standing.superseded()) {
            flags.add(wording.say("site.list.replaced"));
        } else if (standing.overdue(LocalDate.now(clock))) {
            flags.add(wording.say("site.list.overdue"));
        }
        return flags;
    }

    private Optional<Entry> search(Document document, List<String> words, Wording wording) {
        if (matches(document.title(), words)) {
            return Optional.of(new Entry(document, flags(document, wording), Optional.empty()));
        }
        for (Section section : document.sections()) {
            if (matches(section.heading(), words)) {
                Entry.Found found = new Entry.Found(section.heading(),
                        Links.section(document.slug(), section.anchor()));
                return Optional.of(new Entry(document, flags(document, wording), Optional.of(found)));
            }
        }
        return Optional.empty();
    }

    private static List<ShelvesView.Shelf> byKind(List<Entry> entries, Wording wording) {
        Map<Kind, List<Entry>> kinds = new TreeMap<>();
        entries.forEach(entry -> kinds.computeIfAbsent(entry.document().details().kind(), _ -> new ArrayList<>())
                .add(entry));
        return kinds.entrySet().stream()
                .map(kind -> new ShelvesView.Shelf(wording.say("kind." + kind.getKey().id(), Map.of("count", 2)),
                        kind.getValue()))
                .toList();
    }

    private static List<ShelvesView.Shelf> byTopic(List<Entry> entries, Wording wording) {
        Map<String, List<Entry>> topics = new TreeMap<>();
        List<Entry> none = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> of = entry.document().details().topics();
            of.forEach(topic -> topics.computeIfAbsent(Names.of(topic), _ -> new ArrayList<>()).add(entry));
            if (of.isEmpty()) {
                none.add(entry);
            }
        }
        List<ShelvesView.Shelf> shelves = new ArrayList<>();
        topics.forEach((topic, of) -> shelves.add(new ShelvesView.Shelf(topic, of)));
        if (!none.isEmpty()) {
            shelves.add(new ShelvesView.Shelf(wording.say("site.list.no-topic"), none));
        }
        return shelves;
    }

    private static List<ShelvesView.Choice> choices(
            List<Document> documents, Function<Document, Collection<String>> values, Function<String, String> name) {
        TreeMap<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        documents.forEach(document -> values.apply(document).forEach(value -> counts.merge(value, 1, Integer::sum)));
        counts.remove("");
        return counts.entrySet().stream()
                .map(count -> new ShelvesView.Choice(count.getKey(), name.apply(count.getKey()), count.getValue()))
                .toList();
    }

    /// Whether each word begins a word of the text.
    private static boolean matches(String text, List<String> words) {
        List<String> of = words(text);
        return words.stream().allMatch(word -> of.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        (text.toLowerCase(Locale.ROOT) + " ").codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'' && c != '\u2019' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }
}
