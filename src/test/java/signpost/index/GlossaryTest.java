package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

    private static final String HEADS = "term,short,also,meaning\n";

    @TempDir
    Path folder;

    private Glossary read(String rows, String letters) throws IOException {
        return Glossary.read(Files.write(folder.resolve("glossary.csv"), rows.getBytes(Charset.forName(letters))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFF" + HEADS + "Front door,FD,,x\n", HEADS + "Front door,FD,,x\n\n",
                HEADS + "Front door,FD,,x\n,,,\n",
                HEADS + "Front door,FD\n"})
    void a_table_as_a_spreadsheet_saves_it_is_read(String rows) throws IOException {
        assertThat(read(rows, "UTF-8").entries()).singleElement().satisfies(entry -> {
            assertThat(entry.term()).isEqualTo("Front door");
            assertThat(entry.shorts()).containsExactly("FD");
        });
    }

    @Test
    void letters_as_windows_writes_them_are_read() throws IOException {
        assertThat(read(HEADS + "Child’s plan,CP,,x\n", "windows-1252").entries().getFirst().term())
                .isEqualTo("Child’s plan");
    }

    @Test
    void a_table_without_its_columns_is_refused() {
        assertThatThrownBy(() -> read("word,meaning\na,b\n", "UTF-8"))
                .hasMessageContaining("term, short, also, meaning");
    }
}
