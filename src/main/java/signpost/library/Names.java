package signpost.library;

/// A name that people wrote for a document: a path, a file name, a title, a title with a version or year, or a version alone.
///
/// @param written as they wrote it
/// @param plain its words, as [Words#plain(String)] has them
/// @param title whether it is the whole title of a document, so that it means none whose title is a part of it
record Names(String written, String plain, boolean title) {

    private static final int SHORTEST = 10;

    static Names of(String written) {
        return of(written, false);
    }

    static Names of(String written, boolean title) {
        return new Names(written.strip(), Words.plain(written), title);
    }

    /// Whether it means this document. A title means a publication of the same publisher, unless the other publisher is named too.
    ///
    /// @param naming the document that uses the name; a version alone means an issue of the same publication
    boolean mean(Standings.Held held, Document naming) {
        Document document = held.document();
        String path = document.path();
        String called = held.title();
        if (written.equals(path) || written.equals(path.substring(path.lastIndexOf('/') + 1))) {
            return true;
        }
        if (!Publishers.mayBeOne(document, naming) && !plain.contains(Words.plain(document.details().publisher()))) {
            return false;
        }
        if (plain.equals(called)) {
            return true;
        }
        String version = document.details().version();
        if (!version.isEmpty()) {
            String number = Words.plain(version);
            if (plain.equals(number) || plain.equals("version " + number) || plain.equals("v" + number)) {
                return Versions.family(document.details()).equals(Versions.family(naming.details()));
            }
        }
        return !title
                && called.length() >= SHORTEST
                && plain.contains(called)
                && (" " + plain + " ").contains(" " + called + " ")
                && !isOfOtherYear(called, document.details());
    }

    /// Whether it speaks of a year that is neither in the title nor when the document was published.
    private boolean isOfOtherYear(String called, Details details) {
        String published = details.published().map(date -> String.valueOf(date.year())).orElse("");
        for (String word : plain.split(" ")) {
            boolean year = word.length() == 4
                    && (word.startsWith("19") || word.startsWith("20"))
                    && word.chars().allMatch(Character::isDigit);
            if (year && !word.equals(published) && !called.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
