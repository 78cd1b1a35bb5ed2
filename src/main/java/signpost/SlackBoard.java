package signpost;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.library.Document;
import signpost.library.Library;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.PublicationDate;
import signpost.message.Wording;
import signpost.slack.Noticeboard;
import signpost.training.Session;
import signpost.training.Training;

/// What Slack's home page shows of the library and the training programme.
record SlackBoard(Library library, Training training, ZoneId zone)
        implements
            Noticeboard {

    @Override
    public List<Notice> documents(Set<String> topics, int most, Wording wording) {
        return library.documents().stream()
                .filter(document -> document.details().published().isPresent())
                .filter(document -> topics.isEmpty()
                        || document.details().topics().stream().anyMatch(topics::contains))
                .sorted(Comparator.comparing(SlackBoard::published).reversed())
                .limit(most)
                .map(document -> notice(document, Optional.empty(), wording))
                .toList();
    }

    @Override
    public List<Notice> training(Set<String> topics, int most, Wording wording) {
        List<Session> sessions = topics.isEmpty() ? training.coming() : training.coming(topics);
        return sessions.stream().limit(most)
                .map(session -> new Notice(session.course().title(),
                        TrainingAside.when(session, zone, wording) + " · "
                                + session.where(wording.say("site.training.mode.online")),
                        "training", ""))
                .toList();
    }

    @Override
    public Optional<Notice> document(String slug, String passage, Wording wording) {
        return library.bySlug(slug)
                .map(document -> notice(document, Passages.at(document, passage), wording));
    }

    private static PublicationDate published(Document document) {
        return document.details().published().orElseThrow();
    }

    private static Notice notice(Document document, Optional<Passage> passage, Wording wording) {
        String about = Stream.of(document.details().publisher(),
                document.details().published().map(date -> date.in(wording.locale())).orElse(""))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        String path = "library/" + URLEncoder.encode(document.slug(), StandardCharsets.UTF_8).replace("+", "%20")
                + passage.map(each -> "?passage=" + each.place() + "#passage").orElse("");
        return new Notice(document.title(), about, path, passage.map(Passage::text).orElse(""));
    }
}
