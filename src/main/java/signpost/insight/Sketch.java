package signpost.insight;

import java.util.Base64;
import java.util.HexFormat;

/// Tells about how many different people there were, and of nobody whether they were among them.
///
/// HyperLogLog (Flajolet and others, 2007) with 2,048 registers of one byte: each person's keyed hash leaves no more than one small
/// number behind. The standard error is 2.3 in 100; few people are counted from the registers still empty, which is more exact.
/// Sketches of several months are merged without counting anybody twice. Not safe for use by several threads at once.
final class Sketch {

    private static final int BITS = 11;
    private static final int REGISTERS = 1 << BITS;
    private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);
    /// Above this many filled registers all are written out.
    private static final int FEW = REGISTERS / 3;

    private final byte[] registers = new byte[REGISTERS];

    /// Adds a person.
    ///
    /// @param hash a keyed hash in at least 16 hexadecimal digits
    void add(String hash) {
        long bits = HexFormat.fromHexDigitsToLong(hash, 0, 16);
        int register = (int) (bits >>> (Long.SIZE - BITS));
        int rank = Math.min(Long.numberOfLeadingZeros(bits << BITS), Long.SIZE - BITS) + 1;
        registers[register] = (byte) Math.max(registers[register], rank);
    }

    /// Adds all whom the other has.
    void add(Sketch other) {
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = (byte) Math.max(registers[i], other.registers[i]);
        }
    }

    /// How many different people were added, estimated.
    long count() {
        double sum = 0;
        int empty = 0;
        for (byte register : registers) {
            sum += Math.scalb(1.0, -register);
            empty += register == 0 ? 1 : 0;
        }
        double raw = ALPHA * REGISTERS * REGISTERS / sum;
        boolean few = raw <= 2.5 * REGISTERS && empty > 0;
        return Math.round(few ? REGISTERS * Math.log((double) REGISTERS / empty) : raw);
    }

    /// The sketch as a text: where few registers are filled, only these, each as its place and its number.
    String text() {
        int filled = 0;
        for (byte register : registers) {
            filled += register == 0 ? 0 : 1;
        }
        if (filled > FEW) {
            return Base64.getEncoder().encodeToString(registers);
        }
        byte[] some = new byte[3 * filled];
        int at = 0;
        for (int i = 0; i < REGISTERS; i++) {
            if (registers[i] != 0) {
                some[at++] = (byte) (i >>> 8);
                some[at++] = (byte) i;
                some[at++] = registers[i];
            }
        }
        return Base64.getEncoder().encodeToString(some);
    }

    /// The sketch that became this text; an empty text is an empty sketch.
    static Sketch of(String text) {
        Sketch sketch = new Sketch();
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length == REGISTERS) {
            System.arraycopy(bytes, 0, sketch.registers, 0, REGISTERS);
            return sketch;
        }
        for (int at = 0; at + 2 < bytes.length; at += 3) {
            int register = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            sketch.registers[register % REGISTERS] = bytes[at + 2];
        }
        return sketch;
    }
}
