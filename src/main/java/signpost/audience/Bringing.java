package signpost.audience;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import signpost.sheet.Typed;

/// How a spreadsheet is to be brought in.
///
/// @param list the name of the list the people come onto; it is made where there is none
/// @param basis why we may write to them, in words that are kept as evidence
/// @param source what the file is called, kept with the evidence
/// @param topic the id of a topic for a name of it; empty where there is no such topic, which is then left out and told
/// @param preview whether only to say what would come of it
/// @param columns what somebody says of columns, counted from 0: one of [#FIELDS], or nothing for one that is not read; others go by their heads
public record Bringing(
        String list,
        String basis,
        String source,
        UnaryOperator<String> topic,
        boolean preview,
        Map<Integer, String> columns) {

    private static final int LONGEST = 100;

    public Bringing {
        columns = Map.copyOf(columns);
        list = Typed.line(list, LONGEST);
        basis = Typed.line(basis, 1_000);
        source = Typed.line(source, LONGEST);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("the list has no name");
        }
        if (basis.isEmpty()) {
            throw new IllegalArgumentException("the basis is missing: why may these people be written to?");
        }
    }

    /// One in which all columns go by their heads.
    public Bringing(String list, String basis, String source, UnaryOperator<String> topic, boolean preview) {
        this(list, basis, source, topic, preview, Map.of());
    }

    /// What a column can hold.
    public static final List<String> FIELDS = Columns.Field.ids();

    /// A column of a spreadsheet.
    ///
    /// @param head as its first row names it
    /// @param field what it is taken for; empty where it is not read
    /// @param example what stands in it in the first row that says anything
    public record Column(String head, String field, String example) {}

    /// What came of it.
    ///
    /// @param added people who are new
    /// @param changed people who were known and got something new
    /// @param same people who were known and on the list as the row says
    /// @param refused rows that were not taken
    /// @param remarks what was left out of rows that were taken
    /// @param unknown heads of columns that were not read
    public record Report(
            long added,
            long changed,
            long same,
            List<Refused> refused,
            List<Remark> remarks,
            List<String> unknown) {
        public Report {
            refused = refused.stream().sorted(Comparator.comparing(Refused::row)).toList();
            remarks = remarks.stream().sorted(Comparator.comparing(Remark::row)).toList();
            unknown = List.copyOf(unknown);
        }

        /// How many rows were taken.
        public long taken() {
            return added + changed + same;
        }
    }

    /// A row that was not taken.
    ///
    /// @param row as the spreadsheet numbers it, from 1
    /// @param email as it stands there, made harmless
    public record Refused(long row, String email, String reason) {}

    /// Something in a row that was left out.
    public record Remark(long row, String text) {}

    /// A file that cannot be brought in at all; nothing of it was.
    public static final class Impossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Impossible(String sentence) {
            super(sentence);
        }
    }
}
