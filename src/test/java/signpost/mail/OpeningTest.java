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
    void who_sent_a_mail_is_read_as_it_stands_and_no_encoded_name_passes_for_an_address() throws MessagingException {
        assertThat(sender("=?utf-8?Q?Jones=2C_Si=C3=A2n?= <Sian@x.example>")).isEqualTo("sian@x.example");
        assertThat(sender("=?utf-8?q?victim=40x.example_=28?= <me@evil.example> ( =?utf-8?q?=29?= )"))
                .isEqualTo("me@evil.example");
        assertThat(sender("=?utf-8?q?victim=40x.example?=\n <me@evil.example>")).isEqualTo("me@evil.example");
        assertThat(sender("a@x.example, b@x.example")).isEmpty();
        assertThat(sender("a@x.example\nFrom: b@x.example")).isEmpty();
    }

    private static String sender(String from) throws MessagingException {
        return Opening.of(Came.bytes("From: " + from + "\nSubject: x\n\nwords\n")).sender();
    }

    @Test
    void one_character_that_was_lost_or_cut_does_not_spoil_all_others() throws MessagingException {
        byte[] lost = Came.bytes("Subject: x\nContent-Type: text/plain; charset=utf-8\n\nSiân\uFFFD, Llŷn");
        assertThat(Opening.of(lost).part("text/plain")).isEqualTo("Siân\uFFFD, Llŷn");
        byte[] cut = Came.bytes("Subject: x\nContent-Type: text/plain; charset=utf-8\n\nSiân, tŷ");
        assertThat(Opening.of(java.util.Arrays.copyOf(cut, cut.length - 1)).part("text/plain")).isEqualTo("Siân, t");
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
