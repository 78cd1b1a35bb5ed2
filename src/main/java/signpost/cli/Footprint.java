package signpost.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process has in use, in bytes.
///
/// @param heap what is reachable, after everything else was collected
/// @param resident what it holds of the machine's memory; 0 where the system does not tell
record Footprint(long heap, long resident) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    /// Collects what nobody needs, and looks.
    static Footprint now() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return new Footprint(memory.getHeapMemoryUsage().getUsed(), held());
    }

    private static long held() {
        try {
            return Files.exists(STATUS)
                    ? Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(RESIDENT))
                            .mapToLong(line -> Long
                                    .parseLong(line.substring(RESIDENT.length()).replace("kB", "").strip()) << 10)
                            .findFirst().orElse(0)
                    : 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The more of each.
    Footprint and(Footprint other) {
        return new Footprint(Math.max(heap, other.heap), Math.max(resident, other.resident));
    }
}
