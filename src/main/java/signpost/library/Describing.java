package signpost.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the details of a document from everything that was said about it, the more trusted first.
final class Describing {

    private Describing() {}

    /// @param said what manifest, front matter, properties and text say, already in order of trust
    static Details details(String path, Facts said) {
        String title = said.get(Facts.TITLE).isEmpty() ? titleOf(path) : said.get(Facts.TITLE);
        Kind kind = KindWords.named(said.get(Facts.KIND))
                .or(() -> KindWords.in(title))
                .or(() -> KindWords.in(fileName(path)))
                .orElse(Kind.OTHER);
        Optional<LocalDate> review = DateWords.due(said.get(Facts.REVIEW)).map(PublicationDate::lastDay);
        return new Details(
                title,
                kind,
                said.get(Facts.PUBLISHER),
                DateWords.first(said.get(Facts.PUBLISHED)),
                said.get(Facts.PERIOD),
                review,
                said.get(Facts.VERSION),
                parted(said.get(Facts.SUPERSEDES), said.get(Facts.SUPERSEDES).contains(";") ? ";" : "\\|"),
                list(said.get(Facts.AUDIENCES)),
                list(said.get(Facts.TOPICS)),
                said.get(Facts.SOURCE));
    }

    /// A file name as a title: `Neglect_Toolkit-v2.pdf` becomes `Neglect Toolkit v2`.
    static String titleOf(String path) {
        String words = Words.tidy(fileName(path).replace('_', ' ').replace('-', ' '));
        return words.isEmpty() ? path : words;
    }

    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static List<String> list(String values) {
        return parted(values, values.contains(";") ? ";" : values.contains("|") ? "\\|" : ",");
    }

    private static List<String> parted(String values, String parting) {
        return Arrays.stream(values.split(parting, -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
