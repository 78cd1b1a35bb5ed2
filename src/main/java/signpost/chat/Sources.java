package signpost.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signpost.answer.Citation;
import signpost.answer.Flag;
import signpost.answer.Quotation;
import signpost.library.PublicationDate;
import signpost.message.Wording;

/// Where a passage stands and what must be known about its document, in words.
final class Sources {

    private final Wording wording;

    Sources(Wording wording) {
        this.wording = wording;
    }

    Part.Quote quote(Quotation quotation) {
        return new Part.Quote(
                quotation,
                line(quotation.citation()),
                quotation.flags().stream().map(this::words).toList());
    }

    /// `Title, section, page 4. Procedure, publisher, September 2024.`
    String line(Citation citation) {
        List<String> place = new ArrayList<>(List.of(citation.title()));
        if (!citation.section().isEmpty()) {
            place.add(citation.section().getLast());
        }
        if (citation.page() > 0) {
            place.add(wording.say("source.page", Map.of("page", citation.page())));
        }
        List<String> issue = new ArrayList<>();
        issue.add(wording.say("kind." + citation.kind().id(), Map.of("count", 1)));
        if (!citation.publisher().isBlank()) {
            issue.add(citation.publisher());
        }
        citation.published().map(date -> date.in(wording.locale())).ifPresent(issue::add);
        return String.join(", ", place) + ". " + String.join(", ", issue) + ".";
    }

    String words(Flag flag) {
        return switch (flag) {
            case Flag.Superseded newer when newer.title().isPresent() ->
                wording.say("flag.superseded") + " " + newer.title().get();
            case Flag.Superseded _ -> wording.say("flag.superseded-gone");
            case Flag.Overdue overdue ->
                wording.say(
                        "flag.overdue",
                        Map.of("date", PublicationDate.of(overdue.reviewDue()).in(wording.locale())));
        };
    }
}
