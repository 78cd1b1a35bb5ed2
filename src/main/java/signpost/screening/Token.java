package signpost.screening;

/// A word, a number or a mixture of both in a message, as typed.
///
/// @param text as typed; letters may be joined by apostrophes and hyphens, but a possessive 's stands apart
/// @param plain lower-case and without accents
record Token(String text, String plain, int start, int end) {

    boolean word() {
        return Character.isLetter(text.codePointAt(0)) && text.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    boolean capital() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// all letters capital, and at least two of them
    boolean shouted() {
        return text.length() > 1 && text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /// a capital after a small letter, or a small letter after several capitals, as in "SystmOne" and "GPs", but not in "McCall" or "DeShaun"
    boolean camel() {
        boolean prefixed = text.startsWith("Mc") || text.startsWith("Mac") || text.startsWith("De")
                || text.startsWith("La") || text.startsWith("Fitz") || text.startsWith("Di");
        for (int i = 1; i < text.length() && !prefixed; i++) {
            boolean turn = Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))
                    || i > 1 && Character.isLowerCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))
                            && Character.isUpperCase(text.charAt(i - 2));
            if (turn) {
                return true;
            }
        }
        return false;
    }

    int digits() {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /// letters of a script without capitals
    boolean otherScript() {
        int first = text.codePointAt(0);
        return Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isLowerCase(first);
    }
}
