package signpost.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.account.Account;

/// Keeps files that somebody sent in between looking at them and bringing them in: an hour at the most, and only for whoever sent them. They
/// name people, so what a process that was killed left behind goes after that hour, too, or when the next one starts.
@Singleton
public final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 20;

    /// What is said of a file that is too large.
    static final String TOO_LARGE = "The file is larger than " + (Multipart.LARGEST >> 20)
            + " MB. Save it without what is not needed, or part it in two";

    /// A file that waits.
    ///
    /// @param name as it is called where it came from
    record Upload(Path path, String name, long owner, Instant at) {}

    /// What the names of such files begin with.
    static final String PREFIX = "signpost-upload";

    private final LinkedHashMap<String, Upload> waiting = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Path folder;

    @Inject
    Uploads(InstantSource clock) {
        this(clock, Path.of(System.getProperty("java.io.tmpdir")));
    }

    Uploads(InstantSource clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
    }

    /// Removes what has lain for an hour, whoever left it there; to be called now and then, and at the start.
    public synchronized void tick() {
        Instant old = clock.instant().minus(KEPT);
        waiting.entrySet().stream().filter(each -> !each.getValue().at().isAfter(old)).map(Map.Entry::getKey).toList()
                .forEach(this::drop);
        Set<Path> ours = waiting.values().stream().map(Upload::path).collect(Collectors.toSet());
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path each : left) {
                if (!ours.contains(each)
                        && !Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).toInstant().isAfter(old)) {
                    remove(each);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void remove(Path left) {
        try {
            Files.deleteIfExists(left);
        } catch (IOException anothers) {
            LOG.debug("{} was not removed: {}", left, anothers.toString());
        }
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
            Path path = Files.createTempFile(folder, PREFIX, "");
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
