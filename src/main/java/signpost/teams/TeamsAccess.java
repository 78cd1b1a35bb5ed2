package signpost.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an administrator set to let Teams in.
///
/// @param registrations the bot in each Microsoft directory it serves; at least one
/// @param openid where the issuer and its keys are published
/// @param token where the bot gets its own token; `{tenant}` in it stands for the directory
/// @param pages the address of our own pages, with a slash at its end
/// @param teamChannel the id of the channel where the partnership's team looks after enquiries; empty for none
public record TeamsAccess(
        List<Registration> registrations,
        String openid,
        String token,
        String pages,
        String teamChannel) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /// Where Microsoft publishes the keys of Teams.
    public static final String OPENID = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// Where Microsoft gives out tokens.
    public static final String TOKEN = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";

    public TeamsAccess {
        if (registrations.isEmpty()) {
            throw new IllegalArgumentException("no registration");
        }
        registrations = List.copyOf(registrations);
    }

    /// The bot in one directory.
    ///
    /// @param appId its id, which Teams names as the audience of what it sends
    /// @param secret its secret
    /// @param tenant the directory; empty for a bot of the old kind that belongs to none
    public record Registration(String appId, String secret, String tenant) {

        @Override
        public String toString() {
            return "Registration[" + appId + " in " + tenant + "]";
        }
    }

    Optional<Registration> registration(String appId) {
        return registrations.stream().filter(registration -> registration.appId().equals(appId)).findFirst();
    }

    /// Where a registration gets its token.
    String token(Registration registration) {
        return token.replace("{tenant}", registration.tenant().isBlank() ? "botframework.com" : registration.tenant());
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

    /// Whether secrets may be sent to an address and keys believed that come from it.
    static boolean isSafe(String address) {
        try {
            return "https".equals(URI.create(address.replace("{tenant}", "t")).getScheme()) || isOnThisMachine(address);
        } catch (IllegalArgumentException notAddress) {
            return false;
        }
    }

    private static boolean isOnThisMachine(String address) {
        String host = URI.create(address.replace("{tenant}", "t")).getHost();
        return host != null && THIS_MACHINE.contains(host);
    }
}
