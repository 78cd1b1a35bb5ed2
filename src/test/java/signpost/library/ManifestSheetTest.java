package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSheetTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_manifest_may_be_parted_by_commas_semicolons_or_tabs_and_count_its_days(String sign) throws Exception {
        Path file = Files.writeString(folder.resolve("manifest.csv"), String.join("\r\n",
                String.join(sign, "\uFEFFfile", "title", "Published", "Review Date", "version"),
                String.join(sign, "a.md", "\"Allegations, and whom to tell; by when\"", "45901", "31/05/2027", "45901"))
                + "\r\n");
        Manifest manifest = Manifest.of(folder, List.of(file));
        assertThat(manifest.damaged()).isEmpty();
        Facts facts = manifest.facts("a.md");
        assertThat(facts.get(Facts.TITLE)).isEqualTo("Allegations, and whom to tell; by when");
        assertThat(facts.get(Facts.PUBLISHED)).isEqualTo("2025-09-01");
        assertThat(facts.get(Facts.REVIEW)).isEqualTo("31/05/2027");
        assertThat(facts.get(Facts.VERSION)).isEqualTo("45901");
    }
}
