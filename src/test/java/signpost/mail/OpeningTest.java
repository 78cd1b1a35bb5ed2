package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Messages made to break whoever opens them.
class OpeningTest {

    @Test
    void parts_within_parts_end_somewhere() throws MessagingException {
        StringBuilder mail = new StringBuilder("From: a@x.example\nSubject: x\n");
        for (int i = 0; i < 5000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b").append(i).append("\"\n\n--b").append(i)
                    .append('\n');
        }
        assertThat(Opening.of(Came.bytes(mail.toString())).parts()).isEmpty();
    }

    @Test
    void ten_thousand_parts_are_not_all_read() throws MessagingException {
        String part = "--b\nContent-Type: text/plain\n\nwords\n";
        Arrived mail = Opening.of(Came.bytes(
                "From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n" + part.repeat(10_000) + "--b--\n"));
        assertThat(mail.parts()).hasSizeLessThanOrEqualTo(100).isNotEmpty();
    }

    @Test
    void words_in_unknown_or_wrong_encodings_are_read_as_well_as_can_be() throws MessagingException {
        assertThat(Came.sorted(Came.person("x", "Who is the LADO in our county, and why?")
                .replace("charset=utf-8", "charset=klingon"))).isInstanceOf(Sorted.Asked.class);
        assertThat(Came.sorted(Came.person("x", "Who is the LADO in our county, and why?")
                .replace("charset=utf-8", "charset=\"\u0000;;\"; charset"))).isInstanceOf(Sorted.Asked.class);
        byte[] western = "From: a@x.example\r\nSubject: x\r\n\r\nWho is the caf\u00e9 keeper in our county of B\u00e9?"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Came.sorted(western)).isInstanceOfSatisfying(Sorted.Asked.class,
                asked -> assertThat(asked.text()).contains("caf\u00e9"));
        assertThat(Came.sorted(Came.person("x", "=?utf-8?B?////?=")
                .replace("Content-Type:", "Content-Transfer-Encoding: x-unknown\nContent-Type:")))
                .isInstanceOf(Sorted.Asked.class);
    }

    @Test
    void a_question_before_ten_megabytes_of_attachment_is_read() throws MessagingException {
        byte[] noise = new byte[7_500_000];
        new Random(1).nextBytes(noise);
        String mail = """
                From: a@x.example
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Who is the LADO in our county, and why?
                --b
                Content-Type: application/octet-stream
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename=x.bin

                """ + Base64.getMimeEncoder().encodeToString(noise).replace("\r", "");
        byte[] all = Came.bytes(mail);
        for (byte[] bytes : new byte[][]{all, java.util.Arrays.copyOf(all, 3_000_000)}) {
            assertThat(Came.sorted(bytes)).isInstanceOfSatisfying(Sorted.Asked.class, asked -> {
                assertThat(asked.text()).isEqualTo("Who is the LADO in our county, and why?");
                assertThat(asked.attachments()).isTrue();
            });
        }
    }

    @Test
    void noise_is_opened_or_refused_and_never_breaks_anything() {
        Random random = new Random(7);
        byte[] good = Came.bytes(Came.report("bounces+TOKEN@partnership.example", "failed", "5.1.1", "gone"));
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j < 1 + i % 40; j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Came.sorted(bad)).isNotNull();
            } catch (MessagingException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
