package signpost;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.index.Index;

/// Makes the process give back memory that it needed for a moment only, however it was started.
///
/// Java by itself keeps a heap as large as the machine allows, and the C library what the model's computations used; between questions the
/// service needs a quarter of that.
final class Frugality {

    private static final Logger LOG = LoggerFactory.getLogger(Frugality.class);

    /// Flags of Java that may be changed while it runs; which of them exist depends on the collector.
    private static final Map<String, String> FLAGS = Map.of(
            "MinHeapFreeRatio", "20", "MaxHeapFreeRatio", "40", "G1PeriodicGCInterval", "30000");

    private static final int MEGABYTE = 1024 * 1024;

    /// Settings of `mallopt`, by their numbers in `malloc.h`: when to trim, what to map by itself, how many pools to keep. What the model needs for one text
    /// stays below both: mapped anew for each, it took three times as long.
    private static final Map<Integer, Integer> MALLOPT = Map.of(-1, 16 * MEGABYTE, -3, 4 * MEGABYTE, -8, 2);

    private Frugality() {}

    /// Tells the C library to hand large pieces back at once. Does nothing where that library is none of GNU's.
    static void ofNativeCode() {
        inLibrary("mallopt", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT).ifPresent(mallopt -> {
            try {
                for (var option : MALLOPT.entrySet()) {
                    int taken = (int) mallopt.invokeExact((int) option.getKey(), (int) option.getValue());
                    LOG.debug("mallopt {} answered {}", option, taken);
                }
            } catch (Throwable unheard) {
                LOG.debug("The C library keeps its own ways", unheard);
            }
        });
    }

    /// Lets the heap shrink after the start, and again after the model has read everything.
    static void ofHeap(Index index) {
        Thread.ofPlatform().daemon().name("frugality").start(() -> {
            var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            FLAGS.forEach((name, value) -> set(machine, name, value));
            System.gc();
            try {
                index.await(Duration.ofDays(1), _ -> {});
                System.gc();
                trimEachMinute();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Has the C library give back now and then what lies unused between pieces that are in use, as after messages of a megabyte.
    private static void trimEachMinute() throws InterruptedException {
        Optional<MethodHandle> trim = inLibrary("malloc_trim", ValueLayout.JAVA_LONG);
        while (trim.isPresent()) {
            Thread.sleep(Duration.ofMinutes(1));
            try {
                int given = (int) trim.get().invokeExact(0L);
                LOG.trace("malloc_trim answered {}", given);
            } catch (Throwable unheard) {
                LOG.debug("The C library keeps its own ways", unheard);
                return;
            }
        }
    }

    /// A function of the C library that answers with a number; empty where the library has none of this name.
    private static Optional<MethodHandle> inLibrary(String name, MemoryLayout... takes) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup().find(name)
                .map(at -> linker.downcallHandle(at, FunctionDescriptor.of(ValueLayout.JAVA_INT, takes)));
    }

    private static void set(HotSpotDiagnosticMXBean machine, String flag, String value) {
        try {
            machine.setVMOption(flag, value);
        } catch (IllegalArgumentException unknown) {
            LOG.debug("This Java has no {} to set", flag);
        }
    }
}
