package signpost.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.sheet.Typed;

/// How a course is given.
public enum Mode {
    IN_PERSON("In person", "in-person", "face-to-face", "classroom", "room", "f2f"),
    ONLINE("Online", "online", "virtual", "webinar", "teams", "zoom", "ms-teams"),
    BLENDED("In person and online", "blended", "hybrid"),
    E_LEARNING("E-learning, at any time", "e-learning", "elearning");

    private final String label;
    private final List<String> words;

    Mode(String label, String... words) {
        this.label = label;
        this.words = List.of(words);
    }

    /// Its name in files: `in-person`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As shown to people.
    public String label() {
        return label;
    }

    /// The mode of a course that is given in both ways.
    Mode and(Mode other) {
        return this == other ? this : BLENDED;
    }

    /// The mode that somebody's words name; empty where they name none.
    public static Optional<Mode> named(String text) {
        String id = Typed.id(text);
        return Arrays.stream(values()).filter(mode -> mode.words.contains(id)).findFirst();
    }
}
