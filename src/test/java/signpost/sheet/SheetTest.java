package signpost.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    @TempDir
    Path folder;

    @Test
    void cells_are_parted_by_comma_semicolon_or_tab() throws IOException {
        for (String mark : List.of(",", ";", "\t")) {
            assertThat(rows("a" + mark + "b\n1" + mark + "\"x,;\ty \"\"z\"\"\nnext\"\r\n", StandardCharsets.UTF_8))
                    .containsExactly(List.of("a", "b"), List.of("1", "x,;\ty \"z\"\nnext"));
        }
        assertThat(rows("a,b\r1,2\r\r\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of());
    }

    @Test
    void letters_are_read_in_whatever_encoding_they_were_written() throws IOException {
        String text = "name\nZoë O’Brien\n";
        List<List<String>> expected = List.of(List.of("name"), List.of("Zoë O’Brien"));
        assertThat(rows(text, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(rows("\uFEFF" + text, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(rows("\uFEFF" + text, StandardCharsets.UTF_16LE)).isEqualTo(expected);
        assertThat(rows("\uFEFF" + text, StandardCharsets.UTF_16BE)).isEqualTo(expected);
        assertThat(rows(text, Charset.forName("windows-1252"))).isEqualTo(expected);
    }

    @Test
    void a_workbook_as_excel_writes_it_is_read() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("People");
            book.createSheet("Other").createRow(0).createCell(0).setCellValue("not this");
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("email");
            head.createCell(2).setCellValue("count");
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("a@x.example");
            row.createCell(1).setCellValue(true);
            row.createCell(2).setCellValue(25);
            row.createCell(3).setCellFormula("1+1");
            row.createCell(4).setCellValue(book.getCreationHelper().createRichTextString("Zoë & <b>"));
            book.write(out);
        }
        try (Sheet sheet = Sheet.open(file)) {
            assertThat(sheet.next().orElseThrow()).isEqualTo(new Sheet.Line(1, List.of("email", "", "count")));
            Sheet.Line line = sheet.next().orElseThrow();
            assertThat(line.number()).isEqualTo(5);
            assertThat(line.cells()).startsWith("a@x.example", "TRUE", "25").endsWith("Zoë & <b>");
            assertThat(sheet.next()).isEmpty();
        }
    }

    @Test
    void hostile_files_are_refused_in_a_sentence() throws IOException {
        assertThatThrownBy(() -> rows("a\n\"never closed", StandardCharsets.UTF_8))
                .isInstanceOf(Sheet.Unreadable.class);
        assertThatThrownBy(() -> rows("a\n\"" + "x".repeat(40_000), StandardCharsets.UTF_8))
                .hasMessageContaining("cell");
        assertThatThrownBy(() -> rows(",".repeat(500), StandardCharsets.UTF_8)).hasMessageContaining("cells");
        Path broken = Files.write(folder.resolve("b.xlsx"), new byte[]{'P', 'K', 3, 4, 1, 2, 3});
        assertThatThrownBy(() -> Sheet.open(broken)).hasMessageContaining("damaged");
        Path old = Files.write(folder.resolve("b.xls"), new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> Sheet.open(old)).hasMessageContaining(".xlsx");
    }

    @Test
    void a_workbook_cannot_fetch_anything_or_unpack_to_more_than_it_should() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path hostile = zipped(
                entity + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                        + "</sheetData></worksheet>",
                1);
        assertThatThrownBy(() -> all(hostile)).isInstanceOf(Sheet.Unreadable.class);
        Path bomb = zipped("<worksheet><sheetData><row><c><v>" + "0".repeat(1_000_000), 600);
        assertThatThrownBy(() -> all(bomb)).isInstanceOf(Sheet.Unreadable.class).hasMessageContaining("unpacks");
    }

    private Path zipped(String sheet, int times) throws IOException {
        Path file = folder.resolve("z" + times + ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < times; i++) {
                zip.write(sheet.substring(i == 0 ? 0 : sheet.indexOf("<v>") + 3).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<List<String>> rows(String text, Charset charset) throws IOException {
        return all(Files.write(folder.resolve("file"), text.getBytes(charset)));
    }

    private static List<List<String>> all(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Sheet sheet = Sheet.open(file)) {
            for (Optional<Sheet.Line> line = sheet.next(); line.isPresent(); line = sheet.next()) {
                rows.add(line.get().cells());
            }
        }
        return rows;
    }
}
