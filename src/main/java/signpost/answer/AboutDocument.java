package signpost.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.index.Hit;
import signpost.index.Index;
import signpost.index.Listed;
import signpost.index.Search;
import signpost.library.Sentence;

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
                Quoting.flags(listed, index, today));
        Optional<Quotation> said = particular == Particular.AUTHOR ? by(listed, today) : Optional.empty();
        return new Answer.About(particular, particulars, said);
    }

    /// What the document says of who wrote, owns or approved it.
    private Optional<Quotation> by(Listed listed, LocalDate today) {
        return index.search(new Search(BY, Set.of(), Optional.empty(), Optional.of(listed.path()), FRONT)).hits()
                .stream().sorted(Comparator.comparingInt(hit -> hit.passage().number()))
                .flatMap(hit -> by(hit, today)).findFirst();
    }

    private Stream<Quotation> by(Hit hit, LocalDate today) {
        List<Sentence> says = hit.passage().sentences().stream()
                .filter(sentence -> SAYS_BY.matcher(hit.passage().words(sentence)).matches()).toList();
        if (says.isEmpty()) {
            return Stream.empty();
        }
        Quotation quoted = Quoting.quote(hit, index, today);
        return Stream.of(new Quotation(quoted.passage(), quoted.citation(), says, quoted.score(), quoted.flags()));
    }
}
