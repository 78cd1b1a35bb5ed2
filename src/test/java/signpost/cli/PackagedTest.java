package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedTest {

    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void data() {
        data = home.resolve("data");
    }

    private Path jar(String name, String policy) throws IOException {
        Path jar = home.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(out, "index/routes.yml", "partnership: one");
            put(out, "index/library/policy.md", policy);
            put(out, "messages/chat/en.yml", "hello: Hello");
            put(out, "signpost/Other.class", name);
        }
        return jar;
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private Path policy(Path jar) {
        return new Packaged(data, jar).folder("index").resolve("library/policy.md");
    }

    @Test
    void two_versions_beside_each_other_each_have_their_own_documents() throws Exception {
        Path old = policy(jar("old.jar", "Old words."));
        Path now = policy(jar("new.jar", "New words."));
        assertThat(old).hasContent("Old words.");
        assertThat(now).hasContent("New words.");
    }

    @Test
    void a_new_build_with_the_same_content_uses_what_is_unpacked() throws Exception {
        Path first = policy(jar("first.jar", "Words."));
        assertThat(policy(jar("second one.jar", "Words."))).isEqualTo(first);
        Path again = jar("first.jar", "Words.");
        Files.setLastModifiedTime(again, FileTime.fromMillis(1_000_000));
        assertThat(policy(again)).isEqualTo(first);
    }

    @Test
    void what_a_process_uses_stays_and_what_nobody_uses_goes() throws Exception {
        Path held = policy(jar("held.jar", "Held words."));
        Path idle = Files.createDirectories(data.resolve("packaged-0123/index/library"));
        Path made = Files.createDirectories(Shelf.of(data, idle));
        Path legacy = Files.createDirectories(data.resolve("packaged/index/library"));
        Path other = Files.createDirectories(data.resolve("outbox"));
        Packaged now = new Packaged(data, jar("new.jar", "New words."));
        now.tidy();
        assertThat(held).exists();
        assertThat(now.folder("index").resolve("library/policy.md")).hasContent("New words.");
        assertThat(idle).doesNotExist();
        assertThat(made).doesNotExist();
        assertThat(legacy).doesNotExist();
        assertThat(other).exists();
    }
}
