package signpost.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import signpost.index.State;
import signpost.library.FileReport;
import signpost.library.Import;
import signpost.library.Upkeep;

/// Looks at what is held: documents, index, model.
final class HoldingChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// So many refused files are named.
    private static final int NAMED = 100;

    private HoldingChecks() {}

    static List<Finding> of(Desk desk) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        int documents = desk.library().documents().size();
        String where = desk.holdings().content().library().toString();
        findings.add(documents == 0
                ? Finding.bad("library", none(desk, where))
                : Finding.good("library", documents + " documents in " + where + "."));
        Upkeep upkeep = desk.imported().map(Import::upkeep).orElseGet(desk.library()::look);
        upkeep.sentences().forEach(sentence -> findings.add(upkeep.away().isEmpty()
                ? Finding.odd("library", sentence)
                : Finding.bad("library", sentence)));
        if (!upkeep.missing().isEmpty()) {
            findings.add(Finding.odd("library",
                    "to take out what is no longer there, run 'signpost library import --let-missing-go'."));
        }
        List<FileReport.Refused> refused = desk.imported().map(Import::refused).orElseGet(desk.library()::refused);
        if (!refused.isEmpty()) {
            findings.add(Finding.odd("library", refused.size() == 1
                    ? "1 file was refused:"
                    : refused.size() + " files were refused:"));
        }
        refused.stream().limit(NAMED).forEach(one -> findings.add(refused(one)));
        if (refused.size() > NAMED) {
            findings.add(Finding.odd("library", (refused.size() - NAMED)
                    + " more files were refused; 'signpost library check' names each."));
        }
        desk.complete(new PrintWriter(Writer.nullWriter()), PATIENCE);
        State index = desk.index().state();
        findings.add(index.documents() < documents
                ? Finding.bad("index", "only " + index.documents() + " of " + documents
                        + " documents can be found; delete the folder 'libraries' in the data folder, and they are indexed again.")
                : Finding.good("index", index.passages() + " passages" + unread(index) + "."));
        findings.add(index.model()
                ? Finding.good("model", "it is loaded.")
                : Finding.odd("model", "it could not be loaded, so passages are found by their words alone."));
        return findings;
    }

    private static String none(Desk desk, String where) {
        return desk.imported().isPresent()
                ? "no document in " + where + " could be read; put the partnership's documents there."
                : "no document in " + where
                        + " has been read; a running Signpost may be at it, and '/health/ready' says "
                        + "how far it is.";
    }

    private static Finding refused(FileReport.Refused refused) {
        return Finding.odd("library", refused.path() + " was refused: " + refused.reason()
                + (refused.keptLast() ? " (as last read well, it is still answered from)." : "."));
    }

    private static String unread(State index) {
        return index.complete() ? "" : ", of which the model has yet to read " + (index.toRead() - index.read());
    }
}
