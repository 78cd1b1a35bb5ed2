package signpost.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Damages the files of an index where they lie, also while they are open.
public final class Spoilt {

    private Spoilt() {}

    /// Cuts each file to half its length.
    public static void cut(Path index) {
        each(index, file -> write(file, channel -> {
            try {
                channel.truncate(channel.size() / 2);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /// Turns over one byte of so many; the files keep their length.
    static void garble(Path index, int every) {
        each(index, file -> write(file, channel -> {
            try {
                for (long at = every / 2; at < channel.size(); at += every) {
                    ByteBuffer one = ByteBuffer.allocate(1);
                    channel.read(one, at);
                    channel.write(ByteBuffer.wrap(new byte[]{(byte) ~one.get(0)}), at);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private static void write(Path file, Consumer<FileChannel> change) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            change.accept(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(Path index, Consumer<Path> change) {
        try (Stream<Path> files = Files.list(index.resolve(Files.readString(index.resolve("current")).strip()))) {
            List<Path> all = files.filter(file -> file.getFileName().toString().startsWith("_")).toList();
            all.forEach(change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
