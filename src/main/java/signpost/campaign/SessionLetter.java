package signpost.campaign;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Wording;
import signpost.training.Calendar;
import signpost.training.Change;
import signpost.training.Session;
import signpost.training.When;

/// Writes the mail that tells of a session that was cancelled or moved, or takes place after all.
@Singleton
class SessionLetter {

    private final Courses courses;
    private final Letters letters;

    SessionLetter(Courses courses, Letters letters) {
        this.courses = courses;
        this.letters = letters;
    }

    /// @param was when and where the reader thinks it is
    /// @param language of the reader
    Letter of(Change.Kind kind, Session session, When was, String language) {
        Wording wording = letters.words(language);
        Map<String, String> values = Map.of("course", session.course().title(),
                "was", courses.inWords(was, wording), "now", courses.inWords(session.when(), wording),
                "partnership", letters.sender());
        String key = "session." + kind.name().toLowerCase(Locale.ROOT) + ".";
        String title = wording.say(key + "title", values);
        List<Part> parts = new ArrayList<>(List.of(new Part.Plain(wording.say(key + "lead", values))));
        boolean off = kind == Change.Kind.CANCELLED;
        if (!off) {
            parts.add(new Part.Cards(List.of(courses.card(session, wording))));
        }
        parts.add(new Part.Plain(wording.say(key + "calendar")));
        Letter letter = letters
                .lay(new Notice(CampaignKind.TRAINING_PROGRAMME.id(), wording.language(), title,
                        title, wording.say("session.why", values), parts));
        return new Letter(letter.subject(), letter.html(), letter.text(), courses.calendar(
                off ? Calendar.Method.CANCEL : Calendar.Method.PUBLISH, List.of(session), session.course().title(),
                wording));
    }
}
