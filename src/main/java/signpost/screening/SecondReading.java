package signpost.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Details that no rule knows, by what each word means where it stands: a [Network] over the vectors of an embedding model, learnt from
/// the project's own invented messages.
///
/// Comes last. It adds to what the rules have found; and where they have found nothing but names, and it thinks none of these words likely to be part of a
/// detail, they stay. A message that has been masked before is not read: what the words around a mask say has been weighed already. Nor is one in Welsh,
/// of which the model knows next to nothing.
final class SecondReading implements Finder {

    private static final String FILE = "personal/word-weights.txt";

    /// Chances from which a word is part of a detail: in a message that says nothing else of anybody, and in one that holds a detail already.
    private static final double SURE = 0.9;
    private static final double SURE_WHERE_PERSONAL = 0.2;

    /// Names of which none is likelier stay: those that are given to people and are no word besides only where there is next to no doubt.
    private static final double DOUBTED = 0.3;
    private static final double DOUBTED_GIVEN = 0.03;

    private final Lexicon lexicon;
    private final WordMeaning model;
    private final Network network;

    SecondReading(Lexicon lexicon, WordMeaning model) {
        this.lexicon = lexicon;
        this.model = model;
        this.network = Network.read(FILE);
    }

    @Override
    public void find(Text text, Findings findings) {
        boolean read = !text.tokens().isEmpty() && text.maskSpans().isEmpty() && !text.welsh();
        List<float[]> meaning = read ? meaning(text, model) : List.of();
        if (meaning.isEmpty()) {
            return;
        }
        WordSigns signs = new WordSigns(text, meaning);
        double[] chances = new double[text.tokens().size()];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = network.of(signs.of(i));
        }
        if (findings.only(PersonalKind.NAME) && likeliest(text, findings, chances) < doubted(text, findings)) {
            findings.drop();
        }
        @Nullable NoDetails noDetails = findings.none() ? new NoDetails(text, lexicon) : null;
        double sure = noDetails == null ? SURE_WHERE_PERSONAL : SURE;
        for (int first = 0; first < chances.length; first++) {
            int last = first;
            while (last < chances.length && chances[last] > sure && free(text, findings, last)
                    && !lexicon.acronyms().contains(text.tokens().get(last).text())
                    && (last == first || joined(text, last - 1))) {
                last++;
            }
            if (last > first && (noDetails == null || !noDetails.hold(first, last - 1))) {
                findings.add(PersonalKind.DETAIL, text.tokens().get(first).start(), text.tokens().get(last - 1).end());
            }
            first = Math.max(first, last - 1);
        }
    }

    /// The vector of each token; empty where there is no model.
    static List<float[]> meaning(Text text, WordMeaning model) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (Token token : text.tokens()) {
            parts.add(text.raw().substring(at, token.start()));
            parts.add(token.text());
            at = token.end();
        }
        parts.add(text.raw().substring(at));
        List<float[]> all = model.of(parts).orElse(List.of());
        List<float[]> ofTokens = new ArrayList<>();
        for (int i = 1; i < all.size(); i += 2) {
            ofTokens.add(all.get(i));
        }
        return ofTokens;
    }

    private static double likeliest(Text text, Findings findings, double[] chances) {
        double most = 0;
        for (int i = 0; i < chances.length; i++) {
            most = free(text, findings, i) ? most : Math.max(most, chances[i]);
        }
        return most;
    }

    private double doubted(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            String plain = text.tokens().get(i).plain();
            if (!free(text, findings, i) && lexicon.given(plain) && !lexicon.ordinary(plain)) {
                return DOUBTED_GIVEN;
            }
        }
        return DOUBTED;
    }

    private static boolean free(Text text, Findings findings, int index) {
        return findings.free(text.tokens().get(index).start(), text.tokens().get(index).end());
    }

    /// Whether two neighbours are one detail.
    private static boolean joined(Text text, int left) {
        String between = text.between(left, left + 1);
        return between.length() <= 2 && between.indexOf('\n') < 0 && between.indexOf('?') < 0;
    }
}
