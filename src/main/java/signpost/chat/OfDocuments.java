package signpost.chat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.answer.Answer;
import signpost.answer.Citation;
import signpost.answer.Flag;
import signpost.answer.Particular;
import signpost.answer.Particulars;
import signpost.library.PublicationDate;
import signpost.message.Wording;

/// Puts into words what is known of a document beside its text.
final class OfDocuments {

    /// Among audiences, for all of them.
    private static final String EVERYONE = "everyone";

    /// What is asked by who wants to know how new it is.
    private static final Set<Particular> AGED = EnumSet.of(Particular.CURRENT, Particular.PUBLISHED,
            Particular.VERSION);

    private final Wording wording;
    private final Sources sources;

    OfDocuments(Wording wording, Sources sources) {
        this.wording = wording;
        this.sources = sources;
    }

    /// What was asked, what the document says of it, and the document itself.
    List<Part> parts(Answer.About about) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Say(String.join(" ", sentences(about))));
        about.of().flags().forEach(flag -> warning(flag, about.asked()).ifPresent(parts::add));
        later(about).ifPresent(parts::add);
        about.said().ifPresent(quotation -> parts.add(sources.quote(quotation)));
        Citation citation = about.of().citation();
        parts.add(new Part.Note(sources.line(citation), Optional.of(new Part.Note.Page(say("open"), path(citation)))));
        return parts;
    }

    private List<String> sentences(Answer.About about) {
        Particulars of = about.of();
        Citation citation = of.citation();
        List<String> said = new ArrayList<>(List.of(say("of", Map.of("title", citation.title()))));
        switch (about.asked()) {
            case PUBLISHED -> {
                said.add(published(citation).orElseGet(() -> say("published-unsaid")));
                period(citation).ifPresent(said::add);
            }
            case PUBLISHER -> said.add(publisher(citation).orElseGet(() -> say("publisher-unsaid")));
            case AUTHOR -> {
                said.add(say(about.said().isPresent() ? "author" : "author-unsaid"));
                publisher(citation).ifPresent(said::add);
            }
            case AUDIENCE -> said.addAll(audience(about));
            case REVIEW -> said.add(review(of).orElseGet(() -> say("review-unsaid")));
            case CURRENT -> {
                if (!of.isSuperseded() && of.later().isEmpty()) {
                    said.add(say("current"));
                }
                published(citation).ifPresent(said::add);
                said.add(review(of).orElseGet(() -> say("review-unsaid")));
            }
            case VERSION -> {
                said.add(citation.version().isBlank()
                        ? say("version-unsaid")
                        : say("version", Map.of("version", citation.version())));
                published(citation).ifPresent(said::add);
            }
            case REPLACES -> said.add(of.replaces().isEmpty()
                    ? say("replaces-unsaid")
                    : say("replaces", Map.of("what", String.join("; ", of.replaces()))));
            case LINK -> said.addAll(link(citation));
            case PLACE -> said.add(place(citation));
        }
        return said;
    }

    private Optional<String> published(Citation citation) {
        return citation.published().map(date -> say("published", Map.of("date", date.in(wording.locale()))));
    }

    private Optional<String> period(Citation citation) {
        return Optional.of(citation.period()).filter(period -> !period.isBlank())
                .map(period -> say("period", Map.of("period", period)));
    }

    private Optional<String> publisher(Citation citation) {
        return Optional.of(citation.publisher()).filter(publisher -> !publisher.isBlank())
                .map(publisher -> say("publisher", Map.of("publisher", publisher)));
    }

    private Optional<String> review(Particulars of) {
        boolean overdue = of.flags().stream().anyMatch(Flag.Overdue.class::isInstance);
        return of.reviewDue().map(day -> say(overdue ? "review-overdue" : "review",
                Map.of("date", written(day))));
    }

    private List<String> audience(Answer.About about) {
        List<String> whom = about.of().audiences();
        List<String> said = new ArrayList<>();
        if (whom.contains(EVERYONE)) {
            said.add(say("audience-all"));
        } else if (!whom.isEmpty()) {
            said.add(say("audience", Map.of("whom",
                    whom.stream().map(id -> id.replace('-', ' ')).collect(Collectors.joining(", ")))));
        }
        about.said().ifPresent(_ -> said.add(say("audience-said")));
        return said.isEmpty() ? List.of(say("audience-unsaid")) : said;
    }

    private List<String> link(Citation citation) {
        List<String> said = new ArrayList<>();
        said.add(say("link"));
        if (!citation.source().isBlank()) {
            said.add(say("link-source", Map.of("address", citation.source())));
        }
        return said;
    }

    private String place(Citation citation) {
        String section = citation.section().isEmpty() ? "" : citation.section().getLast();
        if (citation.page() > 0) {
            return section.isEmpty()
                    ? say("place-page", Map.of("page", citation.page()))
                    : say("place-both", Map.of("page", citation.page(), "section", section));
        }
        return section.isEmpty()
                ? say("place-unsaid")
                : say("place-section", Map.of("section", section));
    }

    /// What must be known whatever was asked, as beside any quotation; but nothing twice.
    private Optional<Part> warning(Flag flag, Particular asked) {
        return switch (flag) {
            case Flag.Superseded newer -> Optional.of(new Part.Note(sources.words(newer), newer.slug()
                    .map(slug -> new Part.Note.Page(say("open-newer"), "/library/" + encoded(slug)))));
            case Flag.Overdue _ when asked == Particular.REVIEW || asked == Particular.CURRENT -> Optional.empty();
            case Flag.Overdue overdue -> Optional.of(new Part.Note(sources.words(overdue)));
        };
    }

    /// The report of a later year, which who asks how new this one is should know of; what took its place is said anyway.
    private Optional<Part> later(Answer.About about) {
        return AGED.contains(about.asked()) && !about.of().isSuperseded()
                ? about.of().later().map(later -> new Part.Note(say("later") + " " + sources.line(later),
                        Optional.of(new Part.Note.Page(say("open-later"), path(later)))))
                : Optional.empty();
    }

    private String written(LocalDate day) {
        return PublicationDate.of(day).in(wording.locale());
    }

    private String say(String key) {
        return wording.say("about." + key);
    }

    private String say(String key, Map<String, ?> values) {
        return wording.say("about." + key, values);
    }

    /// The reader's page, at the passage where one was quoted.
    private static String path(Citation citation) {
        String page = "/library/" + encoded(citation.slug());
        return citation.place().isEmpty() ? page : page + "?passage=" + citation.place() + "#passage";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
