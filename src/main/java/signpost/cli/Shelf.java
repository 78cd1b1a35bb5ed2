package signpost.cli;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import signpost.library.RealPath;

/// The place in the data folder for what is made of one library, so that several libraries can share a data folder.
public final class Shelf {

    private Shelf() {}

    /// A folder named after the library's folder and, since names repeat, the fingerprint of where it really lies.
    public static Path of(Path data, Path library) {
        Path place = RealPath.of(library);
        String name = place.getFileName() == null ? "" : place.getFileName().toString();
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return data.resolve("libraries").resolve(plain + "-" + fingerprint(place.toString()));
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, digest)).substring(0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
