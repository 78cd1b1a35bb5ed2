package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReaderProcessTest {

    @Test
    void a_reader_ends_when_the_process_that_started_it_was_killed() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // what feeds it lives on, so that it is not the end of its input that ends it
        Process parent = new ProcessBuilder("/bin/sh", "-c",
                "sleep 100 | \"$0\" -cp \"$1\" signpost.library.ReaderProcess $$; true", java,
                System.getProperty("java.class.path")).start();
        List<ProcessHandle> started = new ArrayList<>();
        try {
            ProcessHandle reader = reader(parent);
            started.addAll(parent.descendants().toList());
            parent.destroyForcibly().waitFor();
            assertThat(reader.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            started.forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
        }
    }

    private static ProcessHandle reader(Process parent) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Optional<ProcessHandle> reader = parent.descendants()
                    .filter(each -> each.info().command().orElse("").endsWith("java"))
                    .findFirst();
            if (reader.isPresent()) {
                return reader.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no reader was started");
    }
}
