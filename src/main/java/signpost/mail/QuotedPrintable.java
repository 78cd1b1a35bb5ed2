package signpost.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text in the encoding of RFC 2045 section 6.7, in pieces that can be put together: each begins and ends with a soft line break, which a reader
/// takes away. No line begins with a dot, which mail servers would have to be told twice (RFC 5321 section 4.5.2).
final class QuotedPrintable {

    private static final int LONGEST_LINE = 73;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    /// The bytes of a piece of text, line ends as CRLF, with a soft break behind it.
    static byte[] piece(String text) {
        byte[] bytes = text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
        // three for each, and room for the breaks
        ByteBuffer out = ByteBuffer.allocate(4 * bytes.length + 2 * SOFT_BREAK.length);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '\n') {
                out.put(LINE_END);
                column = 0;
                continue;
            }
            boolean last = i + 1 == bytes.length || bytes[i + 1] == '\n';
            boolean plain = b > 32 && b < 127 && b != '=' || (b == ' ' || b == '\t') && !last;
            int width = plain ? 1 : 3;
            if (column + width > LONGEST_LINE) {
                out.put(SOFT_BREAK);
                column = 0;
            }
            if (plain && (b != '.' || column > 0)) {
                out.put((byte) b);
            } else {
                out.put((byte) '=').put(HEX[b >> 4]).put(HEX[b & 15]);
            }
            column += width;
        }
        if (column > 0) {
            out.put(SOFT_BREAK);
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
