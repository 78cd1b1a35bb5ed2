package signpost.campaign;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.training.Session;

/// Whether what waits to go out is still what was approved, and still true.
@Singleton
class Standing {

    private static final String NOT_AS_APPROVED = "What was to be sent is not what was approved. Save it again as it"
            + " should be, and have it approved.";

    private final Desk desk;
    private final SessionRows sessions;
    private final Courses courses;

    Standing(Desk desk, SessionRows sessions, Courses courses) {
        this.desk = desk;
        this.sessions = sessions;
        this.courses = courses;
    }

    /// Why a campaign of which nothing has begun cannot go out as it was approved; empty where it can.
    Optional<String> astray(CampaignRow row, Brief brief) {
        if (brief.isWrittenAnew()) {
            boolean timed = row.stands() != State.APPROVED;
            return Optional.of(NOT_AS_APPROVED)
                    .filter(_ -> timed && !row.approved().equals(Frozen.of(brief, row.at())));
        }
        return desk.waiting(row).stream()
                .flatMap(edition -> Stream.of(altered(row, brief, edition), moved(edition)).flatMap(Optional::stream))
                .findFirst();
    }

    /// Why an edition is not what was approved; empty where it is.
    Optional<String> altered(CampaignRow row, Brief brief, EditionRow edition) {
        Edition frozen = desk.edition(edition);
        String time = edition.run().isEmpty() ? row.at() : edition.run();
        String hash = Frozen.of(frozen.letter(), frozen.audience(), edition.channels(), time);
        return Optional.of(NOT_AS_APPROVED)
                .filter(_ -> !hash.equals(edition.hash()) || !brief.isWrittenAnew() && !hash.equals(row.approved()));
    }

    /// Why an edition is no longer true: a session that it names is another one now. Empty where none is.
    Optional<String> moved(EditionRow edition) {
        return courses.changed(sessions.in(edition.number())).map(Standing::inWords);
    }

    private static String inWords(Session session) {
        return "'" + session.course().title() + "' was cancelled or moved since this was approved. Save it again as it"
                + " is, so that it takes the new date, and have it approved.";
    }
}
