package signpost.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.PublicationDate;
import signpost.library.Section;
import signpost.library.Standing;

/// Small documents for tests of the index, and an index that goes by words alone.
final class Shelved {

    static final Standing IN_FORCE = new Standing(false, Optional.empty(), Optional.empty());
    static final Function<String, Standing> ALL_IN_FORCE = path -> IN_FORCE;

    private Shelved() {}

    /// A document of one section with a heading.
    static Document document(String path, String title, String heading, String... paragraphs) {
        return document(path, title, "", heading,
                Stream.of(paragraphs).<Block>map(text -> new Block.Paragraph(text, 1)).toList());
    }

    static Document document(String path, String title, String published, String heading, List<Block> blocks) {
        Details details = new Details(
                title, Kind.PROCEDURE, "Wherever Partnership", PublicationDate.parse(published), "", Optional.empty(),
                "",
                List.of(), List.of(), List.of(), "");
        return new Document(path, path.replace('.', '-'), Integer.toHexString((heading + blocks).hashCode()), details,
                List.of(new Section("one", List.of(heading), 1, blocks)));
    }

    /// A document of several sections, each a heading and a paragraph.
    static Document sections(String path, String title, String... headingsAndTexts) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headingsAndTexts.length; i += 2) {
            sections.add(new Section("s" + i, List.of(headingsAndTexts[i]), 1,
                    List.of(new Block.Paragraph(headingsAndTexts[i + 1], 1))));
        }
        return new Document(path, path.replace('.', '-'), Integer.toHexString(sections.hashCode()),
                document(path, title, "").details(), sections);
    }

    /// An index whose model cannot be loaded, since a file stands in the place of its folder.
    static Index open(Path folder, Glossary glossary, boolean readOnly) throws IOException {
        Path none = folder.resolveSibling("no-model");
        if (!Files.exists(none)) {
            Files.createFile(none);
        }
        return Index.open(folder, none, glossary, readOnly);
    }

    static int reflect(Index index, Document... documents) {
        try {
            return index.reflect(List.of(documents), ALL_IN_FORCE, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The passages found, best first.
    static List<String> passages(Index index, String question) {
        return index.search(Search.of(question)).hits().stream().map(hit -> hit.passage().text()).toList();
    }

    /// The paths of the documents found, best first.
    static List<String> found(Index index, String question) {
        return index.search(Search.of(question)).hits().stream().map(hit -> hit.passage().document()).toList();
    }
}
