package signpost;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.answer.Answer;
import signpost.answer.Question;
import signpost.answer.Topics;
import signpost.chat.Aside;
import signpost.chat.Part;
import signpost.message.Wording;
import signpost.training.Session;
import signpost.training.Training;

/// The next session on what was asked, beside an answer that was found. The topics are those whose words stand in the question; if there are
/// none, those whose words stand in the headings of the passage that answers best.
record TrainingAside(Training training, Topics topics, ZoneId zone) implements Aside {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingAside.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma");

    @Override
    public Optional<Part.Note> to(Question question, Answer answer, Wording wording) {
        if (!(answer instanceof Answer.Found found)) {
            return Optional.empty();
        }
        List<String> asked = topics.in(question.text());
        List<String> about = asked.isEmpty() ? topics.in(headings(found)) : asked;
        try {
            return about.isEmpty()
                    ? Optional.empty()
                    : training.coming(Set.copyOf(about)).stream().findFirst()
                            .map(session -> note(session, about, wording));
        } catch (RuntimeException failed) {
            LOG.warn("An answer is given without the training on it: {}", failed.toString());
            return Optional.empty();
        }
    }

    private static String headings(Answer.Found found) {
        var citation = found.best().getFirst().citation();
        return citation.title() + " " + String.join(" ", citation.section());
    }

    private Part.Note note(Session session, List<String> about, Wording wording) {
        String topic = about.stream().filter(session.course().topics()::contains).findFirst().orElse("");
        return new Part.Note(
                wording.say("found.training", Map.of("course", session.course().title(), "when",
                        when(session, zone, wording), "where",
                        session.where(wording.say("site.training.mode.online")))),
                Optional.of(new Part.Note.Page(wording.say("found.training-page"), "/training?topic=" + topic)));
    }

    /// When a session begins, as people of a language say it.
    static String when(Session session, ZoneId zone, Wording wording) {
        var starts = session.when().starts().atZone(zone);
        Locale here = wording.locale();
        return wording.say("found.training-when", Map.of("day", DAY.withLocale(here).format(starts), "time",
                TIME.withLocale(here).format(starts).toLowerCase(here)));
    }
}
