package signpost.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// Bytes that are made only when somebody reads them.
final class Late extends InputStream {

    private final Supplier<byte[]> maker;
    private Optional<ByteArrayInputStream> made = Optional.empty();

    Late(Supplier<byte[]> maker) {
        this.maker = maker;
    }

    @Override
    public int read() throws IOException {
        return bytes().read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return bytes().read(into, offset, length);
    }

    private ByteArrayInputStream bytes() {
        ByteArrayInputStream bytes = made.orElseGet(() -> new ByteArrayInputStream(maker.get()));
        made = Optional.of(bytes);
        return bytes;
    }
}
