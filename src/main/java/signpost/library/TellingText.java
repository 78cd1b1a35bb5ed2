package signpost.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a document's own text says about it: its control table, a line such as `Version 3` or `Published 5 October 2022`, a sentence
/// such as `This guidance replaces ...`. Only its first and last pages are asked.
final class TellingText {

    private static final int FRONT = 60;
    private static final int SENTENCES = 40;
    private static final int BACK = 25;
    private static final int FRONT_HEADINGS = 6;
    private static final int NEAR = 4;
    private static final Set<String> EVENT = Set.of("time", "times", "start time", "venue", "location", "place",
            "where",
            "cost", "price", "trainer", "speaker", "to book", "booking", "book");
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_CONTROL = 400;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern PUBLISHED = Pattern.compile(
            "^(first |date |re)?(?:published|issued)(?: on| in| date| by [A-Z][\\w ]{2,60} (?:on|in))?:? +(.{4,40})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile(
            "^(?:version|issue|edition) ?(?:no\\.?|number)?:? ?v?(\\d{1,3}(?:\\.\\d{1,3}){0,2})\\b.{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final String PUBLICATION = "(?:policy|procedure|guidance|guide|document|version|issue|edition|toolkit|strategy"
            + "|protocol|page|publication|briefing|form|framework|handbook|plan|code)";
    private static final Pattern REPLACES = Pattern.compile(
            "\\b(?:this|it|which|and)(?: [a-z0-9-]{1,20}){0,4} (?:replaces|supersedes)(?: the)? ([^.;]{5,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> DENIALS = Set.of("nothing", "no", "not", "never", "neither", "nor", "none");
    /// What is replaced in part is in force still.
    private static final Pattern A_PART = Pattern.compile(
            "(?:[a-z0-9-]{1,20} ){0,3}(?:sections?|chapters?|appendix|appendices|annex|tables?|parts?|pages?|paragraphs?|templates?"
                    + "|flowcharts?|diagrams?|lists?) (?:[a-z0-9-]{1,20} ){0,3}(?:in|of|from|on) ",
            Pattern.CASE_INSENSITIVE);
    /// What a document says of itself. "The plan", "the form" and "the previous policy" are others: a child's plan, an older issue.
    private static final String ITSELF = "(?:this (?:[a-z-]{1,20} ){0,2}" + PUBLICATION
            + "|the (?:(?!previous|old|former|earlier|original)[a-z-]{1,20} ){0,2}(?!plan|form|code|page)" + PUBLICATION
            + ")";
    private static final Pattern REPLACED = Pattern.compile(
            "^(?:" + ITSELF
                    + " (?:has been|was|is|is now) )?(?:superseded|replaced) by (?!this\\b)([^.;]{5,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHDRAWN = Pattern.compile(
            "^" + ITSELF
                    + " (?:has been|was|is|is now) (?:withdrawn|superseded|out of date|no longer current)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String MONTH_YEAR = "(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december) 20\\d\\d";
    private static final Pattern PERIOD = Pattern.compile(
            "^\\(?(" + MONTH_YEAR + " ?(?:to|-|–|—) ?" + MONTH_YEAR + ")\\)?$", Pattern.CASE_INSENSITIVE);
    /// A date that stands alone, or with the number of an issue, as briefings and news have it below their title.
    private static final Pattern DATED = Pattern.compile("^(" + MONTH_YEAR
            + ")(?: ?[·|•,;–—-]? ?\\(?(?:no\\.?|number|issue|edition|volume|vol\\.?|briefing)? ?\\d{1,4}\\)?)?\\.?$",
            Pattern.CASE_INSENSITIVE);
    /// Among so many first headings and blocks.
    private static final int BELOW_TITLE = 5;
    private static final List<String> REVIEWS = List.of(
            "review date", "review due", "next review", "next review date", "date of next review", "date for review",
            "review by", "due for review", "to be reviewed", "date of review", "review", "next review due",
            "review due date", "date review due", "document review date", "policy review date");
    private static final Map<String, String> LABELS = labels();
    private static final ControlLine CONTROL = new ControlLine(LABELS.keySet(), TellingText::isStatement);

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Map<String, String> firstPublished = new LinkedHashMap<>();

    private TellingText() {}

    static Facts facts(List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        sections.forEach(section -> blocks.addAll(section.blocks()));
        TellingText telling = new TellingText();
        int size = blocks.size();
        List<ReviewColumn> reviews = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (i < FRONT || i >= size - BACK) {
                telling.block(blocks.get(i), i < SENTENCES, tellsOfAnEvent(blocks, i));
                ReviewColumn.beginningAt(blocks, i, REVIEWS).ifPresent(reviews::add);
            }
        }
        for (Section section : sections.subList(0, Math.min(FRONT_HEADINGS, sections.size()))) {
            telling.line(section.heading(), false);
        }
        telling.belowTitle(sections);
        String version = telling.found.getOrDefault(Facts.VERSION, "");
        reviews.forEach(review -> telling.label(REVIEWS.getFirst(), review.of(version)));
        String publisher = Publishers.in(sections);
        if (!publisher.isEmpty()) {
            telling.found.putIfAbsent(Facts.PUBLISHER, publisher);
        }
        return new Facts(telling.found).orElse(new Facts(telling.firstPublished));
    }

    /// Whether a line is a statement about the document, such as `Published: 5 October 2022`, and so no heading.
    static boolean isStatement(String line) {
        int colon = line.indexOf(':');
        boolean labelled = colon > 0 && LABELS.containsKey(Words.plain(line.substring(0, colon)));
        return labelled || PUBLISHED.matcher(line).matches() || VERSION.matcher(line).matches()
                || ControlLine.published(line).isPresent() || ControlLine.due(line, true).isPresent();
    }

    /// Whether these words name a statement about a document, as the first column of a control table does.
    static boolean isLabel(String words) {
        String label = Words.plain(words);
        return !label.equals("date") && !label.equals("period") && LABELS.containsKey(label);
    }

    /// Whether a date stands with a time or a place: it is that of a meeting or a course.
    private static boolean tellsOfAnEvent(List<Block> blocks, int at) {
        return blocks.subList(Math.max(0, at - NEAR), Math.min(blocks.size(), at + NEAR + 1)).stream()
                .anyMatch(block -> isOfAnEvent(block.text()));
    }

    private static boolean isOfAnEvent(String text) {
        return EVENT.contains(Words.plain(text.split("[:\t]", 2)[0]));
    }

    private void block(Block block, boolean front, boolean event) {
        if (block instanceof Block.Row row) {
            row(row, event);
            return;
        }
        String text = block.text();
        List<String> parts = text.length() < LONGEST_CONTROL ? CONTROL.parts(text) : List.of(text);
        boolean controls = parts.size() > 1;
        for (String part : parts) {
            int colon = part.indexOf(':');
            boolean another = colon > 0 && isBareDate(part.substring(0, colon)) && (event || !front);
            if (colon > 0 && part.length() < LONGEST_LINE && !another) {
                label(part.substring(0, colon), part.substring(colon + 1));
            }
            if (front && part.length() < LONGEST_LINE) {
                line(part, controls);
            }
            if (front && controls && !event && ControlLine.isDate(part)) {
                label("date", part);
            }
        }
        if (front) {
            sentences(text);
        }
    }

    /// Where nothing says when it was published, a date that stands alone below the title does, unless it is that of a meeting or a course.
    private void belowTitle(List<Section> sections) {
        List<String> front = sections.stream().limit(BELOW_TITLE + NEAR)
                .flatMap(section -> Stream.concat(Stream.of(section.heading()),
                        section.blocks().stream().limit(BELOW_TITLE + NEAR).map(Block::text)))
                .map(String::strip).filter(text -> !text.isEmpty()).limit(BELOW_TITLE + NEAR).toList();
        if (found.containsKey(Facts.PUBLISHED) || front.stream().anyMatch(TellingText::isOfAnEvent)) {
            return;
        }
        front.stream().limit(BELOW_TITLE).map(line -> DATED.matcher(ControlLine.behindPublisher(line).orElse(line)))
                .filter(Matcher::matches)
                .flatMap(dated -> DateWords.first(dated.group(1)).stream()).findFirst()
                .ifPresent(day -> found.put(Facts.PUBLISHED, day.toString()));
    }

    /// A control table with labels in the first column.
    private void row(Block.Row row, boolean event) {
        List<String> cells = row.cells();
        for (int i = 0; i + 1 < cells.size(); i += 2) {
            if (!event || !isBareDate(cells.get(i))) {
                label(cells.get(i), cells.get(i + 1));
            }
        }
    }

    private static boolean isBareDate(String label) {
        return Words.plain(label).equals("date");
    }

    private void label(String label, String value) {
        String name = LABELS.get(Words.plain(label));
        String words = Words.tidy(value.strip().startsWith(":") ? value.strip().substring(1) : value);
        if (name == null || words.isEmpty() || words.length() > LONGEST_VALUE) {
            return;
        }
        boolean dated = name.equals(Facts.PUBLISHED) || name.equals(Facts.REVIEW);
        if (dated && (name.equals(Facts.REVIEW) ? DateWords.due(words) : DateWords.first(words)).isEmpty()) {
            return;
        }
        if (name.equals(Facts.VERSION) && words.chars().noneMatch(Character::isDigit)) {
            return;
        }
        boolean better = name.equals(Facts.PUBLISHED) && Words.plain(label).contains("publi");
        String told = name.equals(Facts.VERSION) ? ControlLine.number(words) : words;
        if (better) {
            found.put(name, told);
        } else {
            found.putIfAbsent(name, told);
        }
    }

    private void line(String text, boolean among) {
        ControlLine.published(text).ifPresent(day -> found.putIfAbsent(Facts.PUBLISHED, day.toString()));
        ControlLine.due(text, among).ifPresent(day -> found.putIfAbsent(Facts.REVIEW, day.toString()));
        Matcher published = PUBLISHED.matcher(text);
        if (published.matches()) {
            Optional<PublicationDate> date = DateWords.first(published.group(2));
            boolean first = "first ".equalsIgnoreCase(published.group(1));
            date.ifPresent(day -> (first ? firstPublished : found).putIfAbsent(Facts.PUBLISHED, day.toString()));
        }
        Matcher version = VERSION.matcher(text);
        if (version.matches()) {
            found.putIfAbsent(Facts.VERSION, version.group(1));
            ControlLine.date(text.substring(version.end(1)).replaceFirst("^[ ,;:(–—-]+", ""))
                    .ifPresent(day -> found.putIfAbsent(Facts.PUBLISHED, day.toString()));
        }
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            found.putIfAbsent(Facts.PERIOD, period.group(1));
        }
    }

    private void sentences(String text) {
        String front = text.substring(0, Math.min(text.length(), 4 * LONGEST_VALUE));
        Matcher replaces = REPLACES.matcher(front);
        while (replaces.find()) {
            if (!isDenied(front, replaces) && !A_PART.matcher(replaces.group(1)).lookingAt()) {
                found.putIfAbsent(Facts.SUPERSEDES, replaces.group(1));
                break;
            }
        }
        Matcher replaced = REPLACED.matcher(front);
        if (replaced.find()) {
            found.putIfAbsent(Facts.SUPERSEDED_BY, replaced.group(1));
        } else if (WITHDRAWN.matcher(front).find()) {
            found.putIfAbsent(Facts.WITHDRAWN, "yes");
        }
    }

    /// "Nothing in this toolkit replaces the procedures."
    private static boolean isDenied(String text, Matcher replaces) {
        int begin = Math.max(text.lastIndexOf('.', replaces.start()), text.lastIndexOf('\n', replaces.start())) + 1;
        return Stream.of(Words.plain(text.substring(begin, replaces.start(1))).split(" ")).anyMatch(DENIALS::contains);
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : List.of("version", "version number", "version no", "document version", "issue number")) {
            labels.put(label, Facts.VERSION);
        }
        for (String label : List.of(
                "published", "date published", "publication date", "date of publication", "publish date", "issue date",
                "date issued", "date of issue", "issued", "effective date", "effective from", "date effective",
                "approved",
                "date approved", "approval date", "date of approval", "ratified", "date ratified", "last updated",
                "date updated", "updated", "date last reviewed", "last reviewed", "date")) {
            labels.put(label, Facts.PUBLISHED);
        }
        REVIEWS.forEach(label -> labels.put(label, Facts.REVIEW));
        for (String label : List.of("supersedes", "replaces", "this document replaces", "this version replaces",
                "supersedes version", "document replaces", "previous version replaced")) {
            labels.put(label, Facts.SUPERSEDES);
        }
        for (String label : List.of("superseded by", "replaced by")) {
            labels.put(label, Facts.SUPERSEDED_BY);
        }
        for (String label : List.of("period", "period covered", "reporting period", "reporting year")) {
            labels.put(label, Facts.PERIOD);
        }
        for (String label : List.of("publisher", "published by", "issued by", "produced by", "partnership")) {
            labels.put(label, Facts.PUBLISHER);
        }
        for (String label : List.of("document type", "type of document")) {
            labels.put(label, Facts.KIND);
        }
        for (String label : List.of("document title", "title", "title of document", "policy title",
                "name of document")) {
            labels.put(label, Facts.TITLE);
        }
        return Map.copyOf(labels);
    }
}
