package signpost.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A document while it is being read: headings and blocks go in as they come, sections come out.
/// Not safe for use by several threads.
final class Outline {

    /// Ends a line within a paragraph where its author ended it.
    static final String LINE_END = "\u2028";

    private record Open(int level, String heading) {}

    private static final String START = "start";
    private static final int LONGEST_HEADING = 300;

    /// What other parts of the page that shows a document are called, and text before the first heading.
    private static final Set<String> RESERVED = Set.of(START, "main", "passage", "contents-title");

    private final List<Section> sections = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Deque<Integer> panels = new ArrayDeque<>();
    private final Set<String> anchors = new HashSet<>(RESERVED);
    /// The last number behind each slug, so that a thousand headings alike are not counted through each time.
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Block> blocks = new ArrayList<>();
    private String anchor = START;

    /// Whether the section only goes on with one that was there before, so that without words it is none.
    private boolean goingOn;
    private int page;

    /// Begins a section.
    ///
    /// @param level its rank as the document says, 1 the highest; ranks may be skipped
    void heading(int level, String text, int page) {
        String heading = Words.tidy(text);
        if (heading.isEmpty()) {
            return;
        }
        if (heading.length() > LONGEST_HEADING) {
            paragraph(heading, page);
            return;
        }
        close();
        while (!open.isEmpty() && open.getLast().level() >= level) {
            open.removeLast();
        }
        if (!open.isEmpty() && Contents.isTitle(open.getLast().heading())) {
            open.removeLast(); // what follows a list of contents stands beside it, however deep its heading
        }
        open.add(new Open(level, heading));
        anchor = unique(Words.slug(heading));
        this.page = page;
    }

    /// Begins a section within the one that is open, as a panel that is opened by its summary.
    void within(String text) {
        heading(open.isEmpty() ? 1 : open.getLast().level() + 1, text, 0);
    }

    /// How many headings what comes next stands under.
    int depth() {
        return open.size();
    }

    /// Ends the sections that are open below this depth: what comes next goes on under the heading above them.
    void leave(int depth) {
        if (depth > 0 && open.size() > depth) {
            close();
            while (open.size() > depth) {
                open.removeLast();
            }
            anchor = unique(Words.slug(open.getLast().heading()));
            goingOn = true;
        }
    }

    /// Notes that a panel began at this depth, which ends somewhere below.
    void panel(int depth) {
        panels.push(depth);
    }

    /// Ends the panel that began last.
    void endPanel() {
        if (!panels.isEmpty()) {
            leave(panels.pop());
        }
    }

    /// Adds a paragraph, or several where its author ended lines of it that say something of the document.
    void paragraph(String text, int page) {
        String[] lines = text.split(LINE_END, -1);
        if (lines.length > 1 && Arrays.stream(lines).map(Words::tidy).anyMatch(TellingText::isStatement)) {
            Arrays.stream(lines).forEach(line -> paragraph(line, page));
        } else {
            paragraph(text, page, List.of());
        }
    }

    /// @param turns where it goes on upon other pages
    void paragraph(String text, int page, List<Turn> turns) {
        String words = Words.tidy(text);
        if (!words.isEmpty() && !LinkWords.areAll(words)) {
            add(new Block.Paragraph(words, page, turns));
        }
    }

    void item(String text, String marker, int depth, int page) {
        item(text, marker, depth, page, List.of());
    }

    /// @param turns where it goes on upon other pages
    void item(String text, String marker, int depth, int page, List<Turn> turns) {
        String words = Words.tidy(text);
        if (!words.isEmpty() && !LinkWords.areAll(words)) {
            add(new Block.Item(words, Markers.shown(Words.tidy(marker)), Math.max(1, depth), page, turns));
        }
    }

    /// Adds a table, row by row, each with the heads of its columns.
    void table(Table table, int page) {
        table.blocks(page).forEach(this::add);
    }

    void add(Block block) {
        if (blocks.isEmpty() && page == 0) {
            page = block.page();
        }
        blocks.add(block);
    }

    /// Whether nothing has been put in yet.
    boolean isEmpty() {
        return sections.isEmpty() && blocks.isEmpty() && open.isEmpty();
    }

    /// The sections so far, without contents pages; a section without any text stays, because its heading says something.
    List<Section> sections() {
        close();
        open.clear();
        Set<String> headings = new HashSet<>();
        sections.forEach(section -> headings.add(Words.plain(section.heading())));
        ContentsLines lines = new ContentsLines(sections.stream().map(Section::heading).toList());
        return lines.withoutLines(sections).stream()
                .map(section -> without(lines, section))
                .filter(section -> !isContents(section, headings) && !isNothing(section))
                .toList();
    }

    private static Section without(ContentsLines lines, Section section) {
        List<Block> left = lines.without(section.blocks());
        return left.size() == section.blocks().size()
                ? section
                : new Section(section.anchor(), section.path(), section.page(), left);
    }

    private static boolean isNothing(Section section) {
        return section.path().isEmpty() && section.blocks().isEmpty();
    }

    /// Whether a section lists what is in the document: most of its lines are headings of other sections.
    private static boolean isContents(Section section, Set<String> headings) {
        if (!Contents.isTitle(section.heading())) {
            return false;
        }
        long named = section.blocks().stream()
                .filter(block -> headings.contains(Words.plain(Contents.withoutPage(block.text()))))
                .count();
        return named * 2 >= section.blocks().size();
    }

    private void close() {
        if (!blocks.isEmpty() || (!open.isEmpty() && !goingOn)) {
            List<String> path = open.stream().map(Open::heading).toList();
            sections.add(new Section(anchor, path, page, blocks));
        }
        blocks = new ArrayList<>();
        page = 0;
        goingOn = false;
    }

    private String unique(String slug) {
        String candidate = slug;
        int n = numbers.getOrDefault(slug, 1);
        while (!anchors.add(candidate)) {
            n++;
            candidate = slug + "-" + n;
        }
        numbers.put(slug, n);
        return candidate;
    }
}
