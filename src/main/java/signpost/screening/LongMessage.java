package signpost.screening;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges a long message, which may be a concern in the midst of talk, or a pasted paper that tells of harm throughout.
///
/// Each stretch is judged by its own signs and by its likeness to live concerns, which was learnt against documents as well; the
/// gravest decides. Where the rest of the message reads like a document, or the stretch stands in a long quotation, it must be graver.
///
/// @param message as typed, line ends that only wrap being blanks
/// @param stretches all of it, in order
/// @param meaning the model
/// @param likenesses what was learnt
record LongMessage(String message, List<Stretch> stretches, Meaning meaning, StretchLikeness likenesses) {

    /// So many stretches at most are read by the model, those first whose signs weigh most, so that the time is bounded.
    private static final int MOST_READ = 24;

    /// Of more stretches than this, some seventy sentences, fewer are read where none holds a sign: who typed so much by hand would have used one.
    private static final int MANY = 200;
    private static final int MOST_WITHOUT_SIGNS = 12;

    /// So many more, evenly from everywhere, tell how the message reads elsewhere.
    private static final int MOST_SAMPLED = 8;

    private static final double POINT = 0.15;
    private static final double URGENT_FROM = 1;

    /// How much graver a stretch must be for each unit by which the rest reads like a document, and at most.
    private static final double DOCUMENT = 0.3;
    private static final double MOST_FOR_DOCUMENT = 1;

    /// How much graver within a quotation of so many characters.
    private static final double QUOTED = 3;
    private static final int LONG_QUOTATION = 200;

    private static final int NEAR = 3;

    private record Read(Stretch stretch, float[] vector, double weight, double voice) {}

    private record Said(Stretch stretch, String text) {}

    LongMessage {
        stretches = List.copyOf(stretches);
    }

    /// The judgement; empty where there is no model.
    Optional<Screened> judged(KindLikeness kinds) {
        List<Read> read = read();
        Quotations quotations = new Quotations(message);
        return read.stream().max(Comparator.comparingDouble(each -> each.weight() - bound(each, read, quotations)))
                .map(gravest -> screened(gravest, bound(gravest, read, quotations), kinds));
    }

    private List<Read> read() {
        Set<Stretch> chosen = new LinkedHashSet<>();
        int without = stretches.size() > MANY ? MOST_WITHOUT_SIGNS : MOST_READ;
        List<Stretch> gravest = stretches.stream().sorted(Comparator.comparingInt(Stretch::points).reversed())
                .limit(MOST_READ).toList();
        for (int i = 0; i < gravest.size() && (i < without || gravest.get(i).points() > 0); i++) {
            chosen.add(gravest.get(i));
        }
        List<Stretch> singles = stretches.stream().filter(stretch -> stretch.sentences() == 1).toList();
        int step = Math.max(1, Math.ceilDiv(singles.size(), MOST_SAMPLED));
        for (int at = 0; at < singles.size(); at += step) {
            chosen.add(singles.get(at));
        }
        List<Said> said = chosen.stream().map(stretch -> new Said(stretch, stretch.span().of(message))).toList();
        Map<String, float[]> vectors = vectors(said);
        List<Read> read = said.stream().flatMap(
                each -> Optional.ofNullable(vectors.get(each.text())).map(vector -> read(each, vector)).stream())
                .toList();
        return read.size() == said.size() ? read : List.of();
    }

    private Read read(Said said, float[] vector) {
        return new Read(said.stretch(), vector, likenesses.concern().odds(vector) + POINT * said.stretch().points(),
                likenesses.voice().of(Meaning.whole(vector)));
    }

    /// Of each text once, however often it stands there, and on all processors, since somebody waits; none where there is no model.
    private Map<String, float[]> vectors(List<Said> said) {
        return said.stream().map(Said::text).distinct().toList().parallelStream()
                .flatMap(text -> meaning.of(text).map(vector -> Map.entry(text, vector)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double bound(Read judged, List<Read> all, Quotations quotations) {
        double voice = all.stream()
                .filter(each -> each.stretch().sentences() == 1 && !each.stretch().isNear(judged.stretch(), NEAR))
                .mapToDouble(Read::voice).average().orElse(0);
        double document = Math.min(MOST_FOR_DOCUMENT, DOCUMENT * Math.max(0, -voice));
        return URGENT_FROM + document + (quotations.hold(judged.stretch().span(), LONG_QUOTATION) ? QUOTED : 0);
    }

    private static Screened screened(Read gravest, double bound, KindLikeness kinds) {
        Screened signs = gravest.stretch().weighed().screened();
        boolean urgent = gravest.weight() > bound;
        return new Screened(urgent,
                urgent
                        ? Optional.of(kinds.of(Meaning.whole(gravest.vector()), gravest.stretch().weighed().votes()))
                        : Optional.empty(),
                Stream.concat(signs.because().stream(),
                        urgent ? Stream.of("this part of the message reads like a live concern") : Stream.of())
                        .toList(),
                Stream.concat(signs.despite().stream(),
                        urgent ? Stream.of() : Stream.of("no part of the message reads like a live concern")).toList(),
                signs.points());
    }
}
