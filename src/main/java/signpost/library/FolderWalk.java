package signpost.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One walk through the library's folder: the folders, the files to read, those refused by name or place, and the manifests.
/// Links are followed only where they lead to a file within the folder. Hidden files are none of our business.
final class FolderWalk extends SimpleFileVisitor<Path> {

    /// A file to read.
    ///
    /// @param modified when it was last changed, in milliseconds since 1970
    record Seen(Path file, long size, long modified) {}

    private static final int DEEPEST = 24;
    private static final int MOST_FILES = 50_000;
    private static final Set<String> IGNORED = Set.of("thumbs.db", "desktop.ini");

    private final Path folder;
    private final Path real;
    private final List<Path> folders = new ArrayList<>();
    private final Map<String, Seen> files = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> unlisted = new ArrayList<>();
    private final List<Path> manifests = new ArrayList<>();

    private FolderWalk(Path folder) throws IOException {
        this.folder = folder;
        real = folder.toRealPath();
    }

    /// @throws UncheckedIOException where the folder itself cannot be listed
    static FolderWalk of(Path folder) {
        try {
            FolderWalk walk = new FolderWalk(folder);
            Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, walk);
            return walk;
        } catch (IOException broken) {
            throw new UncheckedIOException("The library's folder " + folder + " cannot be listed", broken);
        }
    }

    /// The folders looked into, the library's own the first.
    List<Path> folders() {
        return folders;
    }

    /// The files to read, by path.
    Map<String, Seen> files() {
        return files;
    }

    /// The files not to read, and why, by path.
    Map<String, String> refused() {
        return refused;
    }

    /// Whether a file is in a folder that is there but could not be listed.
    boolean isUnlisted(String path) {
        return unlisted.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }

    /// Whether something is there that could not be looked at.
    boolean isPartial() {
        return !unlisted.isEmpty();
    }

    /// What all manifests in the folder say; paths in each count from where it lies.
    Manifest manifest() {
        return Manifest.of(folder, manifests);
    }

    /// A number that changes when a file comes, goes or changes.
    long state() {
        long state = 0;
        for (Map.Entry<String, Seen> file : files.entrySet()) {
            state = state * 31 + file.getKey().hashCode();
            state = state * 31 + file.getValue().size();
            state = state * 31 + file.getValue().modified();
        }
        for (Path manifest : manifests) {
            state = state * 31 + manifest.toFile().lastModified();
        }
        return state * 31 + refused.keySet().hashCode();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = !directory.equals(folder) && directory.getFileName().toString().startsWith(".");
        if (hidden) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.add(directory);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (name.startsWith(".") || name.startsWith("~$") || IGNORED.contains(name.toLowerCase(Locale.ROOT))) {
            return FileVisitResult.CONTINUE;
        }
        String path = path(file);
        if (files.size() + refused.size() >= MOST_FILES) {
            refused.put(path, "one more than the " + MOST_FILES + " files that are read; nor is what comes after it");
            return FileVisitResult.TERMINATE;
        }
        try {
            BasicFileAttributes actual = attributes;
            if (attributes.isSymbolicLink()) {
                Path target = file.toRealPath();
                if (!target.startsWith(real)) {
                    refused.put(path, "a link that leads out of the library's folder");
                    return FileVisitResult.CONTINUE;
                }
                actual = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            }
            place(path, name, file, actual);
        } catch (IOException broken) {
            refused.put(path, "a link that leads nowhere");
        }
        return FileVisitResult.CONTINUE;
    }

    private void place(String path, String name, Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            refused.put(path, "nested too deep, or a link to a folder");
        } else if (!attributes.isRegularFile()) {
            refused.put(path, "not a file");
        } else if (name.equals(Manifest.FILE_NAME)) {
            manifests.add(file);
        } else if (!Format.isKnown(name)) {
            refused.put(path, "not a kind we read");
        } else {
            files.put(path, new Seen(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
        if (file.equals(folder)) {
            throw broken;
        }
        refused.put(path(file), "cannot be opened");
        unlisted.add(path(file));
        return FileVisitResult.CONTINUE;
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
