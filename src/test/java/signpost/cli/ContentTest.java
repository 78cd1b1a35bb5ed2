package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

    @TempDir
    Path working;

    @Test
    void what_came_with_signpost_is_used_where_there_is_nothing_else() {
        Content content = Content.of(settings(Map.of()), working, Optional.empty());

        assertThat(content.library().resolve("manifest.csv")).exists();
        assertThat(content.index().resolve("routes.yml")).exists();
    }

    @Test
    void content_in_the_working_folder_goes_before_what_came_with_signpost() throws IOException {
        Path index = Files.createDirectories(working.resolve("index/library")).getParent();
        Files.writeString(index.resolve("routes.yml"), "");

        Content content = Content.of(settings(Map.of()), working, Optional.empty());

        assertThat(content.index()).isEqualTo(index);
        assertThat(content.library()).isEqualTo(index.resolve("library"));
    }

    @Test
    void a_folder_called_index_that_is_something_else_is_left_alone() throws IOException {
        Path index = Files.createDirectories(working.resolve("index"));

        assertThat(Content.of(settings(Map.of()), working, Optional.empty()).index()).isNotEqualTo(index);
    }

    @Test
    void a_library_that_was_set_goes_before_all_but_the_one_on_the_command_line() throws IOException {
        Path set = Files.createDirectories(working.resolve("ours"));
        Path given = Files.createDirectories(working.resolve("given"));
        Settings settings = settings(Map.of("SIGNPOST_LIBRARY", set.toString()));

        assertThat(Content.of(settings, working, Optional.empty()).library()).isEqualTo(set);
        assertThat(Content.of(settings, working, Optional.of(given)).library()).isEqualTo(given);
    }

    @Test
    void each_library_has_a_place_of_its_own_in_the_data_folder() throws IOException {
        Path one = Files.createDirectories(working.resolve("a/Library"));
        Path other = Files.createDirectories(working.resolve("b/Library"));
        Path data = working.resolve("data");

        assertThat(Shelf.of(data, one)).isEqualTo(Shelf.of(data, one)).isNotEqualTo(Shelf.of(data, other));
        assertThat(Shelf.of(data, one).getFileName().toString()).startsWith("library-");
        assertThat(Shelf.of(data, one.resolve("../Library"))).isEqualTo(Shelf.of(data, one));
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.read(environment, null);
    }
}
