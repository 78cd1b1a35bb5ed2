package signpost.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import signpost.account.Account;

/// Keeps files that somebody sent in between looking at them and bringing them in: an hour at the most, and only for whoever sent them. They
/// name people, so nothing of them outlives the process.
@Singleton
final class Uploads {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 20;

    /// What is said of a file that is too large.
    static final String TOO_LARGE = "The file is larger than " + (Multipart.LARGEST >> 20)
            + " MB. Save it without what is not needed, or part it in two";

    /// A file that waits.
    ///
    /// @param name as it is called where it came from
    record Upload(Path path, String name, long owner, Instant at) {}

    private final LinkedHashMap<String, Upload> waiting = new LinkedHashMap<>();
    private final InstantSource clock;

    Uploads(InstantSource clock) {
        this.clock = clock;
    }

    /// Keeps a file.
    ///
    /// @return what it is asked for by
    synchronized String keep(Multipart.File file, Account owner) {
        Instant old = clock.instant().minus(KEPT);
        while (!waiting.isEmpty()
                && (waiting.size() >= MOST || waiting.firstEntry().getValue().at().isBefore(old))) {
            drop(waiting.firstEntry().getKey());
        }
        try {
            Path path = Files.createTempFile("signpost-upload", "");
            path.toFile().deleteOnExit();
            Files.move(file.path(), path, StandardCopyOption.REPLACE_EXISTING);
            String token = Cookies.random();
            waiting.put(token, new Upload(path, file.name(), owner.id(), clock.instant()));
            return token;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The file that was kept for this person; empty where it is gone.
    synchronized Optional<Upload> of(String token, Account owner) {
        Instant old = clock.instant().minus(KEPT);
        return Optional.ofNullable(waiting.get(token))
                .filter(upload -> upload.owner() == owner.id() && upload.at().isAfter(old));
    }

    /// Forgets a file.
    synchronized void drop(String token) {
        Upload gone = waiting.remove(token);
        try {
            if (gone != null) {
                Files.deleteIfExists(gone.path());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
