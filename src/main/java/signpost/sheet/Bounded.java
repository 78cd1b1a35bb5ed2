package signpost.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that gives no more than it may.
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        take(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        take(Math.max(0, count));
        return count;
    }

    private void take(int count) {
        left -= count;
        if (left < 0) {
            throw new Sheet.Unreadable("The workbook unpacks to far more than it should.");
        }
    }
}
