package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.library.Block;
import signpost.library.Document;
import signpost.library.Section;

/// A document's page, ready to be drawn.
///
/// @param top the anchor of the page's own heading; empty where the document does not say its title
/// @param contents the headings that its contents list shows
/// @param flows the document
/// @param flags what must be known about it
/// @param source where the publisher keeps it; empty where there is no page
public record ReaderView(
        Document document,
        Optional<String> top,
        List<Heading> contents,
        List<Flow> flows,
        List<TurnView.FlagView> flags,
        Optional<String> source) {

    private static final int MANY = 40;
    private static final int TOLD_BY = 30;

    /// An entry of the contents list.
    ///
    /// @param rank 1 for the first rank
    public record Heading(int rank, String text, String anchor) {}

    /// @param passage the number of the passage to mark; empty for none
    static ReaderView of(Document document, Optional<Integer> passage, List<TurnView.FlagView> flags) {
        Ranks ranks = Ranks.of(document);
        Map<Integer, Span> covered = passage.map(number -> Cuts.covered(document, number)).orElse(Map.of());
        List<Slice> slices = new ArrayList<>();
        for (Slice slice : Slice.of(document)) {
            if (slice.block().isPresent() || ranks.title().filter(slice.section()::equals).isEmpty()) {
                Span mark = covered.get(slice.place());
                slices.add(mark == null ? slice : slice.piece(slice.span(), List.of(mark)));
            }
        }
        return new ReaderView(
                document,
                ranks.title().map(Section::anchor),
                contents(document, ranks),
                Layout.document(slices, ranks.ranks()),
                flags,
                Links.web(document.details().source()));
    }

    /// Enough of its text to tell its language.
    public String words() {
        return document.sections().stream().flatMap(section -> section.blocks().stream()).map(Block::text)
                .limit(TOLD_BY)
                .collect(Collectors.joining(" "));
    }

    /// The headings of the upper ranks, as many ranks as keep the list short.
    private static List<Heading> contents(Document document, Ranks ranks) {
        List<Heading> all = new ArrayList<>();
        for (Section section : document.sections()) {
            int rank = ranks.ranks().getOrDefault(section.anchor(), 0);
            if (rank > 0 && ranks.title().filter(section::equals).isEmpty()) {
                all.add(new Heading(rank, section.heading(), section.anchor()));
            }
        }
        int upTo = 3;
        while (upTo > 1 && within(all, upTo).size() > MANY) {
            upTo--;
        }
        return within(all, upTo);
    }

    private static List<Heading> within(List<Heading> all, int rank) {
        return all.stream().filter(heading -> heading.rank() <= rank).toList();
    }
}
