package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// A passage in the making: lines are added until it is finished.
final class PassageDraft {

    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Whereabouts> parts = new ArrayList<>();
    private boolean opened;

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /// Whether the last line asks for what follows: a heading, or one that introduces a list.
    boolean opened() {
        return opened;
    }

    /// Whether so many more characters on a line of their own find room.
    boolean fits(int characters) {
        return text.length() + (text.isEmpty() ? 0 : 1) + characters <= Passage.LONGEST;
    }

    /// @param section the section in which the line stands
    void add(Line line, Section section) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        on(start, section, line.page());
        text.append(line.text());
        opened = line.heading() || line.text().endsWith(":");
        if (line.heading()) {
            return;
        }
        if (!line.running()) {
            sentences.add(new Sentence(start, text.length(), line.context()));
            return;
        }
        int from = 0;
        for (int end : Sentences.ends(line.text())) {
            int begin = from;
            while (begin < end && Character.isWhitespace(line.text().charAt(begin))) {
                begin++;
            }
            if (end > begin) {
                on(start + begin, section, line.pageAt(begin));
                sentences.add(new Sentence(start + begin, start + end, line.context()));
            }
            from = end;
        }
    }

    /// Notes where a part begins that stands in another section or upon another page.
    private void on(int start, Section section, int page) {
        if (parts.isEmpty() || !parts.getLast().anchor().equals(section.anchor()) || parts.getLast().page() != page) {
            parts.add(new Whereabouts(start, section.anchor(), section.path(), page));
        }
    }

    /// Adds the passage; one of headings alone is not worth quoting and is dropped.
    void finish(Document document, List<Passage> passages) {
        if (!sentences.isEmpty()) {
            passages.add(new Passage(document.path(), passages.size(), parts, text.toString(), sentences));
        }
    }
}
