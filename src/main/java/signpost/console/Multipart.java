package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// A posted form, perhaps with a file in it (RFC 7578). The file goes from the line to the disk and is never held in memory; whoever
/// wants it takes it from there before the request ends.
///
/// @param form its other fields
/// @param file the file; empty where none was chosen
record Multipart(Form form, Optional<File> file) {

    /// How large a file may be, in bytes.
    static final long LARGEST = 50L << 20;

    private static final int LARGEST_FIELD = 1 << 16;
    private static final int MOST_FIELDS = 60;
    private static final String ATTRIBUTE = "signpost.console.multipart";
    private static final Multipart NOTHING = new Multipart(new Form(Map.of()), Optional.empty());

    /// A file as it was sent.
    ///
    /// @param name as it is called where it came from, without a folder
    /// @param path where it lies for as long as the request lasts; cut short where it is too large
    record File(String name, Path path, boolean tooLarge) {}

    /// What [#read] found when the request arrived.
    static Multipart of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Multipart.class).orElse(NOTHING);
    }

    /// Reads what was sent. A plain form stays there for others to read.
    ///
    /// @param welcome whether a file is taken from whoever sent the fields before it
    static Multipart read(HttpRequest<?> request, Predicate<Form> welcome) {
        if (!(request instanceof ServerHttpRequest<?> posted)) {
            throw new IllegalStateException("the request did not come by the server");
        }
        String type = Objects.requireNonNullElse(request.getHeaders().get("Content-Type"), "");
        int boundary = type.indexOf("boundary=");
        if (!type.startsWith(MediaType.MULTIPART_FORM_DATA) || boundary < 0) {
            try (CloseableByteBody copy = posted.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                    CloseableAvailableByteBody body = copy.buffer().join()) {
                return new Multipart(Form.of(body.toByteArray()), Optional.empty());
            }
        }
        String mark = type.substring(boundary + "boundary=".length()).split(";", 2)[0].strip().replace("\"", "");
        try (InputStream in = posted.byteBody().toInputStream()) {
            Multipart read = parts(new Parts(in, mark), welcome);
            request.setAttribute(ATTRIBUTE, read);
            return read;
        } catch (IOException brokenOff) {
            return NOTHING;
        }
    }

    /// Removes the file where nobody took it.
    static void drop(HttpRequest<?> request) {
        of(request).file().ifPresent(file -> delete(file.path()));
    }

    private static Multipart parts(Parts parts, Predicate<Form> welcome) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Form form = new Form(fields);
        Optional<File> file = Optional.empty();
        for (int i = 0; i < MOST_FIELDS && parts.next(); i++) {
            Optional<String> source = parts.parameter("filename");
            if (source.isPresent()) {
                if (file.isPresent() || !welcome.test(form)) {
                    return new Multipart(form, file);
                }
                file = file(source.get(), parts);
                continue;
            }
            var content = new ByteArrayOutputStream();
            if (parts.copy(content, LARGEST_FIELD) > LARGEST_FIELD) {
                return new Multipart(form, file);
            }
            parts.parameter("name").ifPresent(name -> fields.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(content.toString(StandardCharsets.UTF_8).replace("\0", "")));
        }
        return new Multipart(form, file);
    }

    private static Optional<File> file(String source, Parts parts) throws IOException {
        Path path = Files.createTempFile(Uploads.PREFIX, "");
        path.toFile().deleteOnExit();
        long size;
        try (OutputStream out = Files.newOutputStream(path)) {
            size = parts.copy(out, LARGEST);
        } catch (IOException brokenOff) {
            delete(path);
            throw brokenOff;
        }
        if (size == 0) {
            delete(path);
            return Optional.empty();
        }
        String name = source.replace('\\', '/');
        return Optional.of(new File(name.substring(name.lastIndexOf('/') + 1), path, size > LARGEST));
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
