package signpost.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what could name or trace a private person in a message and masks it.
///
/// Masked are names, dates of birth, addresses, postcodes, telephone numbers, e-mail addresses, NHS, National Insurance, pupil and case
/// numbers, car plates and a pupil's initials. What is public stays: laws, charities, helplines, published reviews, authors,
/// organisations, places, the dates of policies. Names are told by the words around them, by capitals and by lists of names;
/// once a name is found, it is masked wherever it stands again. In doubt a detail is masked.
///
/// Immutable and safe to share between threads. A pure function of the text, which takes time in proportion to its length; masking
/// what is already masked changes nothing.
public final class PersonalData {

    private final Lexicon lexicon;
    private final Set<String> published;
    private final List<Finder> finders;

    private PersonalData(Lexicon lexicon, List<Finder> finders, Set<String> published) {
        this.lexicon = lexicon;
        this.published = published;
        this.finders = List.copyOf(finders);
    }

    /// The screening that knows the places of the British Isles.
    ///
    /// @throws IllegalStateException if a list that ships with the program is missing or cannot be understood
    public static PersonalData standard() {
        return Standard.PERSONAL_DATA;
    }

    private static final class Standard {
        static final PersonalData PERSONAL_DATA = forArea(List.of());
    }

    /// The screening for a partnership's area, whose villages and districts the general lists may not know.
    ///
    /// @param placesThatStay place names of the area, as they are written
    public static PersonalData forArea(Collection<String> placesThatStay) {
        Lexicon lexicon = Lexicon.read(placesThatStay);
        List<Finder> finders = new ArrayList<>(beforeNames(lexicon));
        finders.addAll(List.of(new Names(lexicon, NameSense.standard()), new Dates(), new Ages()));
        return new PersonalData(lexicon, finders, Set.of());
    }

    /// The same, with a second reading by what each word means where it stands, whenever there is a model.
    public PersonalData with(WordMeaning model) {
        List<Finder> more = new ArrayList<>(finders);
        more.add(new SecondReading(lexicon, model));
        return new PersonalData(lexicon, more, published);
    }

    /// The same, with telephone numbers and addresses that stay, since the partnership itself publishes them.
    public PersonalData publishing(Collection<String> contacts) {
        return new PersonalData(lexicon, finders,
                contacts.stream().map(PersonalData::plain).collect(Collectors.toUnmodifiableSet()));
    }

    /// A number by its digits, however it is parted; an address in small letters.
    private static String plain(String contact) {
        String digits = contact.replaceAll("[^0-9]", "");
        return contact.indexOf('@') < 0 && !digits.isEmpty() ? digits : contact.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Finder> beforeNames(Lexicon lexicon) {
        return List.of(new Emails(), new Numbers(lexicon), new SpokenNumbers(), new Postcodes(), new CaseNumbers(),
                new FlatsAbove(lexicon), new WelshAddresses(lexicon), new Addresses(lexicon),
                new HousesAtPostcodes(lexicon), new CarPlates(lexicon), new Accounts(lexicon), new Initials(lexicon));
    }

    /// The weights by which names are told that no rule is sure of, learnt from messages; as `personal/name-weights.txt` holds them.
    ///
    /// @param marked messages whose details stand in « »
    /// @param unmarked further messages, whose names nobody has marked
    public static String learn(List<String> marked, List<String> unmarked) {
        NameLearner learner = new NameLearner(Lexicon.read(List.of()), PersonalData::beforeNames);
        marked.forEach(learner::add);
        unmarked.forEach(learner::addUnmarked);
        return learner.learnt().text(NameLearner.HEAD);
    }

    /// The weights of the second reading, learnt from messages; as `personal/word-weights.txt` holds them.
    ///
    /// @param marked messages whose details stand in « »
    public static String learnWords(List<String> marked, WordMeaning model) {
        WordLearner learner = new WordLearner(model);
        marked.forEach(learner::add);
        return learner.learnt().text(WordLearner.HEAD);
    }

    /// The message with its details masked. Never throws.
    public Masked in(String message) {
        Text text = new Text(message);
        Findings findings = new Findings(text);
        finders.forEach(finder -> finder.find(text, findings));
        List<Found> details = findings.inOrder().stream().filter(found -> !published.contains(plain(found.text())))
                .toList();
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Found found : details) {
            masked.append(message, at, found.start()).append(found.kind().mask());
            at = found.end();
        }
        return new Masked(masked.append(message, at, message.length()).toString(), details);
    }
}
