package signpost.library;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Judges titles that programs wrote into file properties, many of which are rubbish.
final class Titles {

    private static final Pattern PROGRAM = Pattern.compile(
            "^(?:microsoft (?:word|powerpoint|excel|publisher) - |slide \\d|document\\d*$|untitled|presentation\\d*$"
                    + "|powerpoint presentation|new microsoft |normal$|blank\\b|letterhead\\b|title\\b|layout \\d|scan|print\\b|template\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("\\.(?:docx?|pdf|pptx?|xlsx?|indd|qxd|pub|rtf|html?|tmp)$",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SITES = Set.of(" - GOV.UK", " | GOV.UK");

    /// The names of bodies end so.
    private static final Set<String> BODIES = Set.of("council", "partnership", "partnerships", "board", "trust",
            "authority", "constabulary", "police", "nhs", "limited", "ltd", "committee");

    private Titles() {}

    /// The title as given where a person seems to have written it, else nothing.
    static String judged(@Nullable String given) {
        String title = Words.tidy(given == null ? "" : given);
        for (String site : SITES) {
            title = title.endsWith(site) ? title.substring(0, title.length() - site.length()).strip() : title;
        }
        boolean rubbish = title.length() < 4
                || !Words.hasLetter(title)
                || PROGRAM.matcher(title).find()
                || FILE.matcher(title).find()
                || title.indexOf('_') >= 0
                || (Words.count(title) == 1 && title.chars().anyMatch(Character::isDigit));
        return rubbish ? "" : title;
    }

    /// Whether a title that a file gives is only the name of who wrote or published it: the author's, or that of a body where something else is
    /// printed as the title.
    ///
    /// @param author who wrote it, as the file says; may be empty
    /// @param printed the title as printed; empty where none stands out
    static boolean isName(String title, String author, String printed) {
        String plain = Words.plain(title);
        if (plain.isEmpty() || plain.equals(Words.plain(printed))) {
            return false;
        }
        boolean body = BODIES.contains(plain.substring(plain.lastIndexOf(' ') + 1)) && KindWords.in(title).isEmpty();
        return plain.equals(Words.plain(author)) || body && !printed.isEmpty();
    }

    /// Whether most words of a title stand in a text.
    static boolean standsIn(String title, String text) {
        String where = " " + Words.plain(text) + " ";
        int words = 0;
        int found = 0;
        for (String word : Words.plain(title).split(" ")) {
            if (word.length() > 2) {
                words++;
                found += where.contains(" " + word + " ") ? 1 : 0;
            }
        }
        return words == 0 || found * 10 >= words * 7;
    }

    /// Whether these words are too general to be a title, as `Introduction`.
    static boolean isGeneral(String heading) {
        return Set.of("introduction", "foreword", "contents", "welcome", "summary", "background", "purpose", "overview",
                "about this document", "executive summary", "draft", "prospective")
                .contains(heading.toLowerCase(Locale.ROOT).strip());
    }
}
