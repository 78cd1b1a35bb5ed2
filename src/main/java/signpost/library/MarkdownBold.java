package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Makes headings of the lines of a Markdown file that are headings by their bold type alone: `**Heading**` on a line of its own.
final class MarkdownBold {

    private MarkdownBold() {}

    /// @param words reads the words of a node
    static void mark(Node document, Function<Node, String> words) {
        List<BoldHeads.Part> parts = new ArrayList<>();
        List<@Nullable Paragraph> paragraphs = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            String text = words.apply(node);
            Node bold = node instanceof Paragraph ? bold(node) : null;
            String head = bold == null ? "" : words.apply(bold);
            String rest = text.substring(Math.min(text.length(), head.length())).strip();
            if (!rest.isEmpty() && Character.isLowerCase(rest.charAt(0))) {
                bold = null; // a sentence that only the width of the file broke behind its bold words
            }
            if (node instanceof Heading heading) {
                parts.add(new BoldHeads.Part(BoldHeads.Sort.HEADING, heading.getLevel(), text));
                paragraphs.add(null);
            } else if (bold == null) {
                parts.add(new BoldHeads.Part(BoldHeads.Sort.TEXT, 0, text));
                paragraphs.add(null);
            } else {
                parts.add(new BoldHeads.Part(BoldHeads.Sort.BOLD, 0, head));
                paragraphs.add((Paragraph) node);
                if (!rest.isEmpty()) {
                    parts.add(new BoldHeads.Part(BoldHeads.Sort.TEXT, 0, rest));
                    paragraphs.add(null);
                }
            }
        }
        List<Integer> ranks = BoldHeads.ranks(parts);
        for (int i = 0; i < ranks.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (ranks.get(i) > 0 && paragraph != null) {
                makeHeading(paragraph, ranks.get(i));
            }
        }
    }

    /// The bold words that are the paragraph, or its first line with text below; null where it has none such.
    private static @Nullable Node bold(Node paragraph) {
        Node first = paragraph.getFirstChild();
        boolean bold = first instanceof StrongEmphasis
                || (first instanceof Emphasis && first.getFirstChild() instanceof StrongEmphasis inner
                        && inner.getNext() == null);
        if (!bold || first == null) {
            return null;
        }
        Node next = behind(first);
        if (next == null) {
            return first;
        }
        boolean broken = next instanceof SoftLineBreak || next instanceof HardLineBreak;
        boolean more = next.getNext() != null && !(next.getNext() instanceof StrongEmphasis);
        return broken && more ? first : null;
    }

    /// What stands behind a node, but for the white space at the end of its line.
    private static @Nullable Node behind(Node node) {
        Node next = node.getNext();
        while (next instanceof Text text && text.getLiteral().isBlank()) {
            next = next.getNext();
        }
        return next;
    }

    private static void makeHeading(Paragraph paragraph, int rank) {
        Heading heading = new Heading();
        heading.setLevel(rank);
        Node bold = paragraph.getFirstChild();
        Node broken = behind(bold);
        paragraph.insertBefore(heading);
        heading.appendChild(bold);
        if (broken == null) {
            paragraph.unlink();
        } else {
            broken.unlink();
        }
    }
}
