package signpost.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;

/// What a failure says about the files of the index.
final class Damage {

    /// What reads those files.
    private static final Predicate<String> READING = name -> name.startsWith("org.apache.lucene.")
            || Stream.of(Stored.class, Listed.class, Snapshot.class, Vectors.class)
                    .anyMatch(each -> name.equals(each.getName()));

    private Damage() {}

    /// Whether it comes of files that are gone, cut short or garbled, and of nothing else. What is cut off a mapped file while it is read is
    /// an [InternalError]; where Java checks assertions, those who read garbled bytes fail one.
    static boolean shownBy(Throwable failure) {
        return behind(failure, cause -> cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof NoSuchFileException
                || cause instanceof FileNotFoundException
                || cause instanceof EOFException
                || cause instanceof InternalError);
    }

    /// Whether it may come of such files: garbled bytes raise anything in those who read them, but so does a fault of theirs.
    static boolean suspectedBy(Throwable failure) {
        return shownBy(failure)
                || behind(failure, cause -> cause instanceof IOException
                        || !(cause instanceof AlreadyClosedException) && isRaisedReading(cause));
    }

    /// Whether the files of a reader are not as they were written. Reads all of them.
    static boolean in(DirectoryReader reader) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return false;
        } catch (AlreadyClosedException ended) {
            return false;
        } catch (IOException | RuntimeException | VirtualMachineError | AssertionError damaged) {
            return true;
        }
    }

    /// The same failure as one that need not be declared.
    static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException already -> already;
            case IOException world -> new UncheckedIOException(world);
            default -> new IllegalStateException(failure);
        };
    }

    /// What was raised often enough comes without its trace.
    private static boolean isRaisedReading(Throwable cause) {
        Optional<String> first = Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst();
        return first.isEmpty() || READING.test(first.get());
    }

    private static boolean behind(Throwable failure, Predicate<Throwable> sign) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
            if (sign.test(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
