package signpost;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import signpost.cli.Refused;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.seal.PrivateFolder;
import signpost.seal.Seal;

/// The master key: what was set, or else a file in the data folder, made at the first start.
final class Secret {

    private static final int SHORTEST = 32;

    private Secret() {}

    static Seal of(Settings settings) {
        String text = settings.value(Setting.SECRET_KEY).map(set -> longEnough(settings, set))
                .orElseGet(() -> kept(settings.data()));
        try {
            return new Seal(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }

    private static String longEnough(Settings settings, String set) {
        if (set.length() < SHORTEST) {
            throw Refused.usage(settings.origin(Setting.SECRET_KEY) + " has " + set.length()
                    + " characters and needs " + SHORTEST + "; 'openssl rand -hex 32' makes one.");
        }
        return set;
    }

    private static String kept(Path data) {
        Path file = data.resolve("secret.key");
        try {
            PrivateFolder.make(data);
            if (!Files.exists(file)) {
                make(file);
            }
            String key = Files.readString(file).strip();
            if (key.length() < SHORTEST) {
                throw Refused.failure(
                        "The file " + file + " is damaged. Restore it from a backup; without it, links in mails"
                                + " already sent no longer work. To do without, delete it, and a new one is made.");
            }
            return key;
        } catch (IOException broken) {
            throw Refused.failure("The file " + file + " cannot be read or written: " + broken.getMessage() + ".");
        }
    }

    /// Writes the whole key beside and moves it into place, so that a kill leaves no half of one.
    private static void make(Path file) throws IOException {
        byte[] random = new byte[Seal.KEY_BYTES];
        new SecureRandom().nextBytes(random);
        Path beside = Files.createTempFile(file.getParent(), "secret", ".key");
        if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(beside, HexFormat.of().formatHex(random));
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another process was quicker, and its key counts
        } finally {
            Files.delete(beside);
        }
    }
}
