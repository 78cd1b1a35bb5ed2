package signpost.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// A package of npm that a test runs in a process beside the program.
public final class NodePackage {

    /// What runs it.
    public static final Path NODE = Path.of("/usr/bin/node");

    private NodePackage() {}

    /// The folder that holds the package, which `SIGNPOST_TEST_MODULES` names; a test is skipped where Node or the package is missing.
    public static Path modules(String name) {
        String modules = System.getenv().getOrDefault("SIGNPOST_TEST_MODULES", "");
        assumeTrue(Files.isExecutable(NODE), "skipped: " + NODE + " is missing");
        assumeTrue(!modules.isEmpty() && Files.isDirectory(Path.of(modules, name)),
                "skipped: SIGNPOST_TEST_MODULES names no folder that holds the npm package " + name);
        return Path.of(modules).toAbsolutePath();
    }

    /// A port on which nobody listens now, for what is told its own.
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
