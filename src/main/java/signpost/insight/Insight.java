package signpost.insight;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import signpost.answer.Topics;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What was asked, and what can be learnt from it. Safe for use by many threads at once.
///
/// Questions wait in memory until [#tick]; what has not been ticked is not yet in the figures.
@Singleton
public final class Insight implements Recording {

    /// The months over which documents' askers are counted.
    public static final int MONTHS = 12;

    private static final int LONGEST_TITLE = 200;
    private static final int YEARS_OF_COUNTS = 3;
    private static final Duration PURGE = Duration.ofHours(1);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Keeping keeping;
    private final Inbox inbox;
    private final Writing writing;
    private final QuestionRows questions;
    private final GapRows gaps;
    private final ReachRows reaches;
    private final TallyRows tallies;
    private Instant purged = Instant.MIN;

    Insight(Rows rows, InstantSource clock, ZoneId zone, Seal seal, Keeping keeping, Topics topics) {
        this.clock = clock;
        this.zone = zone;
        this.keeping = keeping;
        this.questions = new QuestionRows(rows);
        this.gaps = new GapRows(rows, questions);
        this.reaches = new ReachRows(rows);
        this.tallies = new TallyRows(rows);
        this.writing = new Writing(questions, gaps, reaches, tallies, zone, seal.purpose("reach"), keeping, topics);
        this.inbox = new Inbox(rows, writing);
    }

    @Override
    public void asked(Asked question) {
        inbox.add(new News.Question(question));
    }

    @Override
    public void judged(String reference, boolean helpful, String reason, String words) {
        inbox.add(new News.Judgement(reference, helpful, reason, words));
    }

    /// How many questions and judgements were dropped since the start, because too many came at once.
    public long dropped() {
        return inbox.dropped();
    }

    /// Writes what waits and, once an hour, deletes what has been kept long enough.
    public void tick() {
        inbox.empty();
        Instant now = clock.instant();
        if (purged.equals(Instant.MIN) || now.isAfter(purged.plus(PURGE))) {
            purge(now);
            purged = now;
        }
    }

    private void purge(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        questions.purge(now.minus(keeping.time()));
        if (!keeping.words()) {
            questions.forgetWords();
            gaps.forgetWords();
        }
        gaps.purge(today.minusYears(1).atStartOfDay(zone).toInstant());
        reaches.purge(YearMonth.from(today).minusMonths(MONTHS));
        tallies.purge(today.minusYears(YEARS_OF_COUNTS));
    }

    /// The gap that a question belongs to, which it joins now where it belonged to none.
    ///
    /// @param reference the question's
    /// @return empty where the question was deleted or never kept
    public Optional<Long> join(String reference) {
        inbox.empty();
        return writing.join(reference);
    }

    /// Somebody wants to be told when it is closed: until then, or until [#watchOnly] says otherwise, it is kept.
    public void watch(long gap) {
        gaps.watch(gap, true);
    }

    /// For the other gaps nobody waits any more.
    ///
    /// @param waiting the gaps for which somebody waits; asked second, so that nobody who begins to wait meanwhile is passed over
    public void watchOnly(Supplier<Set<Long>> waiting) {
        List<Long> watched = List.copyOf(gaps.watched());
        Set<Long> awaited = waiting.get();
        watched.stream().filter(gap -> !awaited.contains(gap)).forEach(gap -> gaps.watch(gap, false));
    }

    /// All gaps, the most asked first; closed ones stay for a year.
    public List<Gap> gaps() {
        return gaps.all();
    }

    /// One gap.
    public Optional<Gap> gap(long id) {
        return gaps.find(id);
    }

    /// Gives a gap an owner and, if it is not blank, a title.
    ///
    /// @return whether there is such a gap
    public boolean own(long id, String owner, String title) {
        return gaps.find(id)
                .map(gap -> gaps.own(id, cut(owner), title.isBlank() ? gap.title() : cut(title)))
                .orElse(false);
    }

    /// Says that a document answers the questions of a gap.
    ///
    /// @param by who says so
    /// @return whether the gap was open until now
    public boolean close(long id, Shown document, String by) {
        return gaps.close(id,
                new Gap.Closing(document.document(), document.title(), document.slug(), cut(by), clock.instant()));
    }

    /// The questions asked last, newest first.
    public List<Kept> questions(int most) {
        return questions.last(most);
    }

    /// The documents shown in this month and the eleven before, the most used first.
    public List<Reach> reach() {
        YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), zone));
        return reaches.between(now.minusMonths(MONTHS - 1), now);
    }

    /// Topics by month, between two days.
    public List<Tallied> topics(LocalDate first, LocalDate last) {
        return tallies.topics(first, last);
    }

    /// Outcomes, and what people thought of them, by day, between two days.
    public List<Tallied> outcomes(LocalDate first, LocalDate last) {
        return tallies.outcomes(first, last);
    }

    private static String cut(String text) {
        String plain = text.strip();
        return plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE);
    }
}
