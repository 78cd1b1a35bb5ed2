package signpost.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Cuts the connection of a line where a mail takes too long as a whole: a server that sends a byte now and then never runs into
/// the end of a single wait.
final class Cutting {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private volatile @Nullable Socket last;

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("mail deadlines").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /// A socket of this line, which sends each write at once.
    Socket prompt(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        last = socket;
        return socket;
    }

    /// Begins to count; cancel what is returned once the mail has gone.
    Future<?> after(Duration patience) {
        return CLOCK.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Sends bytes at once, past what Angus Mail does to each of them.
    ///
    /// @param to behind the last
    void write(byte[] bytes, int from, int to) throws IOException {
        Socket open = last;
        if (open == null) {
            throw new IOException("not connected");
        }
        OutputStream out = open.getOutputStream();
        out.write(bytes, from, to - from);
        out.flush();
    }

    /// Cuts the connection, whatever it is at. It lingers for nothing: an encrypted one would else say goodbye, and wait for that until a write that nobody reads
    /// has ended.
    void cut() {
        Socket open = last;
        if (open != null) {
            try {
                open.setSoLinger(true, 0);
                open.close();
            } catch (IOException closed) {
                // it is gone, which is what was wanted
            }
        }
    }
}
