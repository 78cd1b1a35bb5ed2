package signpost.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The parts of the address of a mail server.
///
/// @param encrypted whether the connection is encrypted from its first byte
/// @param port -1 where none is named
/// @param user empty where no sign-in is needed
/// @param path what stands behind the host, without the slash; may be empty
record ServerUrl(boolean encrypted, String host, int port, String user, String password, String path) {

    /// @param scheme such as `smtp`; with an `s` behind it the connection is encrypted from its first byte
    /// @throws IllegalArgumentException where it is not such an address, without telling the secret
    static ServerUrl of(String url, String scheme, String example) {
        try {
            URI uri = new URI(url);
            boolean encrypted = (scheme + "s").equals(uri.getScheme());
            if (encrypted || scheme.equals(uri.getScheme())) {
                String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
                int colon = user.indexOf(':');
                if (uri.getHost() != null) {
                    return new ServerUrl(encrypted, uri.getHost(), uri.getPort(),
                            plain(colon < 0 ? user : user.substring(0, colon)),
                            colon < 0 ? "" : plain(user.substring(colon + 1)),
                            plain(uri.getRawPath().isEmpty() ? "" : uri.getRawPath().substring(1)));
                }
            }
        } catch (URISyntaxException wrong) {
            // said below, without the secret that stands in it
        }
        throw new IllegalArgumentException("not an address such as " + example);
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Whether it is on this machine, where an unencrypted sign-in hurts nobody.
    static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
