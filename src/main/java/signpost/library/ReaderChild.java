package signpost.library;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One reader process, seen from here. Used by one thread at a time.
final class ReaderChild implements AutoCloseable {

    /// An answer.
    private record Answer(byte kind, byte[] bytes) {}

    /// What a reader needs to know of its surroundings: how file names are written, and where Windows is. No secrets.
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT",
            "SystemRoot", "TEMP", "TMP");

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int PATIENCE = 4;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile boolean closed;

    /// @param memory the most memory it may use for objects, in megabytes
    /// @param scratch a folder for what its libraries keep between runs
    ReaderChild(int memory, Path scratch) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-Xmx" + memory + "m",
                "-Xss2m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Dpdfbox.fontcache=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                ReaderProcess.class.getName(),
                Long.toString(ProcessHandle.current().pid()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        process = builder.start();
        requests = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// Has a file read. After a refusal for time or a crash the child is dead; see [#isAlive()].
    ///
    /// @param limit the longest it may compute; a machine busy with other things gives it longer by the clock
    Reading read(Path file, String path, Duration limit) throws Refusal {
        FutureTask<Answer> task = new FutureTask<>(() -> ask(file, path));
        Thread.ofVirtual().name("reading " + path).start(task);
        try {
            Answer answer = await(task, limit);
            if (answer.kind() == ReaderProcess.READ) {
                return ReadingCode.decode(answer.bytes());
            }
            throw new Refusal(new String(answer.bytes(), StandardCharsets.UTF_8));
        } catch (TimeoutException tooLong) {
            close();
            throw Refusal.passing("took longer than " + limit.toSeconds() + " seconds to read");
        } catch (ExecutionException | IOException died) {
            close();
            throw Refusal.passing("could not be read within the memory allowed, or broke its reader");
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw Refusal.passing("reading was stopped");
        }
    }

    private Answer await(FutureTask<Answer> task, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        Duration before = computed();
        long end = System.nanoTime() + PATIENCE * limit.toNanos();
        while (true) {
            try {
                return task.get(Math.min(LOOK.toMillis(), limit.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (System.nanoTime() > end || computed().minus(before).compareTo(limit) > 0) {
                    throw notYet;
                }
            }
        }
    }

    /// How long the process has computed so far.
    private Duration computed() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Answer ask(Path file, String path) throws IOException {
        text(file.toString());
        text(path);
        requests.flush();
        byte kind = answers.readByte();
        int length = answers.readInt();
        if (length < 0 || length > ReaderProcess.LARGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        answers.readFully(bytes);
        return new Answer(kind, bytes);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        requests.writeInt(bytes.length);
        requests.write(bytes);
    }

    /// Whether it can read another file.
    boolean isAlive() {
        return !closed && process.isAlive();
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
