package signpost.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingTest {

    @TempDir
    Path folder;

    @Test
    void a_text_is_filled_with_its_values() {
        Wording wording = Wording.read("en", "a: {b: 'page {page} of {all}'}");
        assertThat(wording.say("a.b", Map.of("page", 3, "all", 9))).isEqualTo("page 3 of 9");
    }

    @Test
    void a_number_chooses_the_form_and_welsh_has_more_of_them() {
        String yaml = "cats: {one: '{count} cat', two: 'dwy', other: '{count} cats'}";
        assertThat(Wording.read("en", yaml).say("cats", Map.of("count", 1))).isEqualTo("1 cat");
        assertThat(Wording.read("en", yaml).say("cats", Map.of("count", 2))).isEqualTo("2 cats");
        assertThat(Wording.read("cy", yaml).say("cats", Map.of("count", 2))).isEqualTo("dwy");
    }

    @Test
    void a_key_or_value_that_is_not_there_is_refused_by_name() {
        Wording wording = Wording.read("en", "a: 'for {name}'");
        assertThatThrownBy(() -> wording.say("b")).hasMessageContaining("'b'");
        assertThatThrownBy(() -> wording.say("a")).hasMessageContaining("{name}");
    }

    @Test
    void a_folder_without_a_file_for_the_language_gets_the_shipped_wording() {
        assertThat(Wording.load(folder, "en").say("action.helpful"))
                .isEqualTo(Wording.shipped("en").say("action.helpful"));
    }

    @Test
    void wording_of_the_partnerships_own_replaces_the_shipped_one() throws IOException {
        Files.writeString(
                folder.resolve("en.yml"), shippedYaml().replace("Was this helpful?", "Did that help you?"));
        assertThat(Wording.load(folder, "en").say("action.helpful")).isEqualTo("Did that help you?");
    }

    @Test
    void wording_with_gaps_or_unknown_placeholders_is_refused_naming_each() throws IOException {
        Files.writeString(
                folder.resolve("en.yml"),
                shippedYaml().replace("  tip: ", "  hint: ").replace("page {page}", "page {number}"));
        assertThatThrownBy(() -> Wording.load(folder, "en"))
                .hasMessageContaining("not-found.tip is missing")
                .hasMessageContaining("source.page has nothing to put for {number}");
    }

    private static String shippedYaml() throws IOException {
        return Files.readString(Path.of("messages/chat/en.yml"));
    }
}
