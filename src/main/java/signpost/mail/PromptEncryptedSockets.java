package signpost.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// Sockets that are encrypted from the first byte and send each write at once.
final class PromptEncryptedSockets extends SSLSocketFactory {

    private final SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private final Cutting line;

    PromptEncryptedSockets(Cutting line) {
        this.line = line;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return line.prompt(usual.createSocket());
    }

    @Override
    public Socket createSocket(Socket inner, String host, int port, boolean closes) throws IOException {
        return line.prompt(usual.createSocket(inner, host, port, closes));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return line.prompt(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return line.prompt(usual.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return line.prompt(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return line.prompt(usual.createSocket(host, port, from, fromPort));
    }
}
