package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three hundred files that somebody broke or made to do harm, in one folder with one good file: each is read or refused with its reason.
@Timeout(600)
class HostileCorpusTest {

    private static final long SEED = 20_261_121;
    private static final int BROKEN = 290;
    private static final String SECRET = "the words of a file outside";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void each_of_three_hundred_is_read_or_refused_and_the_good_one_is_found() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Path secret = Files.writeString(folder.resolve("outside.txt"), SECRET);
        List<Path> samples = samples();
        for (int i = 0; i < BROKEN; i++) {
            Path sample = samples.get(i % samples.size());
            String name = sample.getFileName().toString();
            String ending = name.substring(name.lastIndexOf('.'));
            Files.write(documents.resolve("broken" + i + ending), broken(Files.readAllBytes(sample), i % 8, ending));
        }
        made(documents, secret);
        Files.writeString(documents.resolve("good.txt"), "Good words that stand alone.");
        Files.createSymbolicLink(documents.resolve("link.txt"), secret);

        Library library = Library.open(documents, folder.resolve("data"));
        Import done = library.refresh(progress -> {});

        long files;
        try (Stream<Path> all = Files.list(documents)) {
            files = all.filter(file -> !Files.isSymbolicLink(file)).count();
        }
        assertThat(files).isGreaterThanOrEqualTo(300);
        assertThat(done.files().stream().filter(report -> !report.path().equals("link.txt"))).as("seed %d", SEED)
                .hasSize((int) files);
        assertThat(done.refused()).allSatisfy(refused -> assertThat(refused.reason()).isNotBlank());
        assertThat(library.documents()).extracting(Document::path).contains("good.txt").doesNotContain("link.txt");
        assertThat(library.documents()).noneMatch(document -> document.sections().toString().contains(SECRET));
        assertThat(secret).hasContent(SECRET);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("index", "library"))) {
            return all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private byte[] broken(byte[] whole, int way, String ending) throws IOException {
        return switch (way) {
            case 0 -> flipped(whole, 1 + random.nextInt(4));
            case 1 -> flipped(whole, 200);
            case 2 -> java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            case 3 -> doubled(whole);
            case 4 -> zeroed(whole);
            case 5 -> ending.endsWith("x") ? inside(whole) : shuffled(whole);
            case 6 -> numbers(whole);
            default -> shuffled(whole);
        };
    }

    private byte[] flipped(byte[] whole, int bytes) {
        byte[] broken = whole.clone();
        for (int i = 0; i < bytes; i++) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return broken;
    }

    private byte[] doubled(byte[] whole) {
        byte[] broken = java.util.Arrays.copyOf(whole, whole.length + whole.length / 2);
        System.arraycopy(whole, whole.length / 3, broken, whole.length, whole.length / 2);
        return broken;
    }

    private byte[] zeroed(byte[] whole) {
        byte[] broken = whole.clone();
        int from = random.nextInt(broken.length);
        java.util.Arrays.fill(broken, from, Math.min(broken.length, from + broken.length / 4), (byte) 0);
        return broken;
    }

    /// Blocks of the file in another order.
    private byte[] shuffled(byte[] whole) {
        byte[] broken = whole.clone();
        int block = Math.max(1, whole.length / 12);
        for (int i = 0; i < 4; i++) {
            int a = random.nextInt(whole.length - block + 1);
            int b = random.nextInt(whole.length - block + 1);
            System.arraycopy(whole, a, broken, b, block);
        }
        return broken;
    }

    /// Every tenth digit is another: lengths, offsets and references lie.
    private byte[] numbers(byte[] whole) {
        byte[] broken = whole.clone();
        for (int i = 0; i < broken.length; i++) {
            if (broken[i] >= '0' && broken[i] <= '9' && random.nextInt(10) == 0) {
                broken[i] = (byte) ('0' + random.nextInt(10));
            }
        }
        return broken;
    }

    /// A sound zip whose parts are broken.
    private byte[] inside(byte[] whole) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole)); var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part.length > 0 && random.nextInt(3) == 0 ? flipped(part, 3) : part);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void made(Path documents, Path secret) throws IOException {
        Files.writeString(documents.resolve("loop.pdf"), pdf("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"));
        Files.writeString(documents.resolve("deep.pdf"), pdf("[".repeat(50_000) + "]".repeat(50_000)));
        Files.writeString(documents.resolve("many.pdf"),
                pdf("<< /Type /Pages /Kids [" + "2 0 R ".repeat(10_000) + "] /Count 10000 >>"));
        Files.writeString(documents.resolve("script.pdf"), pdf("<< /Type /Pages /Kids [] /Count 0 >>")
                .replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.launchURL(1)) >>"));
        Files.writeString(documents.resolve("noref.pdf"), "%PDF-1.7\nstartxref\n99999999999\n%%EOF\n");
        Files.writeString(documents.resolve("self.pdf"),
                "%PDF-1.7\nxref\n0 1\ntrailer << /Prev 9 >>\nstartxref\n9\n%%EOF");
        Files.writeString(documents.resolve("fetch.html"), "<html><body><p>Words.</p><iframe src='" + secret.toUri()
                + "'></iframe><object data='" + secret.toUri() + "'></object><img src='" + secret.toUri()
                + "'></body>");
        Files.writeString(documents.resolve("include.md"),
                "# Words\n\n![x](" + secret.toUri() + ")\n\n<!--#include file=\""
                        + secret + "\"-->\n");
        for (String part : List.of("../../outside.txt", "/etc/passwd", "word/../../outside.txt")) {
            try (var zip = new ZipOutputStream(
                    Files.newOutputStream(documents.resolve("climb" + part.length() + ".docx")))) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("overwritten".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var parts = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            parts.add("word/part" + i + ".xml");
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(documents.resolve("parts.docx")))) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.closeEntry();
            }
        }
    }

    /// A PDF file in which object 2, the tree of pages, is this.
    private static String pdf(String pages) {
        return "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj " + pages
                + " endobj\ntrailer << /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n";
    }
}
