package signpost.library;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// The process in which files of strangers are read: it has little memory, fetches nothing, and may die without harm.
///
/// It takes requests from standard input (file and path in the library, each a length and UTF-8 bytes) and answers each on
/// standard output: a byte, 1 for a reading and 0 for a refusal, then a length and the bytes of [ReadingCode] or the reason.
public final class ReaderProcess {

    static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    static final byte READ = 1;
    static final byte REFUSED = 0;

    /// Why a file is refused that breaks its reader.
    static final String DAMAGED = "damaged: cannot be read";

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private ReaderProcess() {}

    /// Reads files until standard input or the process that started it ends.
    ///
    /// @param arguments the number of that process
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            // a file that is read for ever would outlive a service that was killed
            Runnable end = () -> Runtime.getRuntime().halt(0);
            ProcessHandle.of(Long.parseLong(arguments[0]))
                    .ifPresentOrElse(parent -> parent.onExit().thenRun(end), end);
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Closed());
            while (true) {
                answer(Path.of(text(in)), text(in), out);
            }
        } catch (EOFException done) {
            System.exit(0);
        }
    }

    private static void answer(Path file, String path, DataOutputStream out) throws IOException {
        byte kind = READ;
        byte[] bytes;
        try {
            bytes = ReadingCode.encode(Readers.read(file, path));
            if (bytes.length > LARGEST_ANSWER) {
                kind = REFUSED;
                bytes = "too long: more text than a library of documents holds".getBytes(StandardCharsets.UTF_8);
            }
        } catch (Refusal refusal) {
            kind = REFUSED;
            bytes = refusal.reason().getBytes(StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException damaged) {
            kind = REFUSED;
            bytes = DAMAGED.getBytes(StandardCharsets.UTF_8);
        }
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// An address nobody can open.
    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("nothing is fetched");
        }
    }
}
