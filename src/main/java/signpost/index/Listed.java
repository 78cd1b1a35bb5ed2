package signpost.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.PublicationDate;
import signpost.library.Standing;

/// What the index knows about a document beside its passages.
///
/// @param path the document's path
/// @param slug its name in addresses
/// @param stamp changes whenever anything that is indexed of it does
/// @param details as the library gave them
/// @param standing as the library gave it
/// @param acronyms what its text spells out: an acronym and its long form in turn
/// @param months the months named where it begins, as `2024-07`
public record Listed(
        String path,
        String slug,
        String stamp,
        Details details,
        Standing standing,
        List<String> acronyms,
        List<String> months) {

    public Listed {
        acronyms = List.copyOf(acronyms);
        months = List.copyOf(months);
    }

    static Listed of(Document document, Standing standing, List<Passage> passages) {
        return of(document, standing, Acronyms.in(passages), Months.front(document.details().title(), passages));
    }

    /// As it is known already. Better readers find other words in the same file, so its words count beside its bytes.
    static Listed of(Document document, Standing standing, List<String> acronyms, List<String> months) {
        String stamp = Long.toHexString(Vectors.fingerprint(
                Index.FORMAT + document.slug() + document.fingerprint() + document.details() + standing
                        + document.sections().hashCode()));
        return new Listed(document.path(), document.slug(), stamp, document.details(), standing, acronyms,
                months);
    }

    BytesRef write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Stored.strings(out, Stream.of(path, slug, stamp, details.title(), details.kind().id(), details.publisher(),
                    details.published().map(PublicationDate::toString).orElse(""), details.period(),
                    details.reviewDue().map(LocalDate::toString).orElse(""), details.version(), details.source(),
                    Boolean.toString(standing.superseded()), standing.by().orElse(""))
                    .toList());
            Stored.strings(out, details.supersedes());
            Stored.strings(out, details.audiences());
            Stored.strings(out, details.topics());
            Stored.strings(out, acronyms);
            Stored.strings(out, months);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static Listed read(BytesRef bytes) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            List<String> words = Stored.strings(in);
            Optional<LocalDate> reviewDue = words.get(8).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(words.get(8)));
            Details details = new Details(
                    words.get(3), Kind.of(words.get(4)).orElse(Kind.OTHER), words.get(5),
                    PublicationDate.parse(words.get(6)),
                    words.get(7), reviewDue, words.get(9), Stored.strings(in), Stored.strings(in), Stored.strings(in),
                    words.get(10));
            Optional<String> by = Optional.of(words.get(12)).filter(path -> !path.isEmpty());
            Standing standing = new Standing(Boolean.parseBoolean(words.get(11)), by, reviewDue);
            return new Listed(words.get(0), words.get(1), words.get(2), details, standing,
                    Stored.strings(in), Stored.strings(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
