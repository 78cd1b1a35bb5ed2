package signpost.library;

/// A name that people wrote for a document: a path, a file name, a title, a title with a version or year, or a version alone.
///
/// @param written as they wrote it
/// @param plain its words, as [Words#plain(String)] has them
record Names(String written, String plain) {

    private static final int SHORTEST = 10;

    static Names of(String written) {
        return new Names(written.strip(), Words.plain(written));
    }

    /// Whether it means this document. A title means a publication of the same publisher, unless the other publisher is named too.
    ///
    /// @param naming the document that uses the name; a version alone means an issue of the same publication
    boolean mean(Standings.Held held, Document naming) {
        Document document = held.document();
        String path = document.path();
        String title = held.title();
        if (written.equals(path) || written.equals(path.substring(path.lastIndexOf('/') + 1))) {
            return true;
        }
        if (!Publishers.mayBeOne(document, naming) && !plain.contains(Words.plain(document.details().publisher()))) {
            return false;
        }
        if (plain.equals(title)) {
            return true;
        }
        String version = document.details().version();
        if (!version.isEmpty()) {
            String number = Words.plain(version);
            if (plain.equals(number) || plain.equals("version " + number) || plain.equals("v" + number)) {
                return Versions.family(document).equals(Versions.family(naming));
            }
        }
        return title.length() >= SHORTEST
                && plain.contains(title)
                && (" " + plain + " ").contains(" " + title + " ")
                && !isOfOtherYear(title, document.details());
    }

    /// Whether it speaks of a year that is neither in the title nor when the document was published.
    private boolean isOfOtherYear(String title, Details details) {
        String published = details.published().map(date -> String.valueOf(date.year())).orElse("");
        for (String word : plain.split(" ")) {
            boolean year = word.length() == 4
                    && (word.startsWith("19") || word.startsWith("20"))
                    && word.chars().allMatch(Character::isDigit);
            if (year && !word.equals(published) && !title.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
