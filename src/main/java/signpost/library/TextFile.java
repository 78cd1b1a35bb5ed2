package signpost.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The characters of a plain file, whatever its encoding: UTF-8, UTF-16 with a mark, else Windows-1252.
public final class TextFile {

    /// The largest plain file read, in bytes.
    static final long LARGEST = 20L * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFile() {}

    static String read(Path file) throws IOException, Refusal {
        if (Files.size(file) > LARGEST) {
            throw new Refusal("too large for a text file: over 20 MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw new Refusal("empty");
        }
        String text = decode(bytes);
        mustBeText(text);
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "").replace("\u0000", "");
    }

    /// The characters of a small file, without the mark that some programs set first.
    public static String characters(Path file) throws IOException {
        return decode(Files.readAllBytes(file)).replace("\uFEFF", "");
    }

    /// Whether these bytes are UTF-8 throughout.
    static boolean isUtf8(byte[] bytes) {
        try {
            utf8().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }

    /// The characters of a file that does not name its encoding. Where most of what is no plain letter is UTF-8, a few bytes that are
    /// not are read as Windows wrote them, and a character that the file's end cut is left out.
    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        CharsetDecoder decoder = utf8();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int strange = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isMalformed() && in.remaining() > result.length()) {
            out.put(new String(bytes, in.position(), result.length(), WINDOWS));
            in.position(in.position() + result.length());
            strange++;
            result = decoder.decode(in, out, true);
        }
        String text = out.flip().toString();
        strange += result.isMalformed() ? 1 : 0;
        return strange > text.chars().filter(c -> c > 127).count() - strange ? new String(bytes, WINDOWS) : text;
    }

    private static CharsetDecoder utf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// @throws Refusal for an image, a program and whatever else only has the name of a text
    static void mustBeText(String characters) throws Refusal {
        if (looksBinary(characters)) {
            throw new Refusal("not text, whatever its name says");
        }
    }

    /// More than one character in a hundred is a control character no text has.
    private static boolean looksBinary(String text) {
        int sample = Math.min(text.length(), 64 * 1024);
        int strange = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B') {
                strange++;
            }
        }
        return strange * 100 > sample;
    }
}
