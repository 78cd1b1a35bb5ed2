package signpost.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.seal.PrivateFolder;

/// The data folder: what in it belongs to a backup, and whether a backup may be restored into it.
public final class Premises {

    /// Made again by itself, or of the moment only.
    private static final Set<String> PASSING = Set.of("libraries", "model", "packaged", "lock", "database.door");

    /// The system's own, at the top of a disk, which nobody else may read.
    private static final String OF_THE_DISK = "lost+found";

    private static final String UNFINISHED = "restore.unfinished";
    /// What may lie in a folder that a backup is restored into.
    private static final Set<String> FOREIGN = Stream
            .concat(PASSING.stream(), Stream.of(OF_THE_DISK, UNFINISHED)).collect(Collectors.toUnmodifiableSet());

    private static final String DATABASE = "signpost.";

    private final Path data;

    public Premises(Path data) {
        this.data = data;
    }

    Path folder() {
        return data;
    }

    /// The files that belong to a backup; the rows are read from the database itself.
    List<Path> files() throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
                return folder.equals(data) || belongs(data.relativize(folder))
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (belongs(data.relativize(file)) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
                return goesOn(path, why);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) throws IOException {
                return why == null ? FileVisitResult.CONTINUE : goesOn(folder, why);
            }
        });
        return found.stream().sorted().toList();
    }

    /// What goes while the service runs is gone, and what belongs to no backup need not be readable.
    private FileVisitResult goesOn(Path path, IOException why) throws IOException {
        boolean matters = path.equals(data) || belongs(data.relativize(path));
        if (matters && !(why instanceof NoSuchFileException)) {
            throw why;
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean belongs(Path path) {
        String top = path.getName(0).toString();
        String name = path.getFileName().toString();
        boolean half = name.startsWith(".") && name.endsWith(".part");
        boolean ofDatabase = path.getNameCount() == 1 && top.startsWith(DATABASE);
        return !FOREIGN.contains(top) && !ofDatabase && !half;
    }

    /// Where a file of a backup goes.
    ///
    /// @throws Unfit for a name that leads elsewhere, or to what no backup holds
    Path place(String name) {
        Path inside = Path.of(name).normalize();
        boolean safe = !name.isEmpty() && !inside.isAbsolute() && !name.contains("\\")
                && inside.toString().equals(name) && !inside.startsWith("..") && belongs(inside);
        if (!safe) {
            throw new Unfit("The backup holds a file named '" + name + "', which may not be put anywhere.");
        }
        return data.resolve(inside);
    }

    /// Whether a restore ended before it was through, so that nothing here may be used.
    public boolean isHalfRestored() {
        return Files.exists(data.resolve(UNFINISHED));
    }

    /// Begins a restore; what one that was cut off left behind goes.
    ///
    /// @throws Unfit where the folder is in use
    public void begin() throws IOException {
        PrivateFolder.make(data);
        if (isHalfRestored()) {
            clear();
        }
        Optional<Path> first = first();
        if (first.isPresent()) {
            throw new Unfit("The data folder " + data + " holds " + first.get().getFileName()
                    + " already; a backup is restored into an empty folder only. Set SIGNPOST_DATA to another.");
        }
        if (!isHalfRestored()) {
            Files.createFile(data.resolve(UNFINISHED));
        }
    }

    private Optional<Path> first() throws IOException {
        try (Stream<Path> inside = Files.list(data)) {
            return inside.filter(path -> !FOREIGN.contains(path.getFileName().toString())).sorted().findFirst();
        }
    }

    /// Ends a restore that is through.
    public void done() throws IOException {
        Files.delete(data.resolve(UNFINISHED));
    }

    /// Takes everything away that a restore brought.
    public void undo() throws IOException {
        clear();
        Files.deleteIfExists(data.resolve(UNFINISHED));
    }

    private void clear() throws IOException {
        for (Optional<Path> next = first(); next.isPresent(); next = first()) {
            List<Path> inside;
            try (Stream<Path> all = Files.walk(next.get())) {
                inside = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : inside) {
                Files.delete(path);
            }
        }
    }
}
