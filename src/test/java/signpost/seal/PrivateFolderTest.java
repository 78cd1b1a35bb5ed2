package signpost.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders have other rights")
class PrivateFolderTest {

    @TempDir
    Path folder;

    @Test
    void nobody_but_its_owner_may_look_into_a_folder_that_was_made() throws IOException {
        Path made = PrivateFolder.make(folder.resolve("above/data"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        assertThat(PrivateFolder.isOpen(made)).isFalse();
    }

    @Test
    void a_folder_that_was_there_stays_as_open_as_somebody_made_it() throws IOException {
        Path there = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-x--x"));
        PrivateFolder.make(there);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there))).isEqualTo("rwxr-x--x");
        assertThat(PrivateFolder.isOpen(there)).isTrue();
    }
}
