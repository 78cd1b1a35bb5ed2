package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;
import signpost.mail.SmtpScript.Act;
import signpost.mail.SmtpScript.Manner;
import signpost.message.Letter;

/// Mails over encrypted connections, with a certificate that this machine trusts.
class EncryptedPostTest {

    private static final String PASSWORD = "for-tests-only";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private SSLContext usual;
    private SSLContext trusted;

    @BeforeEach
    void trust(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                PASSWORD).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory believed = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        believed.init(known);
        trusted = SSLContext.getInstance("TLS");
        trusted.init(shown.getKeyManagers(), believed.getTrustManagers(), null);
        usual = SSLContext.getDefault();
    }

    @AfterEach
    void distrust() {
        SSLContext.setDefault(usual);
    }

    @Test
    void mails_arrive_over_a_connection_that_is_encrypted_when_asked_and_over_one_that_always_is() throws Exception {
        SSLContext.setDefault(trusted);
        for (boolean always : List.of(false, true)) {
            try (SmtpScript server = server(always); Post.Line line = line(server, always)) {
                assertThat(line.send(SmtpPostTest.mail("ann@a.example"), () -> heard.add("last")))
                        .isInstanceOf(Outcome.Accepted.class);
                assertThat(line.send(SmtpPostTest.mail("bob@a.example"), () -> heard.add("last")))
                        .isInstanceOf(Outcome.Accepted.class);
                assertThat(server.taken()).containsOnlyKeys("ann@a.example", "bob@a.example");
                assertThat(server.commands().contains("STARTTLS")).isEqualTo(!always);
            }
        }
        assertThat(heard).hasSize(4);
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_no_mail() throws Exception {
        for (boolean always : List.of(false, true)) {
            try (SmtpScript server = server(always); Post.Line line = line(server, always)) {
                assertThat(line.send(SmtpPostTest.mail("ann@a.example"), () -> heard.add("last")))
                        .isNotInstanceOf(Outcome.Accepted.class);
                assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
            }
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void a_server_that_reads_no_more_holds_neither_its_own_line_for_long_nor_any_other() throws Exception {
        SSLContext.setDefault(trusted);
        for (boolean always : List.of(false, true)) {
            try (SmtpScript server = new SmtpScript(_ -> new Act.Deaf(), 0, Optional.of(trusted), always)) {
                if (!always) {
                    server.at("EHLO", new Manner.Say("250-test\r\n250-PIPELINING\r\n250 STARTTLS"));
                }
                List<Outcome> outcomes = new CopyOnWriteArrayList<>();
                List<Thread> senders = IntStream.range(0, 2).mapToObj(i -> Thread.ofPlatform().daemon().start(() -> {
                    Post.Line line = new SmtpPost(SmtpServer.of((always ? "smtps" : "smtp") + "://localhost:"
                            + server.port()), Heads.plain(), 1, InstantSource.system(), Duration.ofSeconds(2)).open();
                    outcomes.add(line.send(large(), () -> heard.add("last")));
                })).toList();
                for (Thread sender : senders) {
                    assertThat(sender.join(Duration.ofSeconds(60))).as("always encrypted: " + always).isTrue();
                }
                assertThat(outcomes).hasSize(2).allMatch(Outcome.Unreachable.class::isInstance);
            }
        }
        assertThat(heard).isEmpty();
    }

    private static Mail large() {
        return new Mail("0123", 0, new Letter("News", "<p>News</p>", "0123456789 ".repeat(600_000), List.of()),
                Optional.empty(), "ann@a.example", "", "n1", Optional.empty());
    }

    private SmtpScript server(boolean always) throws Exception {
        SmtpScript server = new SmtpScript(_ -> new Act.Take(), 0, Optional.of(trusted), always);
        return always ? server : server.at("EHLO", new Manner.Say("250-test\r\n250-PIPELINING\r\n250 STARTTLS"));
    }

    private static Post.Line line(SmtpScript server, boolean always) {
        return SmtpPostTest.line((always ? "smtps" : "smtp") + "://localhost:" + server.port());
    }
}
