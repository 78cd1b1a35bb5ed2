package signpost.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Cuts a document into the passages that may be quoted from it.
///
/// Passages follow the document's own sections: a section is one passage where it is short enough, else it is cut between blocks, and
/// only a very long paragraph between sentences. Short sections stay with the sub-sections that follow. A line that introduces a list stays with its first
/// item, a table that goes on repeats its heads, and what is left over of a section, where it is short, the paragraphs above it, so that each passage
/// can be read alone.
public final class Passages {

    /// A passage that has reached this many characters takes in no further section.
    private static final int FULL = 600;

    /// Neighbouring sections of the same rank share a passage while both are this short.
    private static final int SHORT = 250;

    private Passages() {}

    /// The passages of a document in reading order, numbered from 0. The same document always gives the same passages.
    public static List<Passage> of(Document document) {
        List<Passage> passages = new ArrayList<>();
        List<Section> group = new ArrayList<>();
        int length = 0;
        for (Section section : document.sections()) {
            int more = length(Line.of(section));
            if (!group.isEmpty() && !(length + more <= Passage.LONGEST && together(group, length, section, more))) {
                pack(document, group, passages);
                group.clear();
                length = 0;
            }
            group.add(section);
            length += more;
        }
        pack(document, group, passages);
        return List.copyOf(passages);
    }

    /// The passage that an address names by its [place][Passage#place()], wherever it stands now; empty where its words stand in the document no
    /// more. A number alone, as older addresses hold, is taken for what it is.
    public static Optional<Passage> at(Document document, String place) {
        if (place.isEmpty()) {
            return Optional.empty(); // most addresses name none, and to cut a long document takes a while
        }
        int dash = place.indexOf('-');
        String number = dash < 0 ? place : place.substring(0, dash);
        String mark = place.substring(dash + 1);
        List<Passage> alike = of(document).stream()
                .filter(passage -> dash < 0
                        ? number.equals(String.valueOf(passage.number()))
                        : passage.mark().equals(mark))
                .toList();
        return alike.stream().filter(passage -> number.equals(String.valueOf(passage.number()))).findFirst()
                .or(() -> alike.stream().findFirst());
    }

    private static boolean together(List<Section> group, int length, Section next, int more) {
        List<String> root = group.getFirst().path();
        boolean within = next.level() > root.size() && next.path().subList(0, root.size()).equals(root)
                && !root.isEmpty();
        boolean beside = next.level() == root.size()
                && !root.isEmpty()
                && next.path().subList(0, root.size() - 1).equals(root.subList(0, root.size() - 1));
        boolean bare = group.stream().allMatch(section -> section.blocks().isEmpty());
        return within ? bare || length < FULL : beside && length < SHORT && more < SHORT && !bare;
    }

    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length() + 1).sum();
    }

    private static void pack(Document document, List<Section> group, List<Passage> passages) {
        List<Line> lines = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Section section : group) {
            lines.addAll(Line.of(section));
            sections.addAll(Collections.nCopies(lines.size() - sections.size(), section));
        }
        PassageDraft draft = new PassageDraft();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean opens = line.heading() || line.text().endsWith(":");
            int needed = line.text().length()
                    + (opens && i + 1 < lines.size() ? lines.get(i + 1).text().length() + 1 : 0);
            boolean room = draft.fits(draft.opened() ? line.text().length() : needed);
            if (!draft.isEmpty() && !room) {
                draft.finish(document, passages);
                draft = new PassageDraft();
                int from = back(lines, i);
                if (from == i && !line.heads().isEmpty()
                        && line.heads().length() + line.text().length() < Passage.LONGEST) {
                    draft.add(new Line(line.heads(), line.page(), false, false, "", ""), sections.get(i));
                }
                for (int again = from; again < i; again++) {
                    draft.add(lines.get(again), sections.get(again));
                }
            }
            draft.add(line, sections.get(i));
        }
        if (!draft.isEmpty()) {
            draft.finish(document, passages);
        }
    }

    /// Where the last passage of a section begins: what is left over is short, and is read with the paragraphs above it, from which it goes on.
    private static int back(List<Line> lines, int left) {
        int length = length(lines.subList(left, lines.size()));
        if (length >= FULL || !lines.get(left).heads().isEmpty()) {
            return left;
        }
        int from = left;
        while (from > 0 && !lines.get(from).heading() && lines.get(from - 1).heads().isEmpty()
                && length + lines.get(from - 1).text().length() < Passage.LONGEST) {
            from--;
            length += lines.get(from).text().length() + 1;
        }
        return from;
    }
}
