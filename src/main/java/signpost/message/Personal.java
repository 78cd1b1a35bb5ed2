package signpost.message;

/// What goes into a letter in place of its [placeholders][Placeholder], for one person.
///
/// @param name how the person is called, as text; what [cannot be a name][#isName] becomes `colleague`
/// @param unsubscribe address of the page that ends the subscription
/// @param preferences address of the page where the person chooses
/// @param archive address of the letter as a page
public record Personal(String name, String unsubscribe, String preferences, String archive) {

    private static final int LONGEST_NAME = 80;
    private static final String NOBODY = "colleague";

    public Personal {
        name = isName(name) ? tamed(name) : NOBODY;
        address("unsubscribe", unsubscribe);
        address("preferences", preferences);
        address("archive", archive);
    }

    /// What stands in the text part for a placeholder.
    public String text(Placeholder placeholder) {
        return switch (placeholder) {
            case NAME -> name;
            case UNSUBSCRIBE -> unsubscribe;
            case PREFERENCES -> preferences;
            case ARCHIVE -> archive;
        };
    }

    /// What stands in the HTML for a placeholder: escaped, within text and within an attribute in quotation marks alike.
    public String html(Placeholder placeholder) {
        return Html.text(text(placeholder)).markup();
    }

    /// Whether somebody can be called so: neither blank nor an address nor very long. Sign-up forms are abused to carry an address into a
    /// mail under somebody else's letterhead.
    static boolean isName(String name) {
        String plain = tamed(name);
        boolean address = plain.contains("://") || plain.contains("www.") || plain.contains("@")
                || plain.contains("{{");
        return !plain.isEmpty() && !address && plain.length() <= LONGEST_NAME;
    }

    private static String tamed(String name) {
        return HeaderText.tamed(name).strip();
    }

    private static void address(String what, String address) {
        if (!address.startsWith("https://") && !address.startsWith("http://")
                || HeaderText.isUnsafe(address) || address.contains(" ")) {
            throw new IllegalArgumentException(what + " '" + address + "' is not the address of a page");
        }
    }
}
