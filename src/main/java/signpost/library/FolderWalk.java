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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One walk through the library's folder: the folders, the files to read, those refused by name or place, and the manifests.
/// Links are followed only where they lead to a file within the folder. Hidden files are none of our business.
final class FolderWalk extends SimpleFileVisitor<Path> {

    /// A file to read.
    ///
    /// @param modified when it was last changed, in milliseconds since 1970
    record Seen(Path file, long size, long modified) {}

    private static final int DEEPEST = 24;
    private static final int MOST_FILES = 50_000;
    private static final int MOST_REFUSED = 10_000;
    /// In the name of a file stands for what the system's language setting cannot tell, so that two names may become one.
    private static final char UNREADABLE = '\uFFFD';
    private static final Set<String> IGNORED = Set.of("thumbs.db", "desktop.ini");

    /// Where it really lies: a link is not walked into.
    private final Path folder;
    private final List<Path> folders = new ArrayList<>();
    private final TreeMap<String, Seen> files = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> unlisted = new ArrayList<>();
    private final List<Path> manifests = new ArrayList<>();
    private @Nullable Manifest manifest;
    private final Predicate<String> known;
    private final LeftOut leftOut;
    private final TreeSet<String> strangers = new TreeSet<>();
    private long unnamed;

    private FolderWalk(Path folder, Predicate<String> known, int most) throws IOException {
        this.folder = folder.toRealPath();
        this.known = known;
        leftOut = new LeftOut(most);
    }

    /// As [#of(Path, Predicate, int)], as far as it matters whether anything changed.
    static FolderWalk of(Path folder) {
        return of(folder, _ -> false);
    }

    /// As [#of(Path, Predicate, int)], with the most files that a library may have.
    static FolderWalk of(Path folder, Predicate<String> known) {
        return of(folder, known, MOST_FILES);
    }

    /// @param known whether there is a document of this path already: such a file is never left out for a new one
    /// @param most so many files are read, the first ones by path; the others are named as left out
    /// @throws UncheckedIOException where the folder itself cannot be listed
    static FolderWalk of(Path folder, Predicate<String> known, int most) {
        try {
            FolderWalk walk = new FolderWalk(folder, known, most);
            Files.walkFileTree(walk.folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, walk);
            return walk;
        } catch (IOException broken) {
            throw new UncheckedIOException("The library's folder " + folder + " cannot be listed", broken);
        }
    }

    /// The files that could be read, but are more than a library may have.
    LeftOut leftOut() {
        return leftOut;
    }

    /// The folders that are there but could not be listed, by path.
    List<String> unlisted() {
        return unlisted;
    }

    /// The folders looked into, the library's own the first.
    List<Path> folders() {
        return folders;
    }

    /// The files to read, by path.
    Map<String, Seen> files() {
        return files;
    }

    /// The files not to read, and why, by path. Of a great many the first are named.
    Map<String, String> refused() {
        Map<String, String> all = new TreeMap<>(refused);
        all.putAll(leftOut.reasons());
        if (unnamed > 0) {
            all.put("~", "and " + unnamed + " more that are not read");
        }
        return all;
    }

    /// Whether a file is in a folder that is there but could not be listed.
    boolean isUnlisted(String path) {
        return unlisted.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }

    /// What all manifests in the folder say, read once; paths in each count from where it lies.
    Manifest manifest() {
        Manifest said = manifest == null ? Manifest.of(folder, manifests) : manifest;
        manifest = said;
        return said;
    }

    /// What the manifests say that is of no use, a few words each.
    List<String> useless() {
        Set<String> there = new HashSet<>();
        files.keySet().forEach(path -> there.add(Manifest.composed(path)));
        refused.keySet().forEach(path -> there.add(Manifest.composed(path)));
        return manifest()
                .useless(path -> there.contains(path) || isUnlisted(path) || leftOut.count() > 0 || unnamed > 0);
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
        state = state * 31 + leftOut.count();
        return (state * 31 + refused.keySet().hashCode()) * 31 + Set.copyOf(unlisted).hashCode();
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
        if (name.indexOf(UNREADABLE) >= 0) {
            refuse(path, "its name cannot be read; rename it, or start Signpost with LC_ALL=C.UTF-8");
            return FileVisitResult.CONTINUE;
        }
        try {
            BasicFileAttributes actual = attributes;
            if (attributes.isSymbolicLink()) {
                Path target = file.toRealPath();
                if (!target.startsWith(folder)) {
                    refuse(path, "a link that leads out of the library's folder");
                    return FileVisitResult.CONTINUE;
                }
                actual = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            }
            place(path, name, file, actual);
        } catch (IOException broken) {
            refuse(path, "a link that leads nowhere");
        }
        return FileVisitResult.CONTINUE;
    }

    private void place(String path, String name, Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            refuse(path, "nested too deep, or a link to a folder");
        } else if (!attributes.isRegularFile()) {
            refuse(path, "not a file");
        } else if (name.equals(Manifest.FILE_NAME)) {
            manifests.add(file);
        } else if (!Format.isKnown(name)) {
            refuse(path, "not a kind we read");
        } else {
            read(path, new Seen(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
        }
    }

    /// Takes a file; of too many the last by path that there is no document of.
    private void read(String path, Seen seen) {
        files.put(path, seen);
        if (!known.test(path)) {
            strangers.add(path);
        }
        if (files.size() > leftOut.most()) {
            String last = strangers.isEmpty() ? files.lastKey() : strangers.removeLast();
            files.remove(last);
            leftOut.add(last);
        }
    }

    private void refuse(String path, String reason) {
        if (refused.size() < MOST_REFUSED) {
            refused.put(path, reason);
        } else {
            unnamed++;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
        if (file.equals(folder)) {
            throw broken;
        }
        if (file.getFileName().toString().startsWith(".")) {
            return FileVisitResult.CONTINUE;
        }
        unlisted.add(path(file));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException broken) throws IOException {
        return broken == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, broken);
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
