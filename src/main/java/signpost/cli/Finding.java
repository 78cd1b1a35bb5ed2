package signpost.cli;

/// What a check found.
///
/// @param level how bad it is
/// @param about what was looked at, in a word or two
/// @param sentence what was found, and what to do where something is wrong
record Finding(Level level, String about, String sentence) {

    /// How bad it is.
    enum Level {
        GOOD, ODD, BAD
    }

    static Finding good(String about, String sentence) {
        return new Finding(Level.GOOD, about, sentence);
    }

    static Finding odd(String about, String sentence) {
        return new Finding(Level.ODD, about, sentence);
    }

    static Finding bad(String about, String sentence) {
        return new Finding(Level.BAD, about, sentence);
    }
}
