package signpost.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Text in the encoding of RFC 2045 section 6.7, in pieces that can be put together: each begins and ends with a soft line break, which a reader
/// takes away. No line begins with a dot, which mail servers would have to be told twice (RFC 5321 section 4.5.2).
final class QuotedPrintable {

    private static final int LONGEST_LINE = 73;
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    /// The bytes of a piece of text, line ends as CRLF, with a soft break behind it.
    static byte[] piece(String text) {
        byte[] bytes = text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length + bytes.length / 8 + 16);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '\n') {
                out.write('\r');
                out.write('\n');
                column = 0;
                continue;
            }
            boolean last = i + 1 == bytes.length || bytes[i + 1] == '\n';
            boolean plain = b > 32 && b < 127 && b != '=' || (b == ' ' || b == '\t') && !last;
            int width = plain ? 1 : 3;
            if (column + width > LONGEST_LINE) {
                out.writeBytes(SOFT_BREAK);
                column = 0;
            }
            if (plain && (b != '.' || column > 0)) {
                out.write(b);
            } else {
                out.write('=');
                out.write(HEX[b >> 4]);
                out.write(HEX[b & 15]);
            }
            column += width;
        }
        if (column > 0) {
            out.writeBytes(SOFT_BREAK);
        }
        return out.toByteArray();
    }
}
