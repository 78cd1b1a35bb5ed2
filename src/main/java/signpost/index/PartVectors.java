package signpost.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The vectors of the parts of one text where they stand. A long text is read in windows that overlap, so that each piece has neighbours on both
/// sides; time grows with the text. Not safe to share between threads.
final class PartVectors {

    /// How many pieces of a text are read, some 8,000 characters; what follows has vectors of zeros.
    static final int LONGEST = 2048;

    private static final int WINDOW = 126;
    private static final int MARGIN = 16;
    private static final int STEP = WINDOW - 2 * MARGIN;

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
        int windows = 1 + Math.max(0, Math.ceilDiv(pieces.size() - WINDOW, STEP));
        // on all processors, since somebody waits
        List<float[]> states = IntStream.range(0, pieces.isEmpty() ? 0 : windows).parallel()
                .mapToObj(window -> reading.apply(wordPiece.framed(window(window * STEP)))).toList();
        int read = 0;
        for (int window = 0; window < states.size(); window++) {
            int from = window * STEP;
            int to = from + window(from).size();
            int until = to == pieces.size() ? to : to - MARGIN;
            for (int piece = read; piece < until; piece++) {
                // the first state is that of the mark at the beginning
                add(sums.get(owners.get(piece)), states.get(window), (piece - from + 1) * Embedding.SIZE);
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

    private List<Integer> window(int from) {
        return pieces.subList(from, Math.min(from + WINDOW, pieces.size()));
    }

    private static void add(float[] sum, float[] states, int at) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += states[at + i];
        }
    }
}
