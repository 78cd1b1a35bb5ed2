package signpost.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import signpost.answer.Routes;
import signpost.answer.Topics;
import signpost.index.Glossary;
import signpost.message.Wording;
import signpost.screening.UrgentKind;

/// Looks at what the partnership writes itself: glossary, topics, routes and wording.
final class ContentChecks {

    private ContentChecks() {}

    /// Reads something that may be wrong.
    @FunctionalInterface
    private interface Reading {
        String read() throws IOException;
    }

    static List<Finding> of(Content content, List<String> languages) {
        List<Finding> findings = new ArrayList<>();
        findings.add(read("glossary", () -> Glossary.read(content.index().resolve("glossary.csv")).entries().size()
                + " entries in " + content.index().resolve("glossary.csv") + "."));
        findings.add(read("topics", () -> Topics.read(content.index().resolve("topics.yml")).all().size()
                + " topics in " + content.index().resolve("topics.yml") + "."));
        findings.add(routes(content));
        findings.add(read("wording", () -> {
            Wording.all(content.messages().resolve("chat"), languages);
            return "all texts are there in " + String.join(", ", languages) + ", from " + content.messages() + ".";
        }));
        return findings;
    }

    private static Finding routes(Content content) {
        try {
            Routes routes = Routes.read(content.index().resolve("routes.yml"));
            return content.invented(routes).map(wrong -> Finding.odd("routes", wrong))
                    .orElseGet(() -> Finding.good("routes", said(routes)));
        } catch (IOException | RuntimeException wrong) {
            return bad("routes", wrong);
        }
    }

    private static String said(Routes routes) {
        String without = Arrays.stream(UrgentKind.values())
                .map(UrgentKind::id)
                .filter(kind -> !routes.kinds().contains(kind))
                .collect(Collectors.joining(", "));
        return routes.kinds().size() + " routes for urgent messages to " + routes.partnership().name() + "."
                + (without.isEmpty() ? "" : " The one for immediate danger is shown for: " + without + ".");
    }

    private static Finding read(String about, Reading reading) {
        try {
            return Finding.good(about, reading.read());
        } catch (IOException | RuntimeException wrong) {
            return bad(about, wrong);
        }
    }

    private static Finding bad(String about, Exception wrong) {
        return Finding.bad(about, String.valueOf(wrong.getMessage()).strip().replaceAll("\\s+", " "));
    }
}
