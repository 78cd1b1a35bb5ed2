package signpost;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Function;
import signpost.cli.Refused;
import signpost.cli.Settings;

/// Begins to listen on the port that was set; where any free one will do, on one chosen first, so that links in mails name it.
final class Listening {

    /// Between the choice of a port and listening on it another program may take it.
    private static final int CHOICES = 10;

    private Listening() {}

    /// @param context makes the context for settings that name the port
    /// @return the context, listening
    /// @throws Refused where the port is used by another program
    static ApplicationContext start(Settings settings, Function<Settings, ApplicationContext> context) {
        int choices = settings.port() == 0 ? CHOICES : 1;
        Settings chosen = settings;
        for (int i = 0; i < choices; i++) {
            chosen = settings.port() == 0 ? settings.on(free(settings.host())) : settings;
            ApplicationContext made = context.apply(chosen);
            try {
                made.getBean(EmbeddedServer.class).start();
                return made;
            } catch (RuntimeException failed) {
                made.close();
                if (!isTaken(failed)) {
                    throw failed;
                }
            }
        }
        throw Refused.failure("Port " + chosen.port() + " of " + chosen.host()
                + " is used by another program; set SIGNPOST_PORT to a free one.");
    }

    private static int free(String host) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw Refused.failure("There is no port to listen on at " + host + ": " + none.getMessage() + ".");
        }
    }

    private static boolean isTaken(Throwable failed) {
        return failed instanceof BindException || failed.getCause() != null && isTaken(failed.getCause());
    }
}
