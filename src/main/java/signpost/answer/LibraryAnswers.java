package signpost.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.index.Index;
import signpost.index.Search;
import signpost.index.State;
import signpost.library.Progress;
import signpost.screening.Language;
import signpost.screening.Languages;

/// Answers from the index: screened, searched, judged.
final class LibraryAnswers implements Answers {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryAnswers.class);
    private static final int MOST = 10;
    private static final int DEEP = 60;

    /// By so much a question may be likelier alone and is still taken to lean.
    private static final double DOUBT = 0.3;

    private final Index index;
    private final AboutDocument about;
    private final Routes routes;
    private final Topics topics;
    private final Function<String, Optional<Concern>> danger;
    private final Judgements judgements;
    private final Supplier<Optional<Progress>> reading;
    private final InstantSource clock;
    private final ZoneId zone;
    private final SmallTalk smallTalk = new SmallTalk();
    private final Gazetteer gazetteer = new Gazetteer();

    LibraryAnswers(
            Index index, Routes routes, Topics topics, Function<String, Optional<Concern>> danger,
            Judgements judgements,
            Supplier<Optional<Progress>> reading, InstantSource clock, ZoneId zone) {
        this.index = index;
        this.about = new AboutDocument(index);
        this.routes = routes;
        this.topics = topics;
        this.danger = danger;
        this.judgements = judgements;
        this.reading = reading;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Answer to(Question question) {
        String whole = Legible.of(question.text());
        Optional<Concern> concern = danger.apply(whole); // wherever it stands, however long the message is
        String text = Legible.start(whole.replace('\n', ' '));
        if (concern.isPresent()) {
            Route route = routes.urgent(concern.get().kind());
            return new Answer.Urgent(route, help(route, text, question), signs(concern.get()));
        }
        Optional<Answer.SmallTalk.Talk> talk = smallTalk.in(text);
        if (talk.isPresent()) {
            return new Answer.SmallTalk(talk.get());
        }
        if (Languages.standard().of(whole) == Language.UNREAD) {
            return new Answer.NotRead(routes.anyDanger(), routes.ask(topics.in(text)));
        }
        if (FollowUp.saysNothing(text) && (question.before().isEmpty() || Legible.isWordless(text))) {
            return notFound(Answer.NotFound.Reason.NO_QUESTION, text);
        }
        State state = index.state();
        if (state.documents() == 0) {
            return state.told() && reading.get().isEmpty()
                    ? notFound(Answer.NotFound.Reason.EMPTY_LIBRARY, text)
                    : notYet(text);
        }
        try {
            return about.to(text, question.before(), today())
                    .orElseGet(() -> judged(consider(text, question), question));
        } catch (Index.Unreadable damaged) {
            LOG.warn("A question was not looked up and is to be asked again: {}", damaged.getMessage());
            return notYet(text);
        }
    }

    private Answer notYet(String text) {
        return new Answer.NotYet(routes.ask(topics.in(text)), reading.get());
    }

    /// What may help beside what to do at once, which must not wait for it nor be lost with it.
    private List<Quotation> help(Route route, String text, Question question) {
        try {
            return quotations(new Help(route.reading(), words -> weigh(words, Question.of(words), List.of()))
                    .beside(text, consider(text, question)), Help.MOST);
        } catch (RuntimeException | Error failed) {
            LOG.error("What to do at once is said without passages beside it", failed);
            return List.of();
        }
    }

    /// By what danger was told, which must not be lost with it either.
    private static List<String> signs(Concern concern) {
        try {
            return concern.because().get();
        } catch (RuntimeException | Error failed) {
            LOG.error("What to do at once is said without the signs that told of it", failed);
            return List.of();
        }
    }

    @Override
    public Optional<Route> urgent(String words) {
        return danger.apply(Legible.of(words)).map(concern -> routes.urgent(concern.kind()));
    }

    @Override
    public Optional<Route> route(String kind) {
        return Optional.of(routes.urgent(kind));
    }

    private Answer judged(Considered considered, Question question) {
        List<Hit> hits = Overlap.without(considered.found().hits());
        if (hits.isEmpty()) {
            return notFound(Answer.NotFound.Reason.NOTHING, considered.text());
        }
        Optional<KindAsked> absent = KindAsked.in(question.text())
                .filter(asked -> question.narrowing().equals(Narrowing.NONE) && considered.isUnsure()
                        && asked.isAbsent(index.listed(), considered.found()));
        if (absent.isPresent()) {
            return new Answer.Unsure(quotations(hits, MOST), Optional.empty(), Optional.empty(), absent.get().kinds());
        }
        if (considered.isFound()) {
            int best = Considered.shown(hits).size();
            List<Quotation> all = quotations(hits, MOST);
            return new Answer.Found(all.subList(0, best), all.subList(best, all.size()));
        }
        if (considered.isUnsure()) {
            List<Quotation> nearest = quotations(hits, MOST);
            // as it was typed only: one put right holds words of another, which may have told of danger
            Optional<String> onto = considered.onto().filter(earlier -> question.before().stream()
                    .anyMatch(one -> Anew.rest(one.text()).equals(earlier)));
            return new Answer.Unsure(nearest, Choices.among(nearest, question.narrowing()), onto);
        }
        return notFound(Answer.NotFound.Reason.NOTHING, considered.text());
    }

    @Override
    public boolean isElsewhere(String words) {
        return gazetteer.in(words).contains(Gazetteer.plain(words)) && elsewhere(words);
    }

    /// Searches for the question alone, and with what it leans on where it does; the likelier one counts, unless it says too little alone.
    Considered consider(String text, Question question) {
        List<Question.Earlier> before = question.before().stream().filter(earlier -> !earlier.text().isBlank())
                .toList();
        Optional<Correction> correction = Correction.in(text);
        if (before.isEmpty() || Anew.in(text)) {
            return weigh(correction.map(Correction::meant).orElse(Anew.rest(text)), question, List.of());
        }
        List<Question.Earlier> meant = Correction.applied(before);
        if (correction.isPresent()) {
            return corrected(correction.get(), question, meant, before.getLast().text());
        }
        FollowUp followUp = new FollowUp(text, meant);
        boolean leans = followUp.leans() && !names(followUp);
        if (!leans && !followUp.isShort()) {
            return weigh(text, question, List.of());
        }
        Table table = Table.of(followUp, index.listed());
        Found now = search(text, question, table.open(), DEEP);
        if (followUp.isElsewhere(table.words(now), table.otherWords(now))) {
            Considered elsewhere = weigh(text, question, List.of());
            Considered joined = leans ? leaning(followUp, question, table, now) : elsewhere;
            return leans && !joined.isBest(followUp) ? elsewhere.own(followUp) : joined;
        }
        if (leans) {
            return leaning(followUp, question, table, now);
        }
        Considered open = weighed(text, now.first(MOST)).own(followUp);
        if (open.isFound()) {
            return open;
        }
        Considered alone = weigh(text, question, List.of()).own(followUp);
        return alone.isFound() ? alone : open;
    }

    /// The question before put right, or what takes the place of something in it where that alone is answered.
    ///
    /// @param meant the questions before, as they were meant
    /// @param typed the last of them as it was typed
    private Considered corrected(Correction correction, Question question, List<Question.Earlier> meant, String typed) {
        Brought brought = Brought.of(correction.meant());
        String put = correction.to(meant.getLast().text());
        List<Question.Earlier> behind = put.equals(correction.meant()) ? meant : meant.subList(0, meant.size() - 1);
        Considered right = !behind.isEmpty() && FollowUp.leans(put)
                ? consider(put, new Question(put, behind, question.narrowing()))
                : weigh(put, question, List.of());
        Considered both = right.seen(brought.in(Considered.shown(right.found().hits()), right.found()),
                Optional.of(typed));
        Considered alone = weigh(correction.meant(), question, List.of());
        return !both.isFound() && alone.isFound() ? alone : both;
    }

    /// @param now what the question alone finds
    private Considered leaning(FollowUp followUp, Question question, Table table, Found now) {
        Found whole = search(followUp.whole(), question, table.open(), DEEP);
        Considered joined = weighed(followUp.whole(),
                Blend.of(whole, followUp.isTime() ? whole : now, followUp.lift(table), followUp.whole(), MOST));
        Brought.Seen seen = Brought.of(followUp.question()).in(Considered.shown(joined.found().hits()), now);
        Considered both = joined.seen(seen, Optional.of(followUp.subject()));
        if (followUp.needs() && seen != Brought.Seen.NOWHERE) {
            return both;
        }
        Considered alone = weigh(followUp.question(), question, List.of()).own(followUp);
        boolean nowhere = seen == Brought.Seen.NOWHERE && !alone.isUnsure(); // nothing speaks of it: no passage is near
        if (followUp.needs() && !nowhere) {
            return both;
        }
        // what is on the table speaks of it: another document may speak of it more, but of another subject
        boolean here = seen == Brought.Seen.SHOWN && both.isUnsure()
                && both.found().first(1).hits().stream().anyMatch(table::isOpen);
        boolean better = !followUp.joins() && alone.isFound() && !both.isLikely();
        return nowhere || !here && (better || both.likelihood() < alone.likelihood() - DOUBT) ? alone : both;
    }

    /// Whether the question names a document that was not spoken of, and so goes over to another subject.
    private boolean names(FollowUp followUp) {
        List<String> table = followUp.quoted();
        return followUp.names(index.listed().stream()
                .filter(listed -> !table.contains(listed.path()))
                .map(listed -> listed.details().title()));
    }

    private Considered weigh(String text, Question question, List<String> open) {
        return weighed(text, search(text, question, open, MOST));
    }

    private Found search(String text, Question question, List<String> open, int most) {
        Narrowing narrowing = question.narrowing();
        return index
                .search(new Search(text, narrowing.kinds(), narrowing.publisher(), narrowing.document(), most, false,
                        open));
    }

    private Considered weighed(String text, Found found) {
        Evidence evidence = Evidence.of(text, found, elsewhere(text));
        boolean dated = Brought.of(text).isDated(Considered.shown(found.hits()));
        return new Considered(text, found, evidence, judgements.of(found),
                dated ? Brought.Seen.SHOWN : Brought.Seen.NOT_SHOWN, Optional.empty());
    }

    /// Whether the question names a place that none of the library's publishers serves.
    private boolean elsewhere(String text) {
        List<String> named = gazetteer.in(text);
        if (named.isEmpty()) {
            return false;
        }
        List<String> served = new ArrayList<>();
        index.listed().forEach(
                listed -> served.add(Gazetteer.plain(listed.details().publisher() + " " + listed.details().title())));
        routes.partnership().places().forEach(place -> served.add(Gazetteer.plain(place)));
        return named.stream().noneMatch(place -> served.stream().anyMatch(each -> Gazetteer.serves(each, place)));
    }

    List<Quotation> quotations(List<Hit> hits, int most) {
        LocalDate today = today();
        return hits.stream().limit(most).map(hit -> Quoting.quote(hit, index, today)).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Answer notFound(Answer.NotFound.Reason reason, String text) {
        return new Answer.NotFound(reason, index.state().documents(), routes.ask(topics.in(text)));
    }
}
