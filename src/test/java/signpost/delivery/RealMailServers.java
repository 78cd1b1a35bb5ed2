package signpost.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Debian's Postfix and Dovecot, running in a folder of their own on this machine alone: what is for `partnership.test` and `school.test`
/// goes into mailboxes, whatever else comes back. The box of `full@school.test` is full, and every `person...` shares one box.
final class RealMailServers implements AutoCloseable {

    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final Path PARTS = Path.of("/usr/lib/dovecot");

    private final Path folder;
    private final int smtp = free();
    private final int imap = free();
    private final Process dovecot;

    RealMailServers() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("signpost-mail");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path boxes = Files.createDirectory(folder.resolve("boxes"));
        UserPrincipal nobody = FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(boxes, nobody);
        int lmtp = free();
        dovecot = dovecot(lmtp);
        postfix(lmtp);
        try {
            awaitPort(imap);
            awaitPort(smtp);
        } catch (IOException silent) {
            String said = Files.readString(folder.resolve("dovecot.out"));
            close();
            throw new IOException(said, silent);
        }
    }

    /// Why they cannot run here; empty where they can.
    static String missing() {
        if (!Stream.of(POSTFIX, DOVECOT, PARTS.resolve("imap"), PARTS.resolve("lmtp")).allMatch(Files::isExecutable)) {
            return "Debian's postfix, dovecot-imapd and dovecot-lmtpd are not installed";
        }
        return Files.isDirectory(Path.of("/usr/lib/dovecot/modules")) && System.getProperty("user.name").equals("root")
                ? ""
                : "Postfix runs as root only";
    }

    int smtp() {
        return smtp;
    }

    int imap() {
        return imap;
    }

    /// Hands a mail in as a practitioner's mail program does.
    void send(String from, String to, String mail) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", smtp, null, null);
            var message = new org.eclipse.angus.mail.smtp.SMTPMessage(session,
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            message.setEnvelopeFrom(from);
            transport.sendMessage(message, new InternetAddress[]{new InternetAddress(to)});
        }
    }

    /// What lies in a box, the oldest first.
    ///
    /// @param box such as `ann`, or `signpost/.Signpost done`
    List<MimeMessage> box(String box) throws IOException, MessagingException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("new", "cur")) {
            Path folder = this.folder.resolve("boxes").resolve(box).resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    files.addAll(found.toList());
                }
            }
        }
        files.sort(java.util.Comparator.comparing(file -> file.getFileName().toString().split(":")[0]));
        List<MimeMessage> messages = new ArrayList<>();
        for (Path file : files) {
            messages.add(new MimeMessage(null, new ByteArrayInputStream(Files.readAllBytes(file))));
        }
        return messages;
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("postfix.log"));
    }

    private Process dovecot(int lmtp) throws IOException {
        Files.writeString(folder.resolve("users"), """
                signpost:{PLAIN}secret::::::
                ann:{PLAIN}secret::::::
                crowd:{PLAIN}secret::::::
                full:{PLAIN}secret::::::userdb_quota_rule=*:bytes=1000
                """);
        Path settings = folder.resolve("dovecot.conf");
        Files.writeString(settings, """
                base_dir = FOLDER/dovecot
                log_path = FOLDER/dovecot.log
                protocols = imap lmtp
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                auth_username_format = %n
                mail_location = maildir:FOLDER/boxes/%n
                mail_uid = nobody
                mail_gid = nogroup
                first_valid_uid = 1
                first_valid_gid = 1
                recipient_delimiter = +
                mail_plugins = quota
                plugin {
                  quota = maildir:User
                }
                protocol lmtp {
                  postmaster_address = postmaster@partnership.test
                }
                passdb {
                  driver = passwd-file
                  args = username_format=%n FOLDER/users
                }
                userdb {
                  driver = passwd-file
                  args = username_format=%n FOLDER/users
                  default_fields = uid=nobody gid=nogroup home=FOLDER/boxes/%n
                }
                service imap-login {
                  inet_listener imap {
                    port = IMAP
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    port = LMTP
                  }
                }
                namespace inbox {
                  inbox = yes
                }
                """.replace("FOLDER", folder.toString()).replace("IMAP", String.valueOf(imap)).replace("LMTP",
                String.valueOf(lmtp)));
        return new ProcessBuilder(DOVECOT.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("dovecot.out").toFile()).start();
    }

    private void postfix(int lmtp) throws IOException, InterruptedException {
        Path settings = Files.createDirectory(folder.resolve("postfix"));
        Files.createDirectory(folder.resolve("spool"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setOwner(data,
                FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
        Files.writeString(settings.resolve("main.cf"), """
                compatibility_level = 3.6
                queue_directory = FOLDER/spool
                data_directory = FOLDER/data
                maillog_file = FOLDER/postfix.log
                maillog_file_prefixes = FOLDER
                myhostname = mx.partnership.test
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.0/8
                virtual_mailbox_domains = partnership.test, school.test
                virtual_transport = lmtp:inet:127.0.0.1:LMTP
                virtual_alias_maps = inline:{SHARED}
                smtpd_reject_unlisted_recipient = no
                recipient_delimiter = +
                alias_maps =
                default_transport = error:5.1.2 no such domain here
                smtpd_relay_restrictions = permit_mynetworks, reject
                """.replace("FOLDER", folder.toString()).replace("LMTP", String.valueOf(lmtp)).replace("SHARED",
                shared()));
        List<String> services = new ArrayList<>(List.of("127.0.0.1:" + smtp + " inet n - n - - smtpd"));
        for (String service : List.of("pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup",
                "qmgr unix n - n 300 1 qmgr", "tlsmgr unix - - n 1000? 1 tlsmgr",
                "rewrite unix - - n - - trivial-rewrite", "bounce unix - - n - 0 bounce",
                "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify",
                "flush unix n - n 1000? 0 flush", "proxymap unix - - n - - proxymap", "smtp unix - - n - - smtp",
                "showq unix n - n - - showq", "error unix - - n - - error", "retry unix - - n - - error",
                "lmtp unix - - n - - lmtp", "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache",
                "postlog unix-dgram n - n - 1 postlogd")) {
            services.add(service);
        }
        Files.write(settings.resolve("master.cf"), services);
        run(POSTFIX.toString(), "-c", settings.toString(), "start");
    }

    /// The addresses of a [RealService]'s people, who all have one box.
    private static String shared() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pairs.add("{@school" + i + ".example.org = crowd@school.test}");
        }
        return String.join(", ", pairs);
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("postfix.out").toFile())).start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(folder.resolve("postfix.out")));
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("nothing answers on port " + port);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(POSTFIX.toString(), "-c", folder.resolve("postfix").toString(), "stop");
        dovecot.destroy();
        dovecot.waitFor(30, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
