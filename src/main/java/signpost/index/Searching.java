package signpost.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import signpost.library.Imprint;
import signpost.library.Passage;
import signpost.library.Sentence;

/// One search through one snapshot: candidates by words and by meaning, weighed together, steered, and cleared of repeats.
///
/// The two lists are brought to the same scale, best 1 and two-hundredth 0, and added by weight, which public collections show to be
/// steadier than adding ranks (see the decision on ranking). For one thread.
final class Searching {

    /// How many of each list are looked at.
    private static final int DEPTH = 400;

    /// The place in a list that counts nothing; those before it are looked at in detail.
    private static final int LAST = 200;

    /// What the score by words counts; with what those of [Scales] count it adds up to 1.
    private static final double WORDS = 0.135;

    /// What a sentence of the form that the question asks for adds, where it is nearly as near as the nearest.
    private static final double FORM = 0.20;

    private static final double NEARLY = 0.05;

    /// A text of more words tells a story, of which the form of one sentence says little.
    private static final int STORY = 30;

    /// By how much the passages of a document that lies open are raised.
    private static final double OPEN = 1.25;

    /// What is left to a passage that says nothing but what its document is, where that is not asked.
    private static final double IMPRINT = 0.5;

    /// By how much a passage is raised that stands under a title or heading whose number the question names.
    private static final double NUMBERED = 1.12;

    private static final Pattern OF_DOCUMENTS = Pattern.compile(
            "\\b(?:versions?|review(?:ed|s)?|publish\\w*|approved|ratified|issued|updated|replaces?d?|owne[rd]\\w*|owns|authors?|wrote|written"
                    + "|dated?|titled?|called)\\b",
            Pattern.CASE_INSENSITIVE);

    /// What at most goes from meaning to words.
    private static final double SHIFT = 0.195;

    private final Snapshot snapshot;
    private final Asked asked;
    private final Asked about;
    private final Form form;
    private final Steering steering;
    private final Search search;
    private final @Nullable Meaning meaning;
    private final Vectors vectors;
    private final Naming naming;
    private final @Nullable Meaning meaningAbout;
    private final @Nullable Meaning told;
    private final int depth;

    /// @param asked the question
    /// @param about what it asks of the documents it names; the same where it names none
    /// @param naming which documents it names
    /// @param meaning of the question; null where the model cannot be asked
    /// @param meaningAbout of what it asks of the documents it names
    /// @param told its meaning with the area that it names, for how sure an answer is depends on all of the question; null where it names none
    Searching(
            Snapshot snapshot, Asked asked, Asked about, Naming naming, Search search, Steering steering,
            @Nullable Meaning meaning, @Nullable Meaning meaningAbout, @Nullable Meaning told, Vectors vectors) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.about = about;
        this.search = search;
        this.naming = naming;
        this.meaning = meaning;
        this.meaningAbout = meaningAbout;
        this.told = told;
        this.vectors = vectors;
        this.depth = Math.max(DEPTH, search.most());
        this.steering = steering;
        this.form = Steering.tokens(asked.text()).size() > STORY ? Form.ANY : Form.of(asked.text());
    }

    Found run() throws IOException {
        Map<Integer, Candidate> candidates = new HashMap<>();
        Query query = Lexical.query(asked);
        TopDocs first = snapshot.searcher.search(filtered(query), depth);
        for (ScoreDoc hit : first.scoreDocs) {
            candidates.computeIfAbsent(hit.doc, Candidate::new).words = hit.score;
        }
        TopDocs best = new TopDocs(first.totalHits,
                Arrays.copyOf(first.scoreDocs, Math.min(LAST, first.scoreDocs.length)));
        for (ScoreDoc hit : QueryRescorer.rescore(snapshot.searcher, best, Lexical.details(asked), 1,
                LAST).scoreDocs) {
            candidates.computeIfAbsent(hit.doc, Candidate::new).words = hit.score;
        }
        Within within = new Within(snapshot, about, named(), meaningAbout);
        within.addTo(candidates);
        double lead = 0;
        if (meaning != null) {
            lead = addByMeaning(candidates, meaning);
        }
        Coverage coverage = new Coverage(snapshot, about);
        coverage.measure(candidates.values());
        fuse(candidates.values());
        within.weigh(candidates);
        List<Ranked> ranked = rank(candidates.values());
        List<Hit> hits = new ArrayList<>();
        for (Ranked each : ranked) {
            List<Double> sentences = sentences(each);
            if (told != null) {
                each.candidate().look(told.of(snapshot.texts(each.candidate().doc)));
            }
            hits.add(each.hit(coverage, sentences, form));
        }
        return new Found(hits, asked.text(), coverage.unknown(), lead, meaning != null);
    }

    private Query filtered(Query query) {
        List<BytesRef> paths = new ArrayList<>();
        if (search.document().isPresent()) {
            paths.add(new BytesRef(search.document().get()));
        } else if (!search.kinds().isEmpty() || search.publisher().isPresent()) {
            for (Listed listed : snapshot.library.values()) {
                if (wanted(listed)) {
                    paths.add(new BytesRef(listed.path()));
                }
            }
        } else {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(Field.PATH, paths), BooleanClause.Occur.FILTER)
                .build();
    }

    /// The documents, by path, that the question names, as far as they are wanted.
    private List<String> named() {
        return naming.paths().stream()
                .filter(path -> Optional.ofNullable(snapshot.library.get(path)).filter(this::wanted).isPresent())
                .toList();
    }

    private boolean wanted(Listed listed) {
        return search.document().map(listed.path()::equals).orElse(true)
                && (search.kinds().isEmpty() || search.kinds().contains(listed.details().kind()))
                && search.publisher().map(listed.details().publisher()::equals).orElse(true);
    }

    /// Adds the nearest passages in meaning, looks at the sentences of all candidates, and gives the lead of the best.
    private double addByMeaning(Map<Integer, Candidate> candidates, Meaning meaning) {
        PriorityQueue<Candidate> nearest = nearest(meaning);
        for (Candidate near : nearest) {
            candidates.putIfAbsent(near.doc, near);
        }
        for (Candidate candidate : candidates.values()) {
            candidate.look(meaning.of(snapshot.texts(candidate.doc)));
        }
        return lead(told == null ? nearest : nearest(told));
    }

    /// How far the nearest stands before those that come next.
    private static double lead(Collection<Candidate> nearest) {
        List<Double> best = nearest.stream().map(candidate -> candidate.meaning).sorted(Comparator.reverseOrder())
                .toList();
        if (best.size() < 2) {
            return 0;
        }
        List<Double> others = best.subList(1, Math.min(10, best.size()));
        return best.getFirst() - others.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private PriorityQueue<Candidate> nearest(Meaning meaning) {
        PassageVectors.View read = snapshot.read(vectors);
        boolean all = search.document().isEmpty() && search.kinds().isEmpty() && search.publisher().isEmpty();
        PriorityQueue<Candidate> nearest = new PriorityQueue<>(
                Comparator.comparingDouble(candidate -> candidate.meaning));
        for (int i = 0; i < read.size(); i++) {
            int doc = read.docs()[i];
            float cosine = meaning.at(read, i);
            if (nearest.size() == depth && cosine <= nearest.peek().meaning) {
                continue;
            }
            if (!all && !wanted(snapshot.listed(doc))) {
                continue;
            }
            Candidate candidate = new Candidate(doc);
            candidate.meaning = cosine;
            nearest.add(candidate);
            if (nearest.size() > depth) {
                nearest.poll();
            }
        }
        return nearest;
    }

    private void fuse(Collection<Candidate> candidates) {
        Scales scales = Scales.of(candidates, LAST, _ -> true);
        double shift = shift(candidates);
        for (Candidate candidate : candidates) {
            candidate.score = scales.worth(candidate, WORDS, shift, candidate.coverage);
        }
    }

    /// How much weight goes from meaning to words: none where the question is put in other words than the library's, most where some passage
    /// holds nearly all of it.
    private static double shift(Collection<Candidate> candidates) {
        double held = candidates.stream().mapToDouble(candidate -> candidate.coverage).max().orElse(0);
        return SHIFT * Math.clamp((held - 0.44) / 0.64, 0, 1);
    }

    private List<Ranked> rank(Collection<Candidate> candidates) throws IOException {
        Map<String, Double> factors = new HashMap<>();
        Map<Candidate, Double> raised = new HashMap<>();
        for (Candidate candidate : candidates) {
            Listed listed = snapshot.listed(candidate.doc);
            raised.put(candidate, candidate.score * factors.computeIfAbsent(listed.path(), _ -> factor(listed)));
        }
        List<Candidate> best = candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -raised.getOrDefault(candidate, 0.0))
                        .thenComparingInt(candidate -> candidate.doc))
                .limit((search.repeats() ? 1L : 3L) * search.most() + 10)
                .toList();
        Numbered numbered = Numbered.in(asked.text());
        boolean ofDocuments = OF_DOCUMENTS.matcher(asked.text()).find();
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : best) {
            Listed listed = snapshot.listed(candidate.doc);
            Passage passage = snapshot.passage(candidate.doc);
            double score = candidate.score + FORM * fit(candidate, passage);
            double content = (!ofDocuments && Imprint.is(passage) ? IMPRINT : 1)
                    * (numbered.over(listed.details().title(), passage) ? NUMBERED : 1);
            ranked.add(new Ranked(candidate, passage, listed,
                    score * content * factors.getOrDefault(listed.path(), 1.0)));
        }
        ranked.sort(
                Comparator.comparingDouble((Ranked each) -> -each.score()).thenComparing(each -> each.candidate().doc));
        List<Ranked> ordered = News.first(Successors.first(ranked, Ranked::listed, steering.old()),
                Ranked::listed, ranking -> ranking.passage().text(), Ranked::score, steering.old());
        return search.repeats()
                ? ordered.subList(0, Math.min(search.most(), ordered.size()))
                : Repeats.without(ordered, search.most());
    }

    private double factor(Listed listed) {
        return steering.factor(listed, snapshot.newestYear) * (search.open().contains(listed.path()) ? OPEN : 1);
    }

    /// 1 where a sentence that may answer by its form is nearly as near as the nearest, 0 where none is or where any sentence would do.
    private double fit(Candidate candidate, Passage passage) {
        if (form == Form.ANY) {
            return 0;
        }
        float[] cosines = meaning == null ? new float[0] : meaning.of(snapshot.texts(candidate.doc));
        List<Sentence> sentences = passage.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            boolean near = cosines.length == 0 || cosines[i + 1] > candidate.sentence - NEARLY;
            if (near && form.fits(passage, sentences.get(i))) {
                return 1;
            }
        }
        return 0;
    }

    private List<Double> sentences(Ranked each) {
        int count = each.passage().sentences().size();
        long[] texts = snapshot.texts(each.candidate().doc);
        List<Double> scores = new ArrayList<>();
        float[] cosines = meaning != null ? meaning.of(texts) : new float[count + 1];
        for (int i = 0; i < count; i++) {
            scores.add((double) cosines[i + 1]);
        }
        return scores;
    }
}
