package signpost.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Sockets that send each write at once.
final class PromptSockets extends SocketFactory {

    private final Cutting line;

    PromptSockets(Cutting line) {
        this.line = line;
    }

    @Override
    public Socket createSocket() throws IOException {
        return line.prompt(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return line.prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return line.prompt(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return line.prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return line.prompt(new Socket(host, port, from, fromPort));
    }
}
