package signpost.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a file or folder really lies, whatever links lead to it, also while what a link leads to is away, as a share that is not mounted.
public final class RealPath {

    private static final int MOST_LINKS = 40;

    private RealPath() {}

    /// The place without links; the path itself, made absolute, where they lead in a circle.
    public static Path of(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return of(whole, MOST_LINKS);
    }

    private static Path of(Path whole, int links) {
        try {
            return whole.toRealPath();
        } catch (IOException away) {
            Path above = whole.getParent();
            if (above == null || links == 0) {
                return whole;
            }
            try {
                return Files.isSymbolicLink(whole)
                        ? of(whole.resolveSibling(Files.readSymbolicLink(whole)).normalize(), links - 1)
                        : of(above, links).resolve(whole.getFileName());
            } catch (IOException unreadable) {
                return whole;
            }
        }
    }
}
