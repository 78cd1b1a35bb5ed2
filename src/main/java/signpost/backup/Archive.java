package signpost.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import signpost.backup.Manifest.Part;

/// A backup that was read from end to end and is as its manifest says.
public final class Archive implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 256 * 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws Unfit where it is no backup, or not whole
    public static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException notOne) {
            throw Manifest.none();
        }
        try {
            var archive = new Archive(zip, manifest(zip));
            archive.check();
            return archive;
        } catch (IOException | RuntimeException wrong) {
            zip.close();
            throw wrong;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(Manifest.NAME)).orElseThrow(Manifest::none);
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
        }
    }

    private void check() throws IOException {
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            Part part = manifest.parts().get(entry.getName());
            if (entry.getName().equals(Manifest.NAME)) {
                continue;
            }
            if (part == null || !found.add(entry.getName()) || !hash(entry).equals(part.hash())) {
                throw new Unfit("The backup is damaged: " + entry.getName()
                        + " is not as it was written. Nothing was restored.");
            }
        }
        Optional<String> missing = manifest.parts().keySet().stream().filter(name -> !found.contains(name)).findFirst();
        if (missing.isPresent()) {
            throw new Unfit("The backup is damaged: " + missing.get() + " is missing. Nothing was restored.");
        }
    }

    private String hash(ZipEntry entry) throws IOException {
        var digest = Writing.sha256();
        try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException damaged) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Manifest manifest() {
        return manifest;
    }

    /// Puts the files into the data folder.
    ///
    /// @return how many
    public int unpack(Premises premises) throws IOException {
        List<String> names = names(Manifest.FILES);
        List<Path> places = names.stream().map(premises::place).toList();
        for (int i = 0; i < names.size(); i++) {
            Path place = places.get(i);
            Files.createDirectories(place.toAbsolutePath().getParent());
            Writing.privately(place);
            try (InputStream in = zip.getInputStream(zip.getEntry(Manifest.FILES + names.get(i)));
                    var out = Files.newOutputStream(place)) {
                in.transferTo(out);
            }
        }
        return names.size();
    }

    private List<String> names(String below) {
        return manifest.parts().keySet().stream()
                .filter(name -> name.startsWith(below))
                .map(name -> name.substring(below.length()))
                .sorted()
                .toList();
    }

    /// The tables of which it holds rows.
    List<String> tables() {
        return names(Manifest.ROWS);
    }

    /// The lines of a table, the columns' names first; to be closed.
    Stream<String> lines(String table) {
        try {
            var reader = new BufferedReader(new InputStreamReader(
                    zip.getInputStream(zip.getEntry(Manifest.ROWS + table)), StandardCharsets.UTF_8));
            return reader.lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
