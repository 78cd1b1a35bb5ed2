package signpost.mail;

import jakarta.mail.Session;
import java.util.Properties;

/// The mailbox that is read.
///
/// @param encrypted whether the connection is encrypted from its first byte (`imaps`); otherwise it becomes so where the server offers it
/// @param folder usually `INBOX`
public record ImapServer(boolean encrypted, String host, int port, String user, String password, String folder) {

    private static final int PORT = 143;
    private static final int PORT_ENCRYPTED = 993;
    private static final String TIMEOUT = "60000";

    /// @param url such as `imaps://user:secret@mail.example.org/INBOX`
    /// @throws IllegalArgumentException where it is not such an address, without telling the secret
    public static ImapServer of(String url) {
        ServerUrl server = ServerUrl.of(url, "imap", "imaps://user:secret@mail.example.org/INBOX");
        return new ImapServer(server.encrypted(), server.host(),
                server.port() >= 0 ? server.port() : server.encrypted() ? PORT_ENCRYPTED : PORT, server.user(),
                server.password(), server.path().isEmpty() ? "INBOX" : server.path());
    }

    /// What it is called in rows and sentences; no secret stands in it.
    String name() {
        return user + " on " + host + ":" + port + ", folder " + folder;
    }

    String protocol() {
        return encrypted ? "imaps" : "imap";
    }

    /// Every wait has an end. Nothing is read ahead, and to read marks nothing as read.
    Session session() {
        String protocol = "mail." + protocol() + ".";
        var properties = new Properties();
        properties.put(protocol + "connectiontimeout", TIMEOUT);
        properties.put(protocol + "timeout", TIMEOUT);
        properties.put(protocol + "writetimeout", TIMEOUT);
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "starttls.required", String.valueOf(!ServerUrl.isHere(host)));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "peek", "true");
        properties.put(protocol + "fetchsize", "262144");
        return Session.getInstance(properties);
    }
}
