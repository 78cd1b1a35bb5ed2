package signpost.cli;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Section;

/// A line of a test collection's corpus.
record BeirDocument(String id, String title, String text) {

    /// What stands for a title where there is none: no word, so that nothing is found by it.
    private static final String UNTITLED = "-";

    /// Title and text as one.
    String all() {
        return title + " " + text;
    }

    /// It as a document of a library: one section, a paragraph for each line.
    Document document(String path) {
        String said = text.isBlank() ? title : text;
        List<Block> blocks = Stream.of(said.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(line -> new Block.Paragraph(line, 0))
                .toList();
        Details details = new Details(
                title.isBlank() ? UNTITLED : title, Kind.OTHER, "", Optional.empty(), "", Optional.empty(), "",
                List.of(),
                List.of(), List.of(), "");
        return new Document(path, path, fingerprint(), details, List.of(new Section("text", List.of(), 0, blocks)));
    }

    private String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all().getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
