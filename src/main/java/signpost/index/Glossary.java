package signpost.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import signpost.library.TextFile;

/// Words for the same thing: the documents' term, its acronyms, and what else people say.
///
/// Read from `glossary.csv` with the columns `term`, `short`, `also`, `meaning`; several values in a cell are parted by `;`. Immutable and
/// thread-safe.
public final class Glossary {

    /// No words at all.
    public static final Glossary EMPTY = new Glossary(List.of());

    /// One row.
    ///
    /// @param term the documents' words
    /// @param shorts its acronyms
    /// @param also what else people say
    /// @param meaning one plain sentence; may be empty
    public record Entry(String term, List<String> shorts, List<String> also, String meaning) {}

    /// Words of a question that the glossary knows.
    ///
    /// @param start the first of them, counted in words
    /// @param end behind the last
    /// @param instead what the documents may say instead, the likeliest first
    /// @param lay whether the words are everyday ones that documents hardly use
    /// @param tell with how many of the first of them the meaning of the question is clearer: for everyday words and acronyms
    record Match(int start, int end, List<String> instead, boolean lay, int tell) {}

    private record Way(
            List<String> stems,
            Set<String> instead,
            boolean lay,
            boolean acronym,
            boolean capitals,
            String said,
            int told) {

        Way by(Expansions.Choice choice) {
            Set<String> likeliest = new LinkedHashSet<>(choice.forms());
            likeliest.addAll(instead);
            return new Way(stems, likeliest, lay, acronym, capitals, said, choice.told());
        }

        /// Whether a word typed is this one, or this one's singular, plural or past: "evenings" is not "even", though they share a stem.
        boolean like(String typed) {
            String word = typed.toLowerCase(Locale.ROOT);
            String one = said.toLowerCase(Locale.ROOT);
            int shared = 0;
            while (shared < Math.min(word.length(), one.length()) && word.charAt(shared) == one.charAt(shared)) {
                shared++;
            }
            return word.length() - shared <= LONGEST_ENDING && one.length() - shared <= LONGEST_ENDING;
        }
    }

    private static final List<String> COLUMNS = List.of("term", "short", "also", "meaning");
    private static final int LONGEST_ENDING = 3;

    /// Marks an acronym among stems: it is told by its letters.
    private static final String EXACT = "=";

    /// Acronyms that are also small words; they count only when typed in capitals.
    private static final Set<String> SMALL = Set.of(
            "it", "is", "as", "at", "on", "or", "us", "so", "am", "an", "be", "do", "he", "in", "me", "my", "no",
            "of", "to", "up", "we", "who", "all", "and", "are", "can", "for", "had", "has", "her", "him", "his",
            "may", "not", "our", "out", "she", "the", "was", "will", "you", "now", "act", "aim", "ace", "sad",
            "care", "safe", "what", "when", "how", "dad", "mum", "son", "girl", "boy", "cat", "dog", "pip", "tap",
            "step", "team", "plan", "date", "case", "home", "need", "help", "met", "led", "ran", "sat", "set",
            "put", "ask", "use", "top", "cap", "add", "aid", "art", "bad", "bed", "cop", "cue", "end", "era", "fit",
            "gap", "gas", "hit", "hot", "ill", "job", "key", "kit", "law", "lay", "leg", "let", "lot", "low", "mad",
            "man", "map", "mat", "net", "new", "nor", "odd", "old", "one", "own", "pay", "per", "raw", "red", "rid",
            "row", "run", "say", "see", "sit", "six", "tag", "tea", "ten", "tie", "tip", "toe", "too", "try", "two",
            "van", "war", "way", "wet", "why", "win", "yes", "yet", "arm", "arms", "pace", "pact", "part", "past",
            "path", "pass", "mark", "hope", "sure", "star", "spot", "rise", "ride", "peer", "open", "life", "love",
            "mind", "sense", "speak", "start", "stop", "trust", "voice", "able", "aims", "apt", "less", "most",
            "more", "last", "next", "year", "week", "day", "take", "make", "made", "give", "gave", "sons", "sos",
            "pit");

    private final List<Entry> entries;
    private final Map<String, Expansions.Choice> choices;

    /// The ways by their first stem; null until they are needed, since all words have to be read for them.
    private volatile @Nullable Map<String, List<Way>> ways;

    private Glossary(List<Entry> entries) {
        this(entries, Map.of());
    }

    /// @param choices what acronyms stand for, by their small letters, where that is known better than by the order of the entries
    private Glossary(List<Entry> entries, Map<String, Expansions.Choice> choices) {
        this.entries = List.copyOf(entries);
        this.choices = choices;
    }

    /// Makes it ready to be asked, which its first question would have to wait for.
    Glossary ready() {
        ways();
        return this;
    }

    private Map<String, List<Way>> ways() {
        Map<String, List<Way>> made = ways;
        if (made == null) {
            made = made();
            ways = made;
        }
        return made;
    }

    private Map<String, List<Way>> made() {
        Map<List<String>, Way> all = new HashMap<>();
        try (Words words = Words.allStems()) {
            for (Entry entry : entries) {
                List<String> official = new ArrayList<>(List.of(entry.term()));
                official.addAll(entry.shorts());
                for (String said : official) {
                    List<String> others = new ArrayList<>(official);
                    others.addAll(entry.also());
                    add(all, words, said, others, false, !said.equals(entry.term()));
                }
                for (String said : entry.also()) {
                    add(all, words, said, official, true, false);
                }
            }
        }
        Map<String, List<Way>> byFirst = new HashMap<>();
        for (Way way : all.values()) {
            Expansions.Choice choice = choices.get(way.said().toLowerCase(Locale.ROOT));
            byFirst.computeIfAbsent(way.stems().getFirst(), first -> new ArrayList<>())
                    .add(way.acronym() && choice != null ? way.by(choice) : way);
        }
        return byFirst;
    }

    private static void add(
            Map<List<String>, Way> all, Words words, String said, List<String> instead, boolean lay, boolean acronym) {
        List<Words.Word> split = words.of(said);
        if (split.isEmpty()) {
            return;
        }
        List<String> stems = acronym && split.size() == 1
                ? List.of(EXACT + said.toLowerCase(Locale.ROOT))
                : split.stream().map(Words.Word::stem).toList();
        boolean capitals = acronym && SMALL.contains(said.toLowerCase(Locale.ROOT));
        Way known = all.get(stems);
        Way way = known == null
                ? new Way(stems, new LinkedHashSet<>(), lay, acronym, capitals, said, 1)
                : new Way(stems, known.instead(), known.lay() && lay, known.acronym() && acronym,
                        known.capitals() && capitals, said, 1);
        instead.stream().filter(other -> !other.equalsIgnoreCase(said)).forEach(way.instead()::add);
        all.put(stems, way);
    }

    /// Reads a glossary.
    ///
    /// @throws IOException when it cannot be read or a row has no term, naming the row
    public static Glossary read(Path file) throws IOException {
        return read(new StringReader(TextFile.characters(file)));
    }

    /// Reads a glossary; see [#read(Path)].
    public static Glossary read(Reader reader) throws IOException {
        List<Entry> entries = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = format.parse(reader)) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                throw new IllegalArgumentException("its heads are " + rows.getHeaderNames());
            }
            for (CSVRecord row : rows) {
                if (row.stream().allMatch(String::isBlank)) {
                    continue;
                }
                String term = said(row, "term");
                if (term.isEmpty()) {
                    throw new IOException("glossary row " + (row.getRecordNumber() + 1) + " has no term");
                }
                entries.add(new Entry(term, cell(row, "short"), cell(row, "also"), said(row, "meaning")));
            }
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new IOException(
                    "the glossary is not a table with the columns term, short, also, meaning: " + e.getMessage(), e);
        }
        return new Glossary(entries);
    }

    /// This glossary with more entries behind its own.
    ///
    /// @param choices what acronyms stand for, by their small letters
    Glossary with(List<Entry> more, Map<String, Expansions.Choice> choices) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Glossary(all, choices);
    }

    /// A cell; a short row leaves its last ones empty.
    private static String said(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    private static List<String> cell(CSVRecord row, String column) {
        List<String> values = new ArrayList<>();
        for (String value : said(row, column).split(";")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /// The rows as read.
    public List<Entry> entries() {
        return entries;
    }

    /// What of these words it knows, the longest match first at each place; a word may belong to several matches.
    ///
    /// @param text the question
    /// @param words all its words, in order
    /// @param everyday words that are an acronym only in capitals: nobody who types "send" means SEND
    List<Match> in(String text, List<Words.Word> words, Set<String> everyday) {
        List<String> stems = words.stream().map(Words.Word::stem).toList();
        List<Match> matches = new ArrayList<>();
        int covered = 0;
        Map<String, List<Way>> ways = ways();
        for (int i = 0; i < stems.size(); i++) {
            @Nullable Way best = acronym(text, words.get(i), everyday);
            for (Way way : ways.getOrDefault(stems.get(i), List.of())) {
                int end = i + way.stems().size();
                boolean fits = end <= stems.size() && stems.subList(i, end).equals(way.stems())
                        && (!way.lay() || way.stems().size() > 1 || way.like(words.get(i).in(text)));
                if (fits && (best == null || way.stems().size() > best.stems().size())) {
                    best = way;
                }
            }
            if (best != null && i + best.stems().size() > covered && !best.instead().isEmpty()) {
                covered = i + best.stems().size();
                matches.add(
                        new Match(i, covered, List.copyOf(best.instead()), best.lay(),
                                best.acronym() ? best.told() : best.lay() ? 1 : 0));
            }
        }
        return matches;
    }

    /// The acronym that was typed, letter for letter; one that is also an everyday word only in capitals.
    private @Nullable Way acronym(String text, Words.Word word, Set<String> everyday) {
        String typed = text.substring(word.start(), word.end());
        String plain = typed.toLowerCase(Locale.ROOT);
        for (Way way : ways().getOrDefault(EXACT + plain, List.of())) {
            if (!(way.capitals() || everyday.contains(plain)) || capitals(text, word)) {
                return way;
            }
        }
        return null;
    }

    private static boolean capitals(String text, Words.Word word) {
        return text.substring(word.start(), word.end()).chars()
                .allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    }
}
