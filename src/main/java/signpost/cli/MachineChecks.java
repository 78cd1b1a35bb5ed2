package signpost.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.seal.PrivateFolder;

/// Looks at the machine: Java, memory, disk, clock, port.
final class MachineChecks {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LITTLE_DISK = 1024;
    private static final long NO_DISK = 100;
    private static final long LITTLE_HEAP = 160;

    /// No machine that runs this program lives before it was written.
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 1);

    private MachineChecks() {}

    static List<Finding> of(Settings settings) throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good("java", Runtime.version() + " from " + System.getProperty("java.vendor") + "."));
        findings.add(memory());
        findings.add(disk(settings.data()));
        findings.add(clock());
        findings.add(names());
        findings.add(service(settings));
        return findings;
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return heap < LITTLE_HEAP
                ? Finding.odd("memory", "Java may use " + heap + " MB; give it at least " + LITTLE_HEAP + " with -Xmx.")
                : Finding.good("memory", "Java may use " + heap + " MB.");
    }

    private static Finding disk(Path data) throws IOException {
        try {
            PrivateFolder.make(data);
            Files.delete(Files.createTempFile(data, "check", ""));
        } catch (IOException refused) {
            return Finding.bad("data folder", data + " cannot be written to: " + refused.getMessage() + ".");
        }
        long free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        String sentence = data.toAbsolutePath() + " can be written to, with " + free + " MB free.";
        if (free < NO_DISK) {
            return Finding.bad("data folder", sentence + " Make room.");
        }
        if (PrivateFolder.isOpen(data)) {
            return Finding.odd("data folder",
                    sentence + " Whoever has an account on this machine may look into it, and it holds"
                            + " people's addresses; 'chmod o= " + data.toAbsolutePath() + "' ends that.");
        }
        return free < LITTLE_DISK ? Finding.odd("data folder", sentence) : Finding.good("data folder", sentence);
    }

    private static Finding clock() {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/London"));
        String sentence = "it is " + now.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK))
                + " in Britain.";
        return now.toLocalDate().isBefore(WRITTEN)
                ? Finding.bad("clock", sentence + " The clock is wrong, so overdue documents would not be flagged.")
                : Finding.good("clock", sentence);
    }

    private static Finding names() {
        String charset = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(charset) && Charset.forName(charset).name().equals("UTF-8")
                ? Finding.good("file names", "any letters.")
                : Finding.odd("file names", "the locale is " + charset
                        + ", so files with other letters in their names cannot be read; set LC_ALL=C.UTF-8.");
    }

    private static Finding service(Settings settings) {
        Optional<DataLock> lock = DataLock.take(settings.data());
        if (lock.isEmpty()) {
            return Finding.good("service", "it is running.");
        }
        lock.get().close();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
            return Finding.good("service", "it is not running; port " + settings.port() + " is free.");
        } catch (IOException taken) {
            return Finding.bad("service", "port " + settings.port() + " of " + settings.host() + " cannot be used ("
                    + taken.getMessage() + "); set SIGNPOST_PORT to another.");
        }
    }
}
