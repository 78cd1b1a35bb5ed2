package signpost.mail;

/// Where mail is handed in.
///
/// @param encrypted whether the connection is encrypted from its first byte (`smtps`); otherwise it becomes so where the server offers it
/// @param user empty where no sign-in is needed
public record SmtpServer(boolean encrypted, String host, int port, String user, String password) {

    private static final int PORT = 587;
    private static final int PORT_ENCRYPTED = 465;

    /// @param url such as `smtp://user:secret@mail.example.org:587`
    /// @throws IllegalArgumentException where it is not such an address, without telling the secret
    public static SmtpServer of(String url) {
        ServerUrl server = ServerUrl.of(url, "smtp", "smtp://user:secret@mail.example.org:587");
        return new SmtpServer(server.encrypted(), server.host(),
                server.port() >= 0 ? server.port() : server.encrypted() ? PORT_ENCRYPTED : PORT, server.user(),
                server.password());
    }
}
