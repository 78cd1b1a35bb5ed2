package signpost.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before an IMAP server and hands out no words of the first message in a folder.
final class Withholding implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"));
    private final int behind;
    private final AtomicInteger refused = new AtomicInteger();

    /// @param behind the server's port
    Withholding(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket client = door.accept();
                    Socket server = new Socket("127.0.0.1", behind);
                    Thread.ofVirtual().start(() -> ask(client, server));
                    Thread.ofVirtual().start(() -> reply(server, client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    /// How often it refused to.
    int refused() {
        return refused.get();
    }

    private void ask(Socket client, Socket server) {
        try (client; server; Scanner lines = new Scanner(client.getInputStream(), StandardCharsets.ISO_8859_1)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                boolean refuses = line.contains(" FETCH 1 (BODY");
                OutputStream out = refuses ? client.getOutputStream() : server.getOutputStream();
                String sent = refuses ? line.substring(0, line.indexOf(' ')) + " BAD It is broken" : line;
                refused.addAndGet(refuses ? 1 : 0);
                out.write((sent + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException gone) {
            // one of them went
        }
    }

    private static void reply(Socket server, Socket client) {
        try (client; server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // one of them went
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
