package signpost.training;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.sheet.Typed;
import signpost.training.Drafts.Draft;
import signpost.training.Drafts.Naming;

/// Finds which session each row of a file is about: each row one, and each session of one row only, lest a row undo what another one said.
/// For one file, and before anything of it is kept, so that a preview finds the same.
final class Matching {

    private final Sessions sessions;
    private final Instant now;
    private final Set<Long> taken = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> times = new HashMap<>();
    private final Map<String, String> unnamed = new HashMap<>();

    /// What a row is about.
    ///
    /// @param before empty for a session that is new
    record Match(Draft draft, Optional<Session> before) {}

    Matching(Sessions sessions, Instant now) {
        this.sessions = sessions;
        this.now = now;
    }

    /// @throws IllegalArgumentException in words for people, where the row is about what another one is about, or nobody can tell
    Match of(Draft draft) {
        String time = Typed.key(draft.course().title()) + " " + draft.when().starts();
        Optional<Session> before = draft.name().isEmpty()
                ? byTime(draft, time)
                : byName(draft, draft.name().get(), time);
        if (before.isPresent() && !taken.add(before.get().id())) {
            throw new IllegalArgumentException("another row of the file is about the same session");
        }
        draft.name().ifPresentOrElse(name -> names.put(name, draft.place()), () -> unnamed.put(time, draft.place()));
        times.putIfAbsent(time, draft.place());
        return new Match(draft, before);
    }

    private Optional<Session> byTime(Draft draft, String time) {
        refuse(times.get(time), "is the same course at the same time; give each of them a reference of its own");
        List<Session> there = sessions.of(draft.course(), draft.when().starts());
        if (there.size() > 1) {
            throw new IllegalArgumentException(
                    "the course is given more than once at this time; give the row the reference of the one it means");
        }
        return there.stream().findFirst();
    }

    private Optional<Session> byName(Draft draft, String name, String time) {
        refuse(names.get(name), draft.naming() == Naming.UID
                ? "has the same uid; each session needs one of its own"
                : "has the same reference; each session needs one of its own");
        refuse(unnamed.get(time), "is the same course at the same time; give each of them a reference of its own");
        List<Session> named = sessions.named(name);
        Optional<Session> unnamedThere = sessions.unnamed(draft.course(), draft.when().starts()).stream()
                .filter(session -> !taken.contains(session.id())).findFirst();
        if (draft.naming() != Naming.CODE) {
            return named.stream().findFirst().or(() -> unnamedThere);
        }
        // a course's code goes with its next date, too: what is at this very time comes first, and what is over stays as it was
        return named.stream().filter(session -> session.when().starts().equals(draft.when().starts())).findFirst()
                .or(() -> unnamedThere)
                .or(() -> named.stream().filter(session -> session.when().ends().isAfter(now)).findFirst());
    }

    private static void refuse(@Nullable String place, String reason) {
        if (place != null) {
            throw new IllegalArgumentException(place + " " + reason);
        }
    }
}
