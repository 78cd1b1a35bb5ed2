package signpost.library;

import java.io.IOException;
import java.nio.file.Path;

/// Reads one kind of file. Readers keep no state between files.
interface Reader {

    /// What the file says.
    ///
    /// @throws Refusal where it is not what it claims to be, is locked, or holds no text
    /// @throws IOException where it cannot be got at
    Reading read(Path file) throws IOException, Refusal;
}
