package signpost.library;

/// Tells whether a name that people wrote means a document.
final class Names {

    private static final int SHORTEST = 10;

    private Names() {}

    /// @param name a path, a file name, a title, a title with a version or year, or (with the title of the naming document
    ///     understood) a version alone
    /// @param document what it may mean
    /// @param naming the document that uses the name
    static boolean means(String name, Document document, Document naming) {
        String wanted = Words.plain(name);
        String path = document.path();
        String file = path.substring(path.lastIndexOf('/') + 1);
        String title = Words.plain(document.title());
        String version = Words.plain(document.details().version());
        if (name.strip().equals(path) || name.strip().equals(file)
                || wanted.equals(title) || wanted.equals(title + " version " + version)
                || wanted.equals(title + " v" + version)
                || wanted.equals(title + " " + version)) {
            return true;
        }
        boolean bareVersion = !version.isEmpty()
                && (wanted.equals(version) || wanted.equals("version " + version) || wanted.equals("v" + version));
        if (bareVersion) {
            return Versions.family(document).equals(Versions.family(naming));
        }
        return title.length() >= SHORTEST
                && (" " + wanted + " ").contains(" " + title + " ")
                && !otherYear(wanted, title, document.details());
    }

    /// Whether a name speaks of a year that is neither in the title nor when the document was published.
    private static boolean otherYear(String wanted, String title, Details details) {
        String published = details.published().map(date -> String.valueOf(date.year())).orElse("");
        for (String word : wanted.split(" ")) {
            boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"))
                    && word.chars().allMatch(Character::isDigit);
            if (year && !word.equals(published) && !title.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
