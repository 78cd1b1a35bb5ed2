package signpost.campaign;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.library.Block;
import signpost.library.Document;
import signpost.library.Library;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.PublicationDate;
import signpost.library.Section;
import signpost.library.Standing;
import signpost.message.Letters;
import signpost.message.Part;
import signpost.message.Wording;

/// Documents and passages as parts of a letter: titles, dates, links and quotations come from the source as they stand there.
@Singleton
class Shelf {

    private final Library library;
    private final Letters letters;
    private final InstantSource clock;
    private final ZoneId zone;

    Shelf(Library library, Letters letters, InstantSource clock, ZoneId zone) {
        this.library = library;
        this.letters = letters;
        this.clock = clock;
        this.zone = zone;
    }

    List<Document> documents() {
        return library.documents();
    }

    /// Whether a newer issue has taken a document's place.
    boolean isSuperseded(Document document) {
        return library.standing(document.path()).superseded();
    }

    /// The document of a path or of a name in addresses.
    Optional<Document> document(String reference) {
        String plain = reference.startsWith("/library/") ? reference.substring("/library/".length()) : reference;
        return library.document(plain).or(() -> library.bySlug(plain));
    }

    /// Whether a path of our own pages leads anywhere.
    boolean leads(String path) {
        if (!path.startsWith("/library/")) {
            return true;
        }
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        int question = page.indexOf('?');
        String slug = (question < 0 ? page : page.substring(0, question)).substring("/library/".length());
        return library.bySlug(slug)
                .map(document -> hash < 0 || question >= 0
                        || document.sections().stream()
                                .anyMatch(section -> encoded(section.anchor()).equals(path.substring(hash + 1))))
                .orElse(false);
    }

    Part.Card card(Document document, Wording words) {
        List<String> lines = new ArrayList<>();
        String published = published(document, words);
        String publisher = letters.isFrom(document.details().publisher()) ? "" : document.details().publisher();
        if (!published.isEmpty() || !publisher.isEmpty()) {
            lines.add(published.isEmpty()
                    ? publisher
                    : words.say(publisher.isEmpty() ? "card.published" : "card.published-by",
                            Map.of("date", published, "publisher", publisher)));
        }
        Standing standing = library.standing(document.path());
        if (standing.superseded()) {
            lines.add(standing.by().flatMap(library::document)
                    .map(newer -> words.say("card.superseded-by", Map.of("title", newer.title())))
                    .orElseGet(() -> words.say("card.superseded")));
        } else {
            overdue(standing, words).map(day -> words.say("card.overdue", Map.of("date", day))).ifPresent(lines::add);
        }
        return new Part.Card(words.say("document." + document.details().kind().id()), document.title(),
                url(document, ""), lines, "", "");
    }

    /// The words of a section: those given, which must stand there exactly so, or else its first passage.
    ///
    /// @return empty where the section is not there, or does not say these words
    Optional<Part.Quotation> quotation(Document document, String anchor, Optional<String> words, Wording around) {
        return section(document, anchor)
                .flatMap(section -> (words.isPresent() ? said(section, words.get()) : passage(document, section))
                        .map(said -> quotation(document, section, said, around)));
    }

    private Part.Quotation quotation(Document document, Section section, String words, Wording around) {
        String page = section.page() > 0 ? around.say("quotation.page", Map.of("page", section.page())) : "";
        Standing standing = library.standing(document.path());
        String flag = standing.superseded()
                ? around.say("quotation.superseded")
                : overdue(standing, around).map(day -> around.say("quotation.overdue", Map.of("date", day))).orElse("");
        return new Part.Quotation(words, document.title(),
                section.heading() + (section.heading().isEmpty() || page.isEmpty() ? "" : ", ") + page
                        + (flag.isEmpty() ? "" : " (" + flag + ")"),
                published(document, around), url(document, section.anchor()));
    }

    /// The day by which it was to be reviewed, where that has passed.
    private Optional<String> overdue(Standing standing, Wording words) {
        return standing.reviewDue()
                .filter(_ -> standing.overdue(LocalDate.ofInstant(clock.instant(), zone)))
                .map(day -> PublicationDate.of(day).in(words.locale()));
    }

    private static String published(Document document, Wording words) {
        return document.details().published().map(date -> date.in(words.locale())).orElse("");
    }

    private static Optional<Section> section(Document document, String anchor) {
        return document.sections().stream()
                .filter(section -> section.anchor().equals(anchor) || encoded(section.anchor()).equals(anchor))
                .findFirst();
    }

    private static Optional<String> passage(Document document, Section section) {
        return Passages.of(document).stream()
                .filter(passage -> passage.anchor().equals(section.anchor()))
                .map(Passage::text)
                .findFirst()
                .or(() -> Optional.of(text(section))
                        .filter(text -> !text.isBlank() && text.length() <= Passage.LONGEST))
                .map(text -> text.startsWith(section.heading() + "\n")
                        ? text.substring(section.heading().length()).strip()
                        : text);
    }

    /// The words as the section has them, however their lines are broken.
    private static Optional<String> said(Section section, String words) {
        String wanted = collapsed(words);
        return section.blocks().stream()
                .map(block -> collapsed(block.text()))
                .filter(text -> text.contains(wanted))
                .findFirst()
                .or(() -> Optional.of(collapsed(text(section))).filter(text -> text.contains(wanted)))
                .map(_ -> wanted);
    }

    private static String text(Section section) {
        return String.join("\n", section.blocks().stream().map(Block::text).toList());
    }

    static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// What was published on a day or after.
    boolean isSince(Document document, LocalDate day) {
        return document.details().published().map(date -> !date.firstDay().isBefore(day)).orElse(false);
    }

    private String url(Document document, String anchor) {
        return letters
                .address("/library/" + encoded(document.slug()) + (anchor.isEmpty() ? "" : "#" + encoded(anchor)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
