package signpost.answer;

/// What somebody typed, as it can be read.
final class Legible {

    /// As some systems write a line end.
    private static final int NEXT_LINE = 0x85;

    private Legible() {}

    /// The words without what is not seen: line ends stay, for a line may be a sentence of its own; what only tells how to set a word (soft
    /// hyphens, joiners) goes, for it parts no words; other control characters become spaces.
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.FORMAT -> {
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append('\n');
                case Character.CONTROL ->
                    plain.append(c == '\t' || !Character.isWhitespace(c) && c != NEXT_LINE ? ' ' : '\n');
                case Character.SURROGATE, Character.PRIVATE_USE -> plain.append(' ');
                default -> plain.appendCodePoint(c);
            }
        });
        return plain.toString().strip();
    }

    /// As much as is searched for; nothing that is made of two characters is cut apart.
    static String start(String whole) {
        if (whole.length() <= Question.LONGEST) {
            return whole;
        }
        boolean parted = Character.isHighSurrogate(whole.charAt(Question.LONGEST - 1));
        return whole.substring(0, Question.LONGEST - (parted ? 1 : 0)).strip();
    }

    /// Whether there is neither a letter nor a figure: a thumbs-up goes on from nothing.
    static boolean isWordless(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
