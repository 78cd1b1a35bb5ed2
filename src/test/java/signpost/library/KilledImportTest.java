package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {

    private static final int FILES = 120;
    private static final int KILLS = 5;
    private static final long SEED = 20261121;

    @TempDir
    Path home;

    /// Imports the folder given first into the data folder given second, again and again, while files change.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Library library = Library.open(folder, Path.of(arguments[1]));
        for (int round = 0; round < 1000; round++) {
            Files.writeString(folder.resolve("changing.txt"), "Round " + round + " of words that change.");
            library.refresh(progress -> {});
        }
    }

    @Test
    void a_kill_at_any_moment_leaves_the_last_finished_import() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Path data = home.resolve("data");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("file" + i + ".txt"), ("Words of file number " + i + ". ").repeat(200));
        }
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), KilledImportTest.class.getName(), folder.toString(),
                    data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(300 + random.nextInt(2500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(ended).as("the import was still running, seed " + SEED).isFalse();
            int documents = Library.open(folder, data).documents().size();
            assertThat(documents).as("documents after kill " + kill + ", seed " + SEED).isIn(0, FILES + 1);
        }
        Library library = Library.open(folder, data);
        library.refresh(progress -> {});
        assertThat(library.documents()).hasSize(FILES + 1);
    }
}
