package signpost.console;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The parts of a posted form (RFC 7578), read from a stream one after the other in time linear in its length.
final class Parts {

    private static final byte[] LINE = {'\r', '\n'};
    private static final int LARGEST_HEAD = 8192;

    private final InputStream in;
    private final byte[] mark;
    private boolean begun;
    private String head = "";

    /// @param boundary what the request's content type calls by this name
    Parts(InputStream in, String boundary) {
        this.in = new SequenceInputStream(new ByteArrayInputStream(LINE), new BufferedInputStream(in, 1 << 16));
        this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Goes on to the next part, once the content of the one before has been read.
    ///
    /// @return whether there is one
    boolean next() throws IOException {
        if (!begun) {
            begun = true;
            copy(OutputStream.nullOutputStream(), 0);
        }
        var read = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && read.size() < LARGEST_HEAD; b = in.read()) {
            read.write(b);
            head = read.size() < 4 || b == '\n' ? read.toString(StandardCharsets.UTF_8) : head;
            if (head.startsWith("--")) {
                return false;
            }
            if (b == '\n' && head.endsWith("\r\n\r\n")) {
                return true;
            }
        }
        throw new EOFException("the form breaks off");
    }

    /// What the part's head says under this name, such as `filename`.
    Optional<String> parameter(String name) {
        String before = "; " + name + "=\"";
        int start = head.indexOf(before);
        int end = start < 0 ? -1 : head.indexOf('"', start + before.length());
        return end < 0 ? Optional.empty() : Optional.of(head.substring(start + before.length(), end));
    }

    /// Reads the part's content to its end.
    ///
    /// @param most of how many bytes at most `to` is told
    /// @return how many there were
    long copy(OutputStream to, long most) throws IOException {
        long size = 0;
        int met = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == mark[met]) {
                if (++met == mark.length) {
                    return size;
                }
                continue;
            }
            // what looked like the mark was content; within the mark nothing but its first byte can begin another
            if (met > 0 && size + met <= most) {
                to.write(mark, 0, met);
            }
            size += met;
            met = b == mark[0] ? 1 : 0;
            if (met == 0 && ++size <= most) {
                to.write(b);
            }
        }
        throw new EOFException("the form breaks off");
    }
}
