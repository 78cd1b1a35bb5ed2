package signpost.library;

import java.io.IOException;
import java.nio.file.Path;

/// Reads a file of any kind: the text, what it says about itself, and a sketch of it.
final class Readers {

    private Readers() {}

    /// @param path the file's path in the library, whose name tells its kind where its bytes do not
    /// @throws Refusal where it cannot be read, and why
    static Reading read(Path file, String path) throws IOException, Refusal {
        try {
            Reading reading = Format.of(file, path).reader().read(file);
            if (!reading.hasText()) {
                throw new Refusal("no text, cannot be searched");
            }
            Facts facts = reading.facts().orElse(TellingName.facts(path)).orElse(TellingText.facts(reading.sections()));
            return new Reading(reading.sections(), facts, Sketch.of(reading.sections()));
        } catch (StackOverflowError tooDeep) {
            throw new Refusal("nested too deep to be a document");
        }
    }
}
