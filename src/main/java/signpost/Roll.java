package signpost;

import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The roll of everything in the jar that the framework is to know of, written when it was packed.
///
/// Without it the framework opens the whole jar as a file system, which has some forty thousand files, to list a few folders in it: a tenth of a start.
final class Roll {

    /// In the jar; a line holds the kind, a blank and the name.
    static final String FILE = "/signpost/roll.txt";

    private static final Logger LOG = LoggerFactory.getLogger(Roll.class);

    private Roll() {}

    /// Hands the roll to the framework. Where there is none, as outside the jar, or the framework cannot be told, it looks for itself.
    static void call() {
        try (InputStream file = Roll.class.getResourceAsStream(FILE)) {
            if (file != null) {
                hand(read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))));
            }
        } catch (IOException | ReflectiveOperationException | RuntimeException untold) {
            LOG.debug("The framework looks for itself", untold);
        }
    }

    static Map<String, Set<String>> read(BufferedReader lines) throws IOException {
        var roll = new LinkedHashMap<String, Set<String>>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int blank = line.indexOf(' ');
            roll.computeIfAbsent(line.substring(0, blank), _ -> new LinkedHashSet<>()).add(line.substring(blank + 1));
        }
        return roll;
    }

    /// As if it had found this itself: it has no open door for that.
    static void hand(Map<String, Set<String>> roll) throws ReflectiveOperationException {
        Class<?> looking = MicronautMetaServiceLoaderUtils.class;
        var found = Class.forName(looking.getName() + "$CacheEntry").getDeclaredConstructor(ClassLoader.class,
                Map.class);
        found.setAccessible(true);
        var kept = looking.getDeclaredField("cacheEntry");
        kept.setAccessible(true);
        kept.set(null, found.newInstance(Roll.class.getClassLoader(), roll));
    }
}
