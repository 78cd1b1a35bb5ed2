package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import signpost.json.Json;
import signpost.message.Wording;

/// The app for Teams.
class TeamsPackageTest {

    private static final String APP = "11111111-2222-3333-4444-555555555555";

    @Test
    void it_holds_a_manifest_and_two_icons_of_the_right_sizes() throws IOException {
        Map<String, byte[]> files = unpacked(
                new TeamsPackage(APP, "https://ask.example.org/", "Averdale Partnership", false));
        assertThat(files).containsOnlyKeys("manifest.json", "color.png", "outline.png");
        BufferedImage colour = ImageIO.read(new ByteArrayInputStream(files.get("color.png")));
        BufferedImage outline = ImageIO.read(new ByteArrayInputStream(files.get("outline.png")));
        assertThat(List.of(colour.getWidth(), colour.getHeight())).containsExactly(192, 192);
        assertThat(List.of(outline.getWidth(), outline.getHeight())).containsExactly(32, 32);
        assertThat(outline.getRGB(0, 0) >>> 24).as("outside").isZero();
        int seen = 0;
        for (int i = 0; i < 32 * 32; i++) {
            int pixel = outline.getRGB(i % 32, i / 32);
            if (pixel >>> 24 != 0) {
                assertThat(pixel & 0xFFFFFF).as("white only").isGreaterThanOrEqualTo(0xFDFDFD);
                seen++;
            }
        }
        assertThat(seen).isBetween(60, 600);
    }

    @Test
    void the_manifest_keeps_the_limits_of_its_schema() throws IOException {
        for (String language : List.of("en", "cy")) {
            Json manifest = manifest(new TeamsPackage(APP, "https://ask.example.org/", "A".repeat(90), true), language);
            assertThat(manifest.text("$schema")).isEqualTo(TeamsPackage.SCHEMA)
                    .contains(manifest.text("manifestVersion"));
            assertThat(manifest.text("developer", "name")).hasSizeLessThanOrEqualTo(32);
            assertThat(manifest.text("name", "short")).hasSizeLessThanOrEqualTo(30);
            assertThat(manifest.text("name", "full")).hasSizeLessThanOrEqualTo(100);
            assertThat(manifest.text("description", "short")).hasSizeLessThanOrEqualTo(80);
            assertThat(manifest.text("description", "full")).hasSizeLessThanOrEqualTo(4000);
            assertThat(manifest.list("validDomains").getFirst().text()).isEqualTo("ask.example.org");
            Json command = manifest.list("composeExtensions").getFirst().list("commands").getFirst();
            assertThat(command.text("title")).hasSizeLessThanOrEqualTo(32);
            assertThat(command.list("parameters").getFirst().text("description")).hasSizeLessThanOrEqualTo(128);
            manifest.list("bots").getFirst().list("commandLists").getFirst().list("commands").forEach(example -> {
                assertThat(example.text("title")).hasSizeLessThanOrEqualTo(32);
                assertThat(example.text("description")).hasSizeLessThanOrEqualTo(128);
            });
            assertThat(Json.write(manifest)).contains("ChannelMessage.Read.Group");
        }
    }

    @Test
    void what_teams_would_refuse_is_refused() {
        assertThatThrownBy(() -> new TeamsPackage("app", "https://a/", "us", false)).hasMessageContaining("'app'");
        assertThatThrownBy(() -> new TeamsPackage(APP, "http://a/", "us", false)).hasMessageContaining("https://");
    }

    private static Json manifest(TeamsPackage app, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        app.write(out, Wording.shipped(language));
        return Json.read(new String(unpacked(out).get("manifest.json"), StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Map<String, byte[]> unpacked(TeamsPackage app) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        app.write(out, Wording.shipped("en"));
        return unpacked(out);
    }

    private static Map<String, byte[]> unpacked(ByteArrayOutputStream out) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
