package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A posted form with a file in it (RFC 7578).
///
/// @param form its other fields
/// @param file the file; empty where none was chosen
record Multipart(Form form, Optional<File> file) {

    private static final String LINE = "\r\n";

    /// A file as it was sent.
    ///
    /// @param name as it is called where it came from, without a folder
    record File(String name, byte[] content) {}

    /// Reads what was sent, and leaves it there for others to read; a plain form holds no file.
    static Multipart of(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> posted)) {
            throw new IllegalStateException("the request did not come by the server");
        }
        try (CloseableByteBody copy = posted.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                CloseableAvailableByteBody body = copy.buffer().join()) {
            return of(request, body.toByteArray());
        }
    }

    private static Multipart of(HttpRequest<?> request, byte[] body) {
        String type = Objects.requireNonNullElse(request.getHeaders().get("Content-Type"), "");
        int boundary = type.indexOf("boundary=");
        if (!type.startsWith(MediaType.MULTIPART_FORM_DATA) || boundary < 0) {
            return new Multipart(Form.of(body), Optional.empty());
        }
        String mark = "--" + type.substring(boundary + "boundary=".length()).split(";", 2)[0].strip().replace("\"", "");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Optional<File> file = Optional.empty();
        // a byte is a character here, so that positions are the same in both
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf(mark); at >= 0 && mark.length() > 2;) {
            int end = all.indexOf(LINE + mark, at + mark.length());
            int head = all.indexOf(LINE + LINE, at);
            if (end < 0 || head < 0 || head > end) {
                break;
            }
            String heads = all.substring(at, head);
            byte[] content = all.substring(Math.min(head + 4, end), end).getBytes(StandardCharsets.ISO_8859_1);
            Optional<String> source = parameter(heads, "filename");
            if (source.isPresent() && content.length > 0) {
                String path = source.get().replace('\\', '/');
                file = Optional.of(new File(path.substring(path.lastIndexOf('/') + 1), content));
            } else if (source.isEmpty()) {
                parameter(heads, "name").ifPresent(name -> fields.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new String(content, StandardCharsets.UTF_8)));
            }
            at = end + LINE.length();
        }
        return new Multipart(new Form(fields), file);
    }

    private static Optional<String> parameter(String heads, String name) {
        String before = "; " + name + "=\"";
        int start = heads.indexOf(before);
        int end = start < 0 ? -1 : heads.indexOf('"', start + before.length());
        return end < 0
                ? Optional.empty()
                : Optional.of(new String(heads.substring(start + before.length(), end)
                        .getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
}
