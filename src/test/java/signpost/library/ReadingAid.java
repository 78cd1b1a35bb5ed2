package signpost.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Helps tests to read small files and to look at what came out.
final class ReadingAid {

    private ReadingAid() {}

    static Reading text(Path folder, String name, String words) throws IOException, Refusal {
        Path file = Files.writeString(folder.resolve(name), words);
        return Readers.read(file, name);
    }

    static List<String> headings(Reading reading) {
        return reading.sections().stream().map(section -> String.join(" > ", section.path())).toList();
    }

    static List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        reading.sections().forEach(section -> blocks.addAll(section.blocks()));
        return blocks;
    }

    static List<String> texts(Reading reading) {
        return blocks(reading).stream().map(Block::text).toList();
    }

    /// The table row whose first cell is this.
    static Block.Row row(Reading reading, String first) {
        return blocks(reading).stream()
                .filter(Block.Row.class::isInstance)
                .map(Block.Row.class::cast)
                .filter(row -> row.cells().getFirst().equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + first + " in " + texts(reading)));
    }
}
