package signpost.answer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.library.Kind;
import signpost.library.PublicationDate;

/// Finds the one choice that would make an unclear question clearer: whose, which document, or which kind where the documents are too many to
/// choose from.
final class Choices {

    private static final int MOST = 4;

    private Choices() {}

    static Optional<Choice> among(List<Quotation> nearest, Narrowing now) {
        List<Citation> first = nearest.stream().limit(6).map(Quotation::citation).toList();
        if (now.document().isPresent()) {
            return Optional.empty();
        }
        Map<String, Narrowing> publishers = new LinkedHashMap<>();
        Map<String, Narrowing> kinds = new LinkedHashMap<>();
        for (Citation citation : first) {
            if (!citation.publisher().isEmpty()) {
                publishers.putIfAbsent(citation.publisher(),
                        new Narrowing(now.kinds(), Optional.of(citation.publisher()), Optional.empty()));
            }
            kinds.putIfAbsent(citation.kind().plural(),
                    new Narrowing(EnumSet.of(citation.kind()), now.publisher(), Optional.empty()));
        }
        if (publishers.size() > 1 && now.publisher().isEmpty()) {
            return Optional.of(choice(Choice.About.PUBLISHER, options(publishers)));
        }
        List<Choice.Option> documents = documents(first);
        boolean tooMany = documents.size() > MOST;
        return tooMany && kinds.size() > 1 && kinds.size() <= MOST && isTelling(kinds)
                ? Optional.of(choice(Choice.About.KIND, options(kinds)))
                : documents.size() > 1 ? Optional.of(choice(Choice.About.DOCUMENT, documents)) : Optional.empty();
    }

    /// Whether each option says what one would get.
    private static boolean isTelling(Map<String, Narrowing> kinds) {
        return !kinds.containsKey(Kind.OTHER.plural());
    }

    /// The documents, each with the date of its issue where another has the same title. Where nothing tells two apart the first stands for both.
    private static List<Choice.Option> documents(List<Citation> first) {
        Map<String, Choice.Option> documents = new LinkedHashMap<>();
        for (Citation citation : first) {
            boolean alone = first.stream().filter(other -> other.title().equals(citation.title()))
                    .allMatch(other -> other.document().equals(citation.document()));
            Optional<PublicationDate> issue = alone ? Optional.empty() : citation.published();
            documents.putIfAbsent(citation.title() + "\n" + issue, new Choice.Option(citation.title(), issue,
                    new Narrowing(Set.of(), Optional.empty(), Optional.of(citation.document()))));
        }
        return List.copyOf(documents.values());
    }

    private static List<Choice.Option> options(Map<String, Narrowing> options) {
        return options.entrySet().stream()
                .map(entry -> new Choice.Option(entry.getKey(), entry.getValue())).toList();
    }

    private static Choice choice(Choice.About about, List<Choice.Option> options) {
        return new Choice(about, options.stream().limit(MOST).toList());
    }
}
