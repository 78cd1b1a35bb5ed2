package signpost.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the one choice that would make an unclear question clearer: whose, or which document.
final class Choices {

    private static final int MOST = 4;

    private Choices() {}

    static Optional<Choice> among(List<Quotation> nearest, Narrowing now) {
        List<Quotation> first = nearest.subList(0, Math.min(6, nearest.size()));
        if (now.document().isPresent()) {
            return Optional.empty();
        }
        Map<String, Narrowing> publishers = new LinkedHashMap<>();
        Map<String, Narrowing> documents = new LinkedHashMap<>();
        for (Quotation quotation : first) {
            Citation citation = quotation.citation();
            if (!citation.publisher().isEmpty()) {
                publishers.putIfAbsent(citation.publisher(),
                        new Narrowing(now.kinds(), Optional.of(citation.publisher()), Optional.empty()));
            }
            documents.putIfAbsent(citation.title(),
                    new Narrowing(Set.of(), Optional.empty(), Optional.of(citation.document())));
        }
        if (publishers.size() > 1 && now.publisher().isEmpty()) {
            return Optional.of(choice(Choice.About.PUBLISHER, publishers));
        }
        return documents.size() > 1 ? Optional.of(choice(Choice.About.DOCUMENT, documents)) : Optional.empty();
    }

    private static Choice choice(Choice.About about, Map<String, Narrowing> options) {
        return new Choice(
                about,
                options.entrySet().stream().limit(MOST)
                        .map(entry -> new Choice.Option(entry.getKey(), entry.getValue())).toList());
    }
}
