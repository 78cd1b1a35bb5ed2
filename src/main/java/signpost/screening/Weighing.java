package signpost.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Weighs the signs of one message, sentence by sentence, and keeps the heaviest sentence.
///
/// A sentence with no harm in it weighs nothing. Otherwise: its worst harm, a little for each further harm in the message, the
/// best sign each of person, time, telling and seeing from anywhere in the message; less the desk and calming signs of the same
/// sentence in full and of the others in part. A calm sentence elsewhere ("what does the policy say?") thus cannot drown an
/// alarming one, and desk words, above all the form of a question, weigh less beside grave harm to somebody in the writer's own charge.
/// A message that asks, and speaks of nobody in particular, no moment, nothing seen and nothing told, asks about the procedure; so does one
/// that asks and names no harm, whoever it speaks of. A question is one without its mark, too.
final class Weighing {

    static final int URGENT_FROM = 9;
    private static final int GRAVE = 6;
    private static final int OWN_CHARGE = 6;
    private static final String CHILD = "a-child";
    private static final String GROWN_UP = "a-grown-up";
    private static final String ASKS_HELP = "asks-help";
    private static final int PARTICULAR = 2;
    private static final int GENERAL_QUESTION = 4;
    private static final String ASKS = "asks";
    private static final String ASKS_WITHOUT_MARK = "asks-without-mark";
    private static final Set<String> CRIES = Set.of("cry", "cry-about-a-child");
    private static final String SUPPOSES = "supposing";
    private static final String WRITER = "self";
    private static final Map<Family, Integer> TELLING = Map.of(
            Family.PERSON, 3, Family.NOW, 3, Family.TOLD, 5, Family.SEEN, 1);
    private static final int MOST_FOR_STORY = 5;
    private static final int MOST_FOR_MORE_HARM = 4;
    private static final int MOST_FOR_DESK = 16;
    private static final int MOST_FOR_DESK_IF_OWN = 8;
    private static final int MOST_FOR_FORM_IF_OWN = 5;
    private static final int MOST_FOR_CALM_IF_OWN = 5;
    /// What says that nothing happened, or not to anybody whom the writer knows.
    private static final Set<String> SETTLED = Set.of("settled", "told-by-a-paper", "told-in-an-exercise");
    private static final String FIGURE = "manner-of-speech";
    /// However much else a long message talks of, one alarming sentence in it stays one.
    private static final int MOST_FROM_ELSEWHERE = 8;
    /// Messages of so many words at most are short.
    private static final int SHORT = 10;
    /// A cry for help counts where the message says no more than so many words beside it.
    private static final int MOST_BESIDE_CRY = 4;
    private static final List<Family> LIVE = List.of(Family.PERSON, Family.NOW, Family.TOLD, Family.SEEN);

    private static final List<Family> AGAINST = List.of(Family.DESK, Family.FORM, Family.CALM);

    private final List<List<Hit>> sentences = new ArrayList<>();
    private final Map<List<Hit>, Span> spans = new IdentityHashMap<>();
    private final Map<Family, Hit> best = new LinkedHashMap<>();
    private final Set<String> harms = new HashSet<>();
    private final Set<String> spokenOf = new HashSet<>();
    private final Map<UrgentKind, Integer> votes = new EnumMap<>(UrgentKind.class);
    private final Set<Hit> figurative = new HashSet<>();
    private final Hit story;
    private final Map<UrgentKind, Integer> cries = new EnumMap<>(UrgentKind.class);
    private int words;
    private int cried;
    private int desk;
    private int calm;
    private boolean asked;
    private boolean told;

    /// @param story the sign that a message asks nothing, but tells
    Weighing(Sign story) {
        this.story = Hit.unspoken(story);
    }

    void add(List<Hit> hits, Sentence sentence) {
        boolean question = sentence.question();
        words += sentence.words().size();
        List<Hit> figures = hits.stream().filter(hit -> hit.sign().id().equals(FIGURE)).toList();
        hits.stream().filter(hit -> figures.stream().anyMatch(hit::isBeside)).forEach(figurative::add);
        Map<String, Hit> once = new LinkedHashMap<>();
        for (Hit hit : hits) {
            once.merge(hit.sign().id(), hit, (a, b) -> figurative.contains(a) && !figurative.contains(b) ? b : a);
        }
        List<Hit> distinct = List.copyOf(once.values());
        sentences.add(distinct);
        spans.put(distinct, Span.of(sentence));
        spokenOf.addAll(once.keySet());
        for (Hit hit : distinct) {
            best.merge(hit.sign().family(), hit, (a, b) -> b.sign().weight() > a.sign().weight() ? b : a);
            if (CRIES.contains(hit.sign().id())) {
                cried += sentence.words().size();
                cries.merge(hit.sign().kind().orElseThrow(), hit.sign().weight(), Math::max);
                continue;
            }
            if (hit.sign().family() == Family.HARM) {
                harms.add(hit.sign().id());
            }
            hit.sign().kind().ifPresent(kind -> votes.merge(kind, hit.sign().weight(), Math::max));
        }
        told = told || distinct.stream().anyMatch(Weighing::tells);
        desk += sum(distinct, Family.DESK) + sum(distinct, Family.FORM);
        calm += sum(distinct, Family.CALM);
        asked = asked || (question || once.containsKey(ASKS_WITHOUT_MARK)) && !once.containsKey(ASKS_HELP);
    }

    Weighed outcome() {
        if (isCry()) {
            cries.forEach((kind, weight) -> votes.merge(kind, weight, Math::max));
        }
        Map<UrgentKind, Integer> asSpokenOf = new EnumMap<>(UrgentKind.class);
        votes.forEach((kind, weight) -> asSpokenOf.merge(asSpokenOf(kind), weight, Math::max));
        votes.clear();
        votes.putAll(asSpokenOf);
        Stream<Weighed> known = sentences.stream()
                .flatMap(hits -> hits.stream().filter(this::isHarm)
                        .map(harm -> weighed(hits, harm)));
        return Stream.concat(known, toldAsStory().stream())
                .max(Comparator.comparingInt(each -> each.screened().points()))
                .orElseGet(() -> new Weighed(
                        new Screened(false, Optional.empty(), List.of(), List.of(), asked ? -GENERAL_QUESTION : 0),
                        Map.of(), liveliest(), false));
    }

    private boolean isHarm(Hit hit) {
        return hit.sign().family() == Family.HARM && (isCry() || !CRIES.contains(hit.sign().id()));
    }

    /// Whether it is a cry for help and next to nothing else: who says more, says what it is about.
    private boolean isCry() {
        return cried > 0 && words - cried <= MOST_BESIDE_CRY;
    }

    /// Something told about a particular person with hardly a question in it, whatever the harm may be.
    private Optional<Weighed> toldAsStory() {
        Hit person = best.get(Family.PERSON);
        boolean particular = person != null
                && person.sign().weight() >= PARTICULAR
                && (told || !person.sign().id().equals(WRITER));
        return particular && !asked && desk <= MOST_FOR_STORY ? Optional.of(weighed(all(), story)) : Optional.empty();
    }

    /// What the form and the subject of the sentence take off, and a little of the other sentences'.
    private int against(List<Hit> hits, boolean own) {
        int subject = sum(hits, Family.DESK);
        int form = sum(hits, Family.FORM);
        int elsewhere = Math.min(MOST_FROM_ELSEWHERE, (desk - subject - form) / 4);
        return Math.min(own ? MOST_FOR_DESK_IF_OWN : MOST_FOR_DESK,
                subject + (own ? Math.min(MOST_FOR_FORM_IF_OWN, form) : form) + elsewhere);
    }

    /// What the calming words of the sentence take off, and a part of the other sentences'. Beside grave harm to somebody in the writer's charge only
    /// what says that nothing happened counts in full; and a figure of speech takes little from a harm that is no part of it.
    private int calming(List<Hit> hits, Hit harm, boolean own) {
        int here = sum(hits, Family.CALM);
        int all = here + Math.min(MOST_FROM_ELSEWHERE, (calm - here) / 2);
        int over = weight(hits, SETTLED);
        int figure = figurative.contains(harm) ? 0 : weight(hits, Set.of(FIGURE));
        return own
                ? over + Math.min(MOST_FOR_CALM_IF_OWN, all - over)
                : all - figure + Math.min(MOST_FOR_CALM_IF_OWN, figure);
    }

    /// Whether it speaks of somebody or something in particular; the writer's own "I" and a call for help do not.
    private static boolean tells(Hit hit) {
        Integer least = TELLING.get(hit.sign().family());
        return least != null && hit.sign().weight() >= least
                && !hit.sign().id().equals(WRITER) && !hit.sign().id().equals(ASKS_HELP);
    }

    private boolean isGeneralQuestion(List<Hit> hits) {
        return !told && hits.stream().anyMatch(hit -> hit.sign().id().equals(ASKS) || hit.sign().id().equals(SUPPOSES));
    }

    private List<Hit> all() {
        return sentences.stream().flatMap(List::stream).toList();
    }

    private Weighed weighed(List<Hit> hits, Hit harm) {
        List<Hit> counted = new ArrayList<>(List.of(harm));
        LIVE.forEach(family -> Optional.ofNullable(best.get(family)).ifPresent(counted::add));
        int points = counted.stream().mapToInt(hit -> hit.sign().weight()).sum();
        points += Math.min(MOST_FOR_MORE_HARM, 2 * Math.max(0, harms.size() - 1));
        boolean own = worst(hits, Family.PERSON).filter(person -> person.sign().weight() >= OWN_CHARGE).isPresent()
                && harm.sign().weight() >= GRAVE;
        points -= against(hits, own);
        points -= calming(hits, harm, own);
        points -= isGeneralQuestion(hits) ? GENERAL_QUESTION : 0;
        boolean urgent = points >= URGENT_FROM;
        Optional<UrgentKind> kind = named().or(() -> harm.sign().kind().map(this::asSpokenOf));
        var screened = new Screened(urgent, urgent ? kind : Optional.empty(), explained(counted.stream()),
                explained(hits.stream().filter(hit -> AGAINST.contains(hit.sign().family()))), points);
        return new Weighed(
                screened, votes, Optional.ofNullable(spans.get(hits)).or(this::liveliest), isPlain(harm));
    }

    /// The kind that plain words name, whatever the harm is taken for.
    private Optional<UrgentKind> named() {
        return votes.entrySet().stream().filter(vote -> vote.getValue() >= KindLikeness.NAMED)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// Whether these are a few words that name a harm, and nothing that speaks against. A cry for help may be put as a question.
    private boolean isPlain(Hit harm) {
        return CRIES.contains(harm.sign().id())
                ? all().stream().noneMatch(hit -> isFrom(hit, Family.DESK, Family.CALM))
                : words <= SHORT && harm != story && desk == 0 && calm == 0;
    }

    private static boolean isFrom(Hit hit, Family one, Family other) {
        return hit.sign().family() == one || hit.sign().family() == other;
    }

    /// The sentence that speaks most of a particular person, of now, of what was told or seen; empty where none does.
    private Optional<Span> liveliest() {
        return sentences.stream().filter(hits -> hits.stream().anyMatch(Weighing::tells))
                .max(Comparator.comparingInt(
                        hits -> LIVE.stream().flatMap(family -> worst(hits, family).stream())
                                .mapToInt(hit -> hit.sign().weight()).sum()))
                .map(spans::get);
    }

    /// What the same words mean where a child is spoken of, and no grown-up in need of care, or the other way about.
    private UrgentKind asSpokenOf(UrgentKind kind) {
        boolean child = spokenOf.contains(CHILD);
        boolean grownUp = spokenOf.contains(GROWN_UP);
        if (child == grownUp) {
            return kind;
        }
        return switch (kind) {
            case ADULT_AT_RISK -> child ? UrgentKind.ABUSE_OR_NEGLECT : kind;
            case ABUSE_OR_NEGLECT -> grownUp ? UrgentKind.ADULT_AT_RISK : kind;
            case IMMEDIATE_DANGER, SUICIDE_OR_SELF_HARM, MISSING, EXPLOITATION, HONOUR_BASED_ABUSE, RADICALISATION,
                    ALLEGATION, ONLINE_ABUSE, DOMESTIC_ABUSE ->
                kind;
        };
    }

    private static List<String> explained(Stream<Hit> hits) {
        return hits.map(Hit::explained).toList();
    }

    private static int weight(List<Hit> hits, Set<String> ids) {
        return hits.stream().filter(hit -> ids.contains(hit.sign().id())).mapToInt(hit -> hit.sign().weight()).max()
                .orElse(0);
    }

    private static int sum(List<Hit> hits, Family family) {
        return hits.stream().filter(hit -> hit.sign().family() == family).mapToInt(hit -> hit.sign().weight()).sum();
    }

    private static Optional<Hit> worst(List<Hit> hits, Family family) {
        return hits.stream().filter(hit -> hit.sign().family() == family)
                .max(Comparator.comparingInt(hit -> hit.sign().weight()));
    }
}
