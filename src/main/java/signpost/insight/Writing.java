package signpost.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import signpost.answer.Topics;
import signpost.seal.Seal;

/// Writes down what was asked and counts it.
///
/// The words of an urgent message, and of what is said about its answer, are never kept: it tells of somebody's life and of no gap in the library.
final class Writing {

    private static final String HELPFUL = "helpful";
    private static final String URGENT = "urgent";

    private final QuestionRows questions;
    private final GapRows gaps;
    private final ReachRows reaches;
    private final TallyRows tallies;
    private final ZoneId zone;
    private final Seal seal;
    private final Keeping keeping;
    private final Topics topics;

    Writing(
            QuestionRows questions,
            GapRows gaps,
            ReachRows reaches,
            TallyRows tallies,
            ZoneId zone,
            Seal seal,
            Keeping keeping,
            Topics topics) {
        this.questions = questions;
        this.gaps = gaps;
        this.reaches = reaches;
        this.tallies = tallies;
        this.zone = zone;
        this.seal = seal;
        this.keeping = keeping;
        this.topics = topics;
    }

    void write(News news) {
        switch (news) {
            case News.Question question -> write(question.asked());
            case News.Judgement judgement -> write(judgement);
        }
    }

    private void write(Asked asked) {
        String topic = topics.in(asked.understood()).stream().findFirst().orElse("");
        boolean words = keeping.words() && !asked.outcome().equals(URGENT);
        long id = questions.add(asked, words, topic);
        Gist gist = Gist.of(words ? asked.understood() : "");
        if (asked.foundNothing() && !(gist.isEmpty() && topic.isEmpty())) {
            questions.into(id, gaps.count(gist, topic, asked.at()));
        }
        tallies.question(day(asked.at()), asked.door(), topic, asked.outcome());
        String asker = seal.hash(asked.door() + ":" + asked.asker());
        Map<String, Shown> shown = new LinkedHashMap<>();
        asked.shown().forEach(each -> shown.putIfAbsent(each.document(), each));
        shown.values().forEach(each -> reaches.count(YearMonth.from(day(asked.at())), each, asker));
    }

    private void write(News.Judgement judgement) {
        questions.find(judgement.reference()).ifPresent(stored -> {
            Kept kept = stored.kept();
            boolean urgent = kept.outcome().equals(URGENT);
            if (!kept.feedback().isEmpty()) {
                tallies.judged(day(kept.at()), kept, kept.feedback().equals(HELPFUL), -1);
            }
            tallies.judged(day(kept.at()), kept, judgement.helpful(), 1);
            questions.judge(stored.id(), judgement.helpful() ? HELPFUL : judgement.reason(),
                    keeping.words() && !urgent ? judgement.words() : "");
            if (!judgement.helpful() && !urgent) {
                join(stored);
            }
        });
    }

    /// The gap of a question, which it joins where it has none.
    Optional<Long> join(String reference) {
        return questions.find(reference).map(this::join);
    }

    private long join(QuestionRows.Stored stored) {
        return stored.gap().orElseGet(() -> {
            Kept kept = stored.kept();
            long gap = gaps.count(Gist.of(stored.understood()), kept.topic(), kept.at());
            questions.into(stored.id(), gap);
            return gap;
        });
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
