package signpost.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Learns what a stretch of a long message reads like, from messages and from documents.
public final class StretchLearner {

    private static final int WHOLE = 3;
    private static final double POINT = 0.15;

    private static final NetworkLearner.Manner MANNER = new NetworkLearner.Manner(12, 64, 0.1, 0.5, true);

    private final Urgency urgency;
    private final Meaning meaning;
    private final List<float[]> live = new ArrayList<>();
    private final List<float[]> calm = new ArrayList<>();
    private final List<float[]> messages = new ArrayList<>();
    private final List<float[]> sentences = new ArrayList<>();

    private record Read(Stretch stretch, float[] vector) {}

    public StretchLearner(Meaning meaning) {
        this.urgency = Urgency.standard();
        this.meaning = meaning;
    }

    /// Takes up a message. Of a live concern that part is learnt which is one by itself: all of a short one, the gravest part of a long one.
    public void add(String message, boolean urgent) {
        List<Read> read = read(message);
        read.forEach(each -> messages.add(each.vector()));
        if (!urgent) {
            read.forEach(each -> calm.add(each.vector()));
            return;
        }
        int most = read.stream().mapToInt(each -> each.stretch().sentences()).max().orElse(0);
        int all = read.stream().mapToInt(each -> each.stretch().first() + 1).max().orElse(0);
        read.stream().filter(each -> each.stretch().sentences() >= (all <= WHOLE ? most : Math.min(2, most)))
                .max(Comparator.comparingDouble(
                        each -> urgency.likeness(each.vector()) + POINT * each.stretch().points()))
                .ifPresent(gravest -> live.add(gravest.vector()));
    }

    /// Takes up a document, no part of which is a live concern.
    public void addDocument(String text) {
        for (Read each : read(text)) {
            calm.add(each.vector());
            if (each.stretch().sentences() == 1) {
                sentences.add(each.vector());
            }
        }
    }

    private List<Read> read(String text) {
        return urgency.stretches(text).stream()
                .flatMap(stretch -> meaning.of(stretch.span().of(text)).stream()
                        .map(vector -> new Read(stretch, vector)))
                .toList();
    }

    /// How much a stretch reads like a live concern, as the rule file `urgency/stretches.txt` holds it.
    public String concern() {
        return NetworkLearner.two(together(live, calm), truths(live, calm), MANNER).text(Likeness.HEAD);
    }

    /// How much it reads like a message rather than a document, as the rule file `urgency/voice.txt` holds it.
    public String voice() {
        return Likeness.learn(together(messages, sentences).stream().map(Meaning::whole).toList(),
                truths(messages, sentences)).text(Likeness.HEAD);
    }

    private static List<float[]> together(List<float[]> yes, List<float[]> no) {
        return Stream.concat(yes.stream(), no.stream()).toList();
    }

    private static List<Boolean> truths(List<float[]> yes, List<float[]> no) {
        return Stream.concat(Collections.nCopies(yes.size(), true).stream(),
                Collections.nCopies(no.size(), false).stream()).toList();
    }
}
