package signpost.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds out in which letters a text file is written: what its first bytes say, else UTF-8 where all of it is, else Windows-1252, which
/// Excel writes.
final class Encoding {

    private Encoding() {}

    /// The encoding, and how many bytes at the beginning only name it.
    private record Found(Charset charset, int mark) {}

    static Reader open(Path file) throws IOException {
        Found found = found(file);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(found.mark());
        return new InputStreamReader(in, found.charset());
    }

    private static Found found(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, 2);
        }
        return new Found(isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
