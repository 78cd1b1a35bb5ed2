package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static Parts parts(String body) {
        return new Parts(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), "x-y");
    }

    private static String part(String head, String content) {
        return "--x-y\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    private static String content(Parts parts) throws IOException {
        var out = new ByteArrayOutputStream();
        parts.copy(out, Long.MAX_VALUE);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void fields_and_files_come_one_after_the_other() throws Exception {
        Parts parts = parts(
                "before\r\n" + part("name=\"list\"", "News") + part("name=\"file\"; filename=\"a b.csv\"", "")
                        + "--x-y--\r\n");
        assertThat(parts.next()).isTrue();
        assertThat(parts.parameter("name")).contains("list");
        assertThat(parts.parameter("filename")).isEqualTo(Optional.empty());
        assertThat(content(parts)).isEqualTo("News");
        assertThat(parts.next()).isTrue();
        assertThat(parts.parameter("filename")).contains("a b.csv");
        assertThat(content(parts)).isEmpty();
        assertThat(parts.next()).isFalse();
    }

    @Test
    void content_that_looks_like_the_mark_is_content() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            StringBuilder content = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                content.append(switch (random.nextInt(5)) {
                    case 0 -> "\r";
                    case 1 -> "\r\n--x-";
                    case 2 -> "\n--x-y";
                    case 3 -> "\r\n-";
                    default -> "z";
                });
            }
            if (content.indexOf("\r\n--x-y") >= 0) {
                continue;
            }
            Parts parts = parts(part("name=\"a\"", content.toString()) + "--x-y--");
            assertThat(parts.next()).isTrue();
            assertThat(content(parts)).isEqualTo(content.toString());
            assertThat(parts.next()).isFalse();
        }
    }

    @Test
    void what_is_too_large_is_counted_but_not_kept_and_what_breaks_off_is_said() throws Exception {
        Parts parts = parts(part("name=\"a\"", "0123456789") + "--x-y--");
        parts.next();
        var out = new ByteArrayOutputStream();
        assertThat(parts.copy(out, 4)).isEqualTo(10);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0123");
        Parts broken = parts("--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc");
        broken.next();
        assertThatThrownBy(() -> content(broken)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> parts("--x-y\r\n" + "a".repeat(20_000)).next()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> parts("nothing").next()).isInstanceOf(EOFException.class);
    }
}
