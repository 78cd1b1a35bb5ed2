package signpost.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The content that came with Signpost, as folders: as built, or unpacked once from the jar into the data folder.
///
/// Each content has a folder of its own there, named after what is in it: two versions of Signpost may use one data folder, and neither
/// takes from the other what it answers from.
final class Packaged {

    private static final List<String> FOLDERS = List.of("index/", "messages/");

    /// Where it was unpacked by versions that had one folder for all.
    private static final String NAME = "packaged";

    /// The file that names the jars with this content: reading them all through at each start would take long.
    private static final String FROM = "from";

    private final Path data;
    private final Path program;

    Packaged(Path data) {
        this(data, program());
    }

    /// @param program the folder or the jar that the content came in
    Packaged(Path data, Path program) {
        this.data = data;
        this.program = program;
    }

    /// A folder that came with Signpost.
    Path folder(String name) {
        return (Files.isDirectory(program) ? program : unpacked()).resolve(name);
    }

    private static Path program() {
        try {
            return Path.of(Packaged.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Unpacks beside and swaps, so that a kill leaves all or nothing.
    private Path unpacked() {
        try {
            String stamp = Files.size(program) + " " + Files.getLastModifiedTime(program);
            for (Path folder : folders()) {
                Path from = folder.resolve(FROM);
                if (Files.exists(from) && Files.readAllLines(from).contains(stamp)) {
                    InUse.hold(folder);
                    return folder;
                }
            }
            return unpacked(stamp);
        } catch (IOException broken) {
            throw Refused
                    .failure("The sample content cannot be unpacked into " + data + ": " + broken.getMessage() + ".");
        }
    }

    private Path unpacked(String stamp) throws IOException {
        Files.createDirectories(data);
        try (ZipFile jar = new ZipFile(program.toFile())) {
            List<? extends ZipEntry> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory() && FOLDERS.stream().anyMatch(entry.getName()::startsWith))
                    .toList();
            Path folder = data.resolve(NAME + "-" + key(entries));
            if (!Files.isDirectory(folder)) {
                Path beside = Files.createTempDirectory(data, "unpacking");
                for (ZipEntry entry : entries) {
                    Path file = beside.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(jar.getInputStream(entry), file);
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
                swap(beside, folder);
            }
            InUse.hold(folder);
            note(folder.resolve(FROM), stamp);
            return folder;
        }
    }

    private static void swap(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException other) {
            Folders.delete(beside);
            if (!Files.isDirectory(folder)) { // else another process was quicker
                throw other;
            }
        }
    }

    private static void note(Path from, String stamp) throws IOException {
        String before = Files.exists(from) ? Files.readString(from) : "";
        Path beside = Files.createTempFile(from.getParent(), FROM, "");
        Files.writeString(beside, before + stamp + "\n");
        Files.move(beside, from, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// What tells one content from another.
    private static String key(List<? extends ZipEntry> entries) {
        var sums = new TreeMap<String, Long>();
        entries.forEach(entry -> sums.put(entry.getName(), entry.getCrc() * 31 + entry.getSize()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(sums.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Deletes what was unpacked and no process uses, as by other versions, with what was made of it. Only whoever has the data folder may call it.
    void tidy() throws IOException {
        for (Path folder : folders()) {
            if (InUse.isFree(folder)) {
                Folders.delete(Shelf.of(data, folder.resolve("index").resolve("library")));
                Folders.delete(folder);
            }
        }
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(path -> path.getFileName().toString().equals(NAME)
                    || path.getFileName().toString().startsWith(NAME + "-")).toList();
        }
    }
}
