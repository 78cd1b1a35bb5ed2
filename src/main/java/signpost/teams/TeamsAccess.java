package signpost.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// What an administrator set to let Teams in.
///
/// @param appId the bot's id in Microsoft's directory
/// @param secret its secret
/// @param tenant the directory it belongs to
/// @param openid where the issuer and its keys are published
/// @param token where the bot gets its own token
/// @param pages the address of our own pages, with a slash at its end
public record TeamsAccess(String appId, String secret, String tenant, String openid, String token, String pages) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /// Where Microsoft publishes the keys of Teams.
    public static final String OPENID = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// Where Microsoft gives out tokens for a directory.
    public static String token(String tenant) {
        return "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token";
    }

    /// Whether the bot's token may be sent to an address: to Microsoft's hosts, and to this machine where the token was made on this machine, which is
    /// how the bot is tried without Microsoft.
    boolean mayReach(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return false;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            boolean microsoft = "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443)
                    && (host.equals("smba.trafficmanager.net") || host.endsWith(".botframework.com")
                            || host.equals("botframework.com") || host.endsWith(".teams.microsoft.com")
                            || host.endsWith(".teams.microsoft.us"));
            return microsoft || THIS_MACHINE.contains(host) && isOnThisMachine(token);
        } catch (IllegalArgumentException notAddress) {
            return false;
        }
    }

    private static boolean isOnThisMachine(String address) {
        String host = URI.create(address).getHost();
        return host != null && THIS_MACHINE.contains(host);
    }

    @Override
    public String toString() {
        return "TeamsAccess[" + appId + "]";
    }
}
