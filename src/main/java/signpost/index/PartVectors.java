package signpost.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The vectors of the parts of one text where they stand. A long text is read in windows that overlap, so that each piece has neighbours on both
/// sides; time grows with the text. Not safe to share between threads.
final class PartVectors {

    /// How many pieces of a text are read, some 8,000 characters; what follows has vectors of zeros.
    static final int LONGEST = 2048;

    private static final int WINDOW = 126;
    private static final int MARGIN = 16;

    private final WordPiece wordPiece;
    private final Function<long[], float[]> reading;
    private final List<float[]> sums = new ArrayList<>();
    private final List<Integer> pieces = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();

    /// @param reading the states of a window's pieces, one behind the other, for the pieces between their marks
    PartVectors(List<String> parts, WordPiece wordPiece, Function<long[], float[]> reading) {
        this.wordPiece = wordPiece;
        this.reading = reading;
        for (String part : parts) {
            List<Integer> own = pieces.size() < LONGEST ? wordPiece.pieces(part) : List.of();
            for (int i = 0; i < own.size() && pieces.size() < LONGEST; i++) {
                pieces.add(own.get(i));
                owners.add(sums.size());
            }
            sums.add(new float[Embedding.SIZE]);
        }
    }

    List<float[]> all() {
        int read = 0;
        for (int from = 0; read < pieces.size(); from += WINDOW - 2 * MARGIN) {
            int to = Math.min(from + WINDOW, pieces.size());
            boolean end = to == pieces.size();
            float[] states = reading.apply(wordPiece.framed(pieces.subList(from, to)));
            int until = end ? to : to - MARGIN;
            for (int piece = read; piece < until; piece++) {
                // the first state is that of the mark at the beginning
                add(sums.get(owners.get(piece)), states, (piece - from + 1) * Embedding.SIZE);
            }
            read = until;
        }
        sums.forEach(sum -> {
            if (!Arrays.equals(sum, new float[Embedding.SIZE])) {
                Embedding.normalise(sum);
            }
        });
        return sums;
    }

    private static void add(float[] sum, float[] states, int at) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += states[at + i];
        }
    }
}
