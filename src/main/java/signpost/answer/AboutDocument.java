package signpost.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.index.Hit;
import signpost.index.Index;
import signpost.index.Listed;
import signpost.index.Search;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Series;

/// Answers what is asked of a document itself: of the one that was quoted last, or of one that the message names by its title.
final class AboutDocument {

    /// Kinds by whose names people call each other's.
    private static final Set<String> RULES = Set.of("policy", "procedure", "protocol", "guidance", "guide",
            "framework", "arrangements");

    private static final String BY = "author owner written by prepared by approved by";
    private static final Pattern SAYS_BY = Pattern.compile(
            "^(?:(?:policy|document|lead|report|overview|plan) )?(?:authors?|owners?|owned by|(?:written|prepared|produced|compiled|drafted|"
                    + "developed|approved|ratified|endorsed|signed off) by)\\b.{0,3}[\\t:\\s].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String WHOM = "who this policy procedure guidance toolkit briefing document is for audience "
            + "aimed at professionals practitioners staff who should read use it";
    private static final String NAMES = "(?:policy|procedure|protocol|guidance|guide|briefing|toolkit|tool|document|framework|strategy|form|"
            + "booklet|leaflet|handbook|pathway|spotlight|newsletter|bulletin|checklist|template|programme)";
    private static final Pattern SAYS_WHOM = Pattern.compile(
            "^(?:(?:who (?:is )?(?:this|it) (?:[\\p{L}-]+ )?(?:is )?for|(?:target |intended )?audience|who should (?:read|use) (?:this|it)"
                    + "(?: [\\p{L}-]+){0,2})\\b.{0,3}[\\t:?].+|(?:this|the|our) (?:[\\p{L}-]+ ){0,4}" + NAMES
                    + " (?:(?:is|was|has been) (?:(?:mainly|also|primarily|written|produced|intended|designed|meant) )*"
                    + "(?:for|aimed at)|applies to)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HEADS_WHOM = Pattern.compile(
            "^(?:[0-9.]+ )?(?:who (?:is )?(?:this|it|the) (?:[\\p{L}-]+ ){0,3}(?:is |applies )?(?:for|to)|(?:target |intended )?audience|"
                    + "who should (?:read|use) (?:this|it)(?: [\\p{L}-]+){0,2})\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final int FRONT = 12;

    private final AskedOf askedOf = new AskedOf();
    private final Index index;

    AboutDocument(Index index) {
        this.index = index;
    }

    /// The answer to what asks after a document itself; empty for any other message.
    Optional<Answer> to(String text, List<Question.Earlier> before, LocalDate today) {
        return askedOf.in(text).flatMap(asked -> asked.title()
                ? titled(asked.named()).map(listed -> answer(asked.particular(), listed, Quoting.citation(listed),
                        today))
                : onTheTable(before)
                        .flatMap(citation -> listed(citation).filter(listed -> isCalled(listed, asked.named()))
                                .filter(listed -> !asked.before() || isNamed(listed, before.getLast().text()))
                                .map(listed -> answer(asked.particular(), listed, citation, today))));
    }

    private static Optional<Citation> onTheTable(List<Question.Earlier> before) {
        return before.isEmpty() ? Optional.empty() : before.getLast().quoted().stream().findFirst();
    }

    private Optional<Listed> listed(Citation citation) {
        return index.listed().stream().filter(listed -> listed.path().equals(citation.document())).findFirst();
    }

    private static boolean isCalled(Listed listed, List<String> kinds) {
        Set<String> own = called(listed);
        return kinds.stream().allMatch(kind -> own.contains(kind)
                || RULES.contains(kind) && own.stream().anyMatch(RULES::contains));
    }

    private boolean isNamed(Listed listed, String question) {
        List<String> named = askedOf.named(question);
        return !named.isEmpty() && isCalled(listed, named);
    }

    private static Set<String> called(Listed listed) {
        return new HashSet<>(FollowUp.words(listed.details().title() + " " + listed.details().kind().title()));
    }

    /// The one document that is called so; of several issues the one that holds.
    private Optional<Listed> titled(List<String> named) {
        List<Listed> called = index.listed().stream().filter(listed -> called(listed).containsAll(named)).toList();
        List<Listed> holding = called.stream().filter(listed -> !listed.standing().superseded()).toList();
        List<Listed> meant = holding.isEmpty() ? called : holding;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private Answer answer(Particular particular, Listed listed, Citation citation, LocalDate today) {
        var particulars = new Particulars(citation, listed.details().reviewDue(), listed.details().supersedes(),
                listed.details().audiences(), Quoting.flags(listed, index, today),
                later(listed));
        Optional<Quotation> said = switch (particular) {
            case AUTHOR -> said(BY, AboutDocument::saysBy, listed, today);
            case AUDIENCE -> said(WHOM, AboutDocument::saysWhom, listed, today);
            case PUBLISHED, PUBLISHER, REVIEW, CURRENT, VERSION, REPLACES, LINK, PLACE -> Optional.empty();
        };
        return new Answer.About(particular, particulars, said);
    }

    private Optional<Citation> later(Listed listed) {
        List<Listed> holding = index.listed().stream().filter(other -> !other.standing().superseded()).toList();
        return Series.latest(listed.details(), holding, Listed::details).map(Quoting::citation);
    }

    private static boolean saysBy(Passage passage, Sentence sentence) {
        return SAYS_BY.matcher(passage.words(sentence)).matches();
    }

    private static boolean saysWhom(Passage passage, Sentence sentence) {
        List<String> headings = passage.of(sentence).path();
        return SAYS_WHOM.matcher(passage.words(sentence)).matches()
                || !headings.isEmpty() && HEADS_WHOM.matcher(headings.getLast()).matches();
    }

    /// What the document says of itself.
    private Optional<Quotation> said(
            String words, BiPredicate<Passage, Sentence> says, Listed listed, LocalDate today) {
        return index.search(new Search(words, Set.of(), Optional.empty(), Optional.of(listed.path()), FRONT)).hits()
                .stream().sorted(Comparator.comparingInt(hit -> hit.passage().number()))
                .flatMap(hit -> said(says, hit, today)).findFirst();
    }

    private Stream<Quotation> said(BiPredicate<Passage, Sentence> form, Hit hit, LocalDate today) {
        List<Sentence> says = hit.passage().sentences().stream()
                .filter(sentence -> form.test(hit.passage(), sentence)).toList();
        if (says.isEmpty()) {
            return Stream.empty();
        }
        Quotation quoted = Quoting.quote(hit, index, today);
        return Stream.of(new Quotation(quoted.passage(), quoted.citation(), says, quoted.score(), quoted.flags()));
    }
}
