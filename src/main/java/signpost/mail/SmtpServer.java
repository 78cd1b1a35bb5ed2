package signpost.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Where mail is handed in.
///
/// @param encrypted whether the connection is encrypted from its first byte (`smtps`); otherwise it becomes so where the server offers it
/// @param user empty where no sign-in is needed
public record SmtpServer(boolean encrypted, String host, int port, String user, String password) {

    /// @param url such as `smtp://user:secret@mail.example.org:587`
    /// @throws IllegalArgumentException where it is not such an address, without telling the secret
    public static SmtpServer of(String url) {
        try {
            URI uri = new URI(url);
            boolean smtps = "smtps".equals(uri.getScheme());
            if (!smtps && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
                throw new IllegalArgumentException("not an address such as smtp://user:secret@mail.example.org:587");
            }
            String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            int colon = user.indexOf(':');
            return new SmtpServer(smtps, uri.getHost(), uri.getPort() >= 0 ? uri.getPort() : smtps ? 465 : 587,
                    plain(colon < 0 ? user : user.substring(0, colon)),
                    colon < 0 ? "" : plain(user.substring(colon + 1)));
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("not an address such as smtp://user:secret@mail.example.org:587");
        }
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Whether it is on this machine, where an unencrypted sign-in hurts nobody.
    boolean isHere() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
