package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private void refused(String name, String because) {
        try (ReaderPool pool = new ReaderPool(folder.resolve("scratch"), LIMIT)) {
            assertThatThrownBy(() -> pool.read(folder.resolve(name), name))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(because);
        }
    }

    private Reading read(String name) throws Refusal {
        try (ReaderPool pool = new ReaderPool(folder.resolve("scratch"), LIMIT)) {
            return pool.read(folder.resolve(name), name);
        }
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(DocxReader.TEXT));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_zip_bomb_is_told_before_it_is_unpacked() throws Exception {
        Files.write(folder.resolve("bomb.docx"), zeros(400));
        refused("bomb.docx", "zip bomb");
    }

    @Test
    void a_zip_within_a_zip_is_no_document() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("nested.docx")))) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(zeros(20));
            zip.closeEntry();
        }
        refused("nested.docx", "a zip file, not a document");
    }

    @Test
    void entities_from_elsewhere_are_never_fetched() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String body = OfficeAid.WORD.formatted("<w:p><w:r><w:t>before &x; after</w:t></w:r></w:p>");
        OfficeAid.zip(folder.resolve("xxe.docx"), DocxReader.TEXT,
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + body);
        try {
            assertThat(ReadingAid.texts(read("xxe.docx"))).noneMatch(text -> text.contains("the secret"));
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).contains("damaged");
        }
    }

    @Test
    void a_billion_laughs_are_refused() throws Exception {
        StringBuilder type = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        OfficeAid.zip(folder.resolve("laughs.docx"), DocxReader.TEXT,
                type + "]>" + OfficeAid.WORD.formatted("<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>"));
        refused("laughs.docx", "");
    }

    @Test
    void xml_nested_without_end_is_refused() throws Exception {
        OfficeAid.word(folder.resolve("deep.docx"), "<w:sdt><w:sdtContent>".repeat(100_000));
        refused("deep.docx", "");
        OfficeAid.word(folder.resolve("tables.docx"), "<w:tbl><w:tr><w:tc>".repeat(50_000));
        refused("tables.docx", "");
    }

    @Test
    void a_pdf_cut_short_gives_what_it_has_or_a_reason() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 700, 11, false, "Words on the page.");
        pdf.save(folder.resolve("whole.pdf"));
        byte[] whole = Files.readAllBytes(folder.resolve("whole.pdf"));
        for (int length : new int[]{10, whole.length / 3, whole.length / 2, whole.length - 40}) {
            Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(whole, length));
            try {
                assertThat(read("cut.pdf").hasText()).isTrue();
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isNotBlank();
            }
        }
    }

    @Test
    void a_pdf_is_told_by_its_bytes_and_so_is_a_lie() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 700, 11, false, "Words on the page.");
        pdf.save(folder.resolve("really-a-pdf.docx"));
        assertThat(ReadingAid.texts(read("really-a-pdf.docx"))).containsExactly("Words on the page.");
        Files.writeString(folder.resolve("no.pdf"), "only words");
        refused("no.pdf", "not what its name says");
        Files.write(folder.resolve("old.docx"), new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        refused("old.docx", "old Office file");
        byte[] picture = new byte[3000];
        new Random(7).nextBytes(picture);
        for (String name : new String[]{"picture.html", "picture.md", "picture.txt"}) {
            Files.write(folder.resolve(name), picture);
            refused(name, "not text");
        }
    }

    @Test
    void nothing_locked_and_empty_are_each_said_so() throws Exception {
        for (String name : new String[]{"a.pdf", "a.docx", "a.pptx", "a.html", "a.md", "a.txt"}) {
            Files.write(folder.resolve(name), new byte[0]);
            refused(name, "empty");
        }
        PdfAid locked = new PdfAid();
        locked.page();
        locked.line(72, 700, 11, false, "Words nobody sees.");
        locked.document().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        locked.save(folder.resolve("locked.pdf"));
        refused("locked.pdf", "locked with a password");
        PdfAid blank = new PdfAid();
        blank.page();
        blank.save(folder.resolve("scan.pdf"));
        refused("scan.pdf", "no text, cannot be searched (perhaps scanned)");
    }

    @Test
    void a_pdf_locked_only_for_its_owner_opens() throws Exception {
        PdfAid open = new PdfAid();
        open.page();
        open.line(72, 700, 11, false, "Words for everybody.");
        open.document().protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        open.save(folder.resolve("open.pdf"));
        assertThat(ReadingAid.texts(read("open.pdf"))).containsExactly("Words for everybody.");
    }

    @Test
    void a_page_nested_a_hundred_thousand_deep_is_read_flat() throws Exception {
        Files.writeString(folder.resolve("deep.html"), "<html><body>" + "<div>".repeat(100_000) + "<p>The bottom.</p>");
        try {
            assertThat(String.join(" ", ReadingAid.texts(read("deep.html")))).contains("The bottom.");
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isNotBlank();
        }
    }

    @Test
    void markdown_nested_a_hundred_thousand_deep_does_no_harm() throws Exception {
        Files.writeString(folder.resolve("deep.md"), ">".repeat(100_000) + " quote\n\n" + "[".repeat(50_000) + "\n\n"
                + "*a **a ".repeat(20_000) + "\n\n" + "- ".repeat(20_000) + "x\n");
        long began = System.nanoTime();
        try {
            assertThat(read("deep.md").hasText()).isTrue();
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
    }

    @Test
    void text_made_to_be_slow_is_not() throws Exception {
        int length = 400_000;
        String[] lines = {" ".repeat(length) + "x", "\t ".repeat(length / 2) + "x\ty", "<".repeat(length) + ">",
            "](".repeat(length / 2),
            "[".repeat(length) + "](x)", "a-\n".repeat(length / 3), "1.".repeat(length / 2), ".".repeat(length) + "x",
            "A\n\n".repeat(length / 3), "**".repeat(length / 2), "(a)\n".repeat(length / 4),
            "this ".repeat(length / 5) + "replaces",
            "| ".repeat(length / 2), "-".repeat(length) + "x", "Version ".repeat(length / 8),
            "\n".repeat(length) + "x"};
        for (String line : lines) {
            Files.writeString(folder.resolve("slow.txt"),
                    "Some words to begin with.\n\n" + line + "\n\nSome words to end with.\n");
            long began = System.nanoTime();
            assertThat(read("slow.txt").hasText()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(line.substring(0, 10))
                    .isLessThan(Duration.ofSeconds(40));
        }
    }

    @Test
    void front_matter_that_expands_without_end_does_not() throws Exception {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [ha]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        }
        Files.writeString(folder.resolve("laughs.md"), yaml + "---\n\nThe body.\n");
        assertThat(ReadingAid.texts(read("laughs.md"))).contains("The body.");
    }

    @Test
    void null_bytes_in_text_are_dropped_or_the_file_is_refused() throws Exception {
        Files.write(folder.resolve("few.txt"),
                ("A long line of honest words with one stray byte.\n".repeat(20) + "nul\u0000l here")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(String.join(" ", ReadingAid.texts(read("few.txt")))).contains("null here").doesNotContain("\u0000");
        Files.write(folder.resolve("many.txt"), new byte[10_000]);
        refused("many.txt", "not text");
    }

    @Test
    void a_file_that_takes_too_long_or_breaks_its_reader_dies_alone() throws Exception {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 2_000_000; i++) {
            cells.append("<w:p><w:r><w:t>").append(Integer.toHexString(i * 31)).append("</w:t></w:r></w:p>");
        }
        OfficeAid.word(folder.resolve("huge.docx"), cells.toString());
        Files.writeString(folder.resolve("good.html"), "<html><body><p>Good words.</p></body></html>");
        try (ReaderPool pool = new ReaderPool(folder.resolve("scratch"), Duration.ofMillis(1500))) {
            assertThatThrownBy(() -> pool.read(folder.resolve("huge.docx"), "huge.docx")).isInstanceOf(Refusal.class);
        }
        try (ReaderPool pool = new ReaderPool(folder.resolve("scratch"), LIMIT)) {
            try {
                pool.read(folder.resolve("huge.docx"), "huge.docx");
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isNotBlank();
            }
            assertThat(ReadingAid.texts(pool.read(folder.resolve("good.html"), "good.html")))
                    .containsExactly("Good words.");
        }
    }

    @Test
    void a_whole_folder_of_bad_files_spoils_nothing_for_the_good_one() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < 40; i++) {
            try (OutputStream out = Files
                    .newOutputStream(documents.resolve("bad" + i + (i % 2 == 0 ? ".pdf" : ".docx")))) {
                out.write((i % 2 == 0 ? "%PDF-1.7\n" : "PK\u0003\u0004").getBytes(StandardCharsets.ISO_8859_1));
                out.write(new java.util.Random(i).ints(3000, 0, 256).mapToObj(b -> String.valueOf((char) b))
                        .collect(java.util.stream.Collectors.joining()).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        Files.writeString(documents.resolve("good.txt"), "Good words.");
        Library library = Library.open(documents, folder.resolve("data"));
        Import done = library.refresh(progress -> {});
        assertThat(done.files()).hasSize(41);
        assertThat(done.refused()).hasSize(40).allSatisfy(refused -> assertThat(refused.reason()).isNotBlank());
        assertThat(library.documents()).extracting(Document::path).containsExactly("good.txt");
    }
}
