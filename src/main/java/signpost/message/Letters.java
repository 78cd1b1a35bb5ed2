package signpost.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Lays out letters: one layout for all kinds, as HTML and as a complete text, and the checks that stop one which should not go out.
///
/// The layout lies in `messages/mail`. Every link to our own pages begins with the address that people use. Safe for use by many
/// threads at once.
public final class Letters {

    private static final int PREHEADER = 110;

    private final Path folder;
    private final Sender sender;
    private final URI own;
    private final Map<String, MailKind> kinds;
    private final Look look;
    private final Map<String, Wording> words = new ConcurrentHashMap<>();
    private final Slots page;
    private final Slots text;
    private final Slots quotation;
    private final Slots card;

    private Letters(Path folder, Sender sender, URI own) {
        MailFiles files = new MailFiles(folder);
        this.folder = folder;
        this.sender = sender;
        this.own = own;
        this.kinds = MailKind.all(files);
        this.look = new Look(files.styles());
        this.page = Slots.of(files.text("layout.html"));
        this.text = Slots.of(files.text("layout.txt"));
        this.quotation = Slots.of(files.text("quotation.html"));
        this.card = Slots.of(files.text("card.html"));
        words("en");
    }

    /// Reads the layout of a folder; what it lacks is taken from the one shipped with the program.
    ///
    /// @param folder such as `messages/mail`; need not exist
    /// @param own the address of our pages
    /// @throws IllegalArgumentException for a file that is wrong, naming it
    public static Letters load(Path folder, Sender sender, URI own) {
        String address = own.toString();
        return new Letters(folder, sender, address.endsWith("/") ? own : URI.create(address + "/"));
    }

    /// What a letter says, as a piece of a page of ours.
    public String article(Letter letter) {
        return Article.of(letter, everybody(letter));
    }

    /// The fixed words of mails in a language, or else in English.
    public Wording words(String language) {
        return words.computeIfAbsent(language(language), known -> Wording.mail(folder, known));
    }

    /// What goes into a letter for one person; whoever has no name is called so in the letter's language.
    ///
    /// @param name how the person is called; may be empty
    public Personal personal(Letter letter, String name, String unsubscribe, String preferences, String archive) {
        return new Personal(called(letter).apply(name), unsubscribe, preferences, archive);
    }

    /// How people are called in a letter, by their names; whoever has none is called so in the letter's language.
    public UnaryOperator<String> called(Letter letter) {
        String nobody = words(letter.language()).say("nobody");
        return name -> Personal.isName(name) ? name : nobody;
    }

    /// For a letter on a page: what is personal leads to where anybody signs up.
    private Personal everybody(Letter letter) {
        return personal(letter, "", address("/sign-up"), address("/sign-up"), address("/updates"));
    }

    /// The first words of a letter, without markup: at most 300 characters.
    public String lead(Letter letter) {
        return Article.lead(letter, everybody(letter));
    }

    /// The whole address of one of our pages.
    ///
    /// @param path such as `/library/neglect-strategy`
    public String address(String path) {
        return own.resolve(path.substring(1)).toString();
    }

    /// Whose letters these are.
    public String sender() {
        return sender.name();
    }

    /// Where the partnership is written to; empty where nobody says.
    public String email() {
        return sender.email();
    }

    /// Whether a name is the partnership's own.
    public boolean isFrom(String name) {
        return sender.name().equalsIgnoreCase(name.strip());
    }

    /// Lays a letter out and checks it.
    ///
    /// @param leads whether a path of our own pages leads anywhere
    public Proof print(Manuscript manuscript, Predicate<String> leads) {
        Faults faults = new Faults();
        if (manuscript.subject().isBlank() || manuscript.title().isBlank()) {
            faults.add("The " + (manuscript.subject().isBlank() ? "subject" : "title") + " is empty.");
        }
        if (manuscript.parts().stream().allMatch(Letters::isEmpty)) {
            faults.add("The letter says nothing.");
        }
        for (String line : List.of(manuscript.subject(), manuscript.preheader(), manuscript.title())) {
            if (HeaderText.isUnsafe(line)) {
                faults.add(
                        "The subject, the preheader or the title holds a line break or another character that a header cannot hold.");
            }
        }
        if (!faults.all().isEmpty()) {
            return new Proof(Optional.empty(), faults.all());
        }
        Letter letter = laidOut(manuscript, new Links(own, leads), faults);
        faults.unresolved(manuscript.preheader());
        for (Placeholder placeholder : List.of(Placeholder.UNSUBSCRIBE, Placeholder.PREFERENCES, Placeholder.ARCHIVE)) {
            if (letter.subject().contains(placeholder.fragment())) {
                faults.add("The subject holds " + placeholder.fragment() + ", which is an address.");
            }
        }
        if (letter.hasPage() && !manuscript.archived()) {
            faults.add("It leads to its page in the archive with " + Placeholder.ARCHIVE.fragment()
                    + ", and is to stay out of the archive.");
        }
        int size = letter.html().getBytes(StandardCharsets.UTF_8).length;
        if (size > Faults.LARGEST) {
            faults.add("The letter has " + size / 1000 + " kB; mailboxes cut off what is longer than 100 kB.");
        }
        return new Proof(Optional.of(letter), faults.all());
    }

    private static boolean isEmpty(Part part) {
        return switch (part) {
            case Part.Prose prose -> prose.markdown().isBlank();
            case Part.Plain plain -> plain.text().isBlank();
            case Part.Quotation _,Part.Button _ -> false;
            case Part.Cards cards -> cards.cards().isEmpty();
        };
    }

    /// Lays out a mail to one person, in the same layout but without what belongs to a list.
    ///
    /// @throws IllegalArgumentException for a subject that is not one line
    public Letter lay(Notice notice) {
        Wording wording = words(notice.language());
        boolean quotes = notice.parts().stream().anyMatch(Part.Quotation.class::isInstance);
        Map<String, String> values = new HashMap<>();
        values.put("why", notice.why());
        values.put("quoted", wording.say(quotes ? "footer.quoted" : "footer.emergency"));
        for (String absent : List.of("strapline", "greeting", "archive", "preferences", "unsubscribe", "archiveText",
                "preferencesText", "unsubscribeText")) {
            values.put(absent, "");
        }
        return filled(new Manuscript(notice.kind(), notice.language(), notice.subject(), "", notice.title(), "", "",
                false, notice.parts(), List.of()), values, wording, new Links(own, _ -> true), new Faults());
    }

    private Letter laidOut(Manuscript manuscript, Links links, Faults faults) {
        Wording wording = words(manuscript.language());
        return filled(manuscript, ofList(manuscript, wording), wording, links, faults);
    }

    private Letter filled(Manuscript manuscript, Map<String, String> values, Wording wording, Links links,
            Faults faults) {
        MailKind kind = Optional.ofNullable(kinds.get(manuscript.kind()))
                .orElseThrow(() -> new IllegalArgumentException("kinds.yml has no '" + manuscript.kind() + "'"));
        fixed(values, manuscript, wording);
        HtmlBody html = new HtmlBody(look, links, new Headings(kind.numbered()), faults, wording, quotation, card);
        TextBody plain = new TextBody(links, new Headings(kind.numbered()), wording);
        manuscript.parts().forEach(part -> {
            html.add(part);
            plain.add(part);
        });
        List<String> contents = kind.contents() ? html.headings() : List.of();
        faults.unresolved(manuscript.subject() + "\n" + manuscript.title() + "\n" + plain);
        Map<String, String> forText = new HashMap<>(values);
        forText.put("rule", "=".repeat(Math.min(TextPage.WIDTH, manuscript.title().length())));
        forText.put("contents", numbered(wording, contents, kind.numbered()));
        forText.put("body", plain.toString());
        for (String sentence : List.of("why", "quoted", "private")) {
            forText.put(sentence, TextPage.wrapped(values.getOrDefault(sentence, "")));
        }
        Map<String, String> forHtml = new HashMap<>();
        values.forEach((name, value) -> forHtml.put(name, Html.text(value).markup()));
        forHtml.put("accent", kind.accent());
        forHtml.put("contents", html.contents(contents).markup());
        forHtml.put("body", html.whole().markup());
        forHtml.put("preheader", Html.text(preheader(manuscript, plain.toString())).markup());
        return new Letter(manuscript.subject(), page.fill(forHtml), text.fill(forText).strip() + "\n",
                manuscript.attachments());
    }

    private void fixed(Map<String, String> values, Manuscript manuscript, Wording wording) {
        values.put("lang", manuscript.language());
        values.put("subject", manuscript.subject());
        values.put("title", manuscript.title());
        values.put("label", wording.say("kind." + manuscript.kind()));
        values.put("partnership", sender.name());
        values.put("email", sender.email());
        values.put("address", sender.address());
        values.put("private", wording.say("footer.private"));
        values.put("writeText", wording.say("footer.write"));
        values.put("postText", wording.say("footer.post"));
    }

    /// What only those see who are on a list.
    private Map<String, String> ofList(Manuscript manuscript, Wording wording) {
        Map<String, String> values = new HashMap<>();
        values.put("strapline", manuscript.strapline());
        values.put("greeting", wording.say("greeting", Map.of("name", Placeholder.NAME.fragment())));
        values.put("why", manuscript.list().isBlank()
                ? wording.say("footer.why-segment", Map.of("partnership", sender.name()))
                : wording.say("footer.why", Map.of("list", manuscript.list(), "partnership", sender.name())));
        for (Placeholder link : List.of(Placeholder.ARCHIVE, Placeholder.PREFERENCES, Placeholder.UNSUBSCRIBE)) {
            String name = link.name().toLowerCase(Locale.ROOT);
            values.put(name, link == Placeholder.ARCHIVE && !manuscript.archived() ? "" : link.fragment());
            values.put(name + "Text", wording.say("footer." + name));
        }
        values.put("quoted", wording.say("footer.quoted"));
        return values;
    }

    private static String numbered(Wording wording, List<String> contents, boolean numbered) {
        if (contents.size() < 2) {
            return "";
        }
        List<String> lines = new ArrayList<>(List.of(wording.say("contents") + ":"));
        for (int i = 0; i < contents.size(); i++) {
            lines.add((numbered ? (i + 1) + ". " : "- ") + contents.get(i));
        }
        return String.join("\n", lines);
    }

    private static String preheader(Manuscript manuscript, String body) {
        if (!manuscript.preheader().isBlank()) {
            return manuscript.preheader();
        }
        String words = body.lines().filter(line -> !line.startsWith("---")).collect(Collectors.joining(" "))
                .replace(Placeholder.NAME.fragment(), "").replaceAll(" {2,}", " ").strip();
        int end = words.length() <= PREHEADER ? words.length() : Math.max(words.lastIndexOf(' ', PREHEADER), 1);
        return words.substring(0, end);
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
