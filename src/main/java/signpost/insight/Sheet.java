package signpost.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.sheet.Neutral;

/// Figures in rows and columns, to be opened in a spreadsheet.
///
/// @param columns their names
/// @param rows each as long as the columns
public record Sheet(List<String> columns, List<List<String>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Of gaps.
    public static Sheet ofGaps(List<Gap> gaps) {
        return new Sheet(
                List.of("gap", "topic", "times", "first", "last", "owner", "closed by", "closed"),
                gaps.stream()
                        .map(gap -> List.of(gap.title(), gap.topic(), number(gap.times()), gap.first().toString(),
                                gap.last().toString(), gap.owner(), closing(gap.closing().map(Gap.Closing::document)),
                                closing(gap.closing().map(closing -> closing.at().toString()))))
                        .toList());
    }

    /// Of documents and how much they were used.
    public static Sheet ofReach(List<Reach> reach) {
        return new Sheet(
                List.of("document", "title", "times", "askers"),
                reach.stream()
                        .map(each -> List.of(each.document(), each.title(), number(each.times()),
                                number(each.askers())))
                        .toList());
    }

    /// Of questions by time and sort.
    ///
    /// @param what the heading of the sort, such as `topic`
    public static Sheet ofTallied(String what, List<Tallied> tallied) {
        return new Sheet(
                List.of("when", what, "questions", "not found", "helpful", "not helpful"),
                tallied.stream()
                        .map(each -> List.of(each.when(), each.what(), number(each.questions()),
                                number(each.notFound()), number(each.helpful()), number(each.unhelpful())))
                        .toList());
    }

    /// Of questions.
    public static Sheet ofQuestions(List<Kept> questions) {
        return new Sheet(
                List.of("when", "door", "question", "topic", "outcome", "documents", "feedback", "remark", "millis"),
                questions.stream()
                        .map(kept -> List.of(kept.at().toString(), kept.door(), kept.words(), kept.topic(),
                                kept.outcome(),
                                kept.shown().stream().map(Shown::document).collect(Collectors.joining("; ")),
                                kept.feedback(), kept.remark(), number(kept.millis())))
                        .toList());
    }

    /// As CSV (RFC 4180). No cell is taken for a formula: one that begins like one gets an apostrophe before it.
    public String csv() {
        return line(columns) + rows.stream().map(Sheet::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Sheet::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String plain = Neutral.write(text);
        boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    private static String number(long number) {
        return String.valueOf(number);
    }

    private static String closing(Optional<String> text) {
        return text.orElse("");
    }
}
