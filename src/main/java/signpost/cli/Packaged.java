package signpost.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The content that came with Signpost, as folders: as built, or unpacked once from the jar into the data folder.
final class Packaged {

    private static final List<String> FOLDERS = List.of("index/", "messages/");

    private final Path data;

    Packaged(Path data) {
        this.data = data;
    }

    /// A folder that came with Signpost.
    Path folder(String name) {
        Path program = program();
        return (Files.isDirectory(program) ? program : unpacked(program)).resolve(name);
    }

    private static Path program() {
        try {
            return Path.of(Packaged.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Unpacks beside and swaps, so that a kill leaves all or nothing; a jar that was replaced is unpacked anew.
    private Path unpacked(Path jar) {
        Path folder = data.resolve("packaged");
        Path stamp = folder.resolve("from");
        try {
            String from = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
            if (Files.exists(stamp) && Files.readString(stamp).equals(from)) {
                return folder;
            }
            Files.createDirectories(data);
            Path beside = Files.createTempDirectory(data, "packaged");
            unpack(jar, beside);
            Files.writeString(beside.resolve("from"), from);
            Folders.delete(folder);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException broken) {
            throw Refused
                    .failure("The sample content cannot be unpacked into " + folder + ": " + broken.getMessage() + ".");
        }
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && FOLDERS.stream().anyMatch(entry.getName()::startsWith))
                    .toList();
            for (ZipEntry entry : entries) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
                Files.setLastModifiedTime(file, entry.getLastModifiedTime());
            }
        }
    }
}
