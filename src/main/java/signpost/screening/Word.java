package signpost.screening;

/// One word of a message as the rules see it, and where it stands in the text as typed.
///
/// @param plain lower-case, without accents, shorthand written out, spelling mended
/// @param start where the typed word begins, in characters
/// @param end where it ends, exclusive
record Word(String plain, int start, int end) {

    Word as(String other) {
        return new Word(other, start, end);
    }
}
