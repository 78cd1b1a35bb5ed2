package signpost.screening;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Marks the tokens of a message that are no private person's: known public names, places, organisations by their last word ("Ada
/// Fernbank College"), and laws or schools named after somebody ("Clare's Law").
final class Stays {

    static final int LONGEST_NAME = 6;
    private static final Set<String> SORTS = Set.of("day", "community", "youth", "health", "medical", "children's",
            "family", "leisure", "sports", "nursing", "care", "resource", "primary", "secondary", "junior", "infant",
            "infants", "sixth", "special");
    private static final Set<String> WORKS = Set.of(
            "book", "report", "review", "speech", "study", "research", "article", "podcast", "law", "chapter");
    /// what children have and do as well as theorists: "Kayleigh's work has gone downhill"
    private static final Set<String> EVERYDAY = Set.of("work", "levels", "stages", "cycle", "findings", "model",
            "principles", "domains", "definition");
    private static final Set<String> HURT = Set.of("hit", "hits", "hurt", "hurts", "bruise", "bruises", "bruised",
            "crying", "suicide", "suicidal", "overdose", "knife", "ran", "missing");
    /// what a person may have as well as an organisation
    private static final Set<String> ROOMS = Set.of("house", "room", "rooms");
    private static final Set<String> ABOUT = Set.of("about", "on", "into", "of", "for");

    private final Text text;
    private final Lexicon lexicon;
    private final BitSet stays = new BitSet();
    private final boolean ofFamily;

    private Stays(Text text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.ofFamily = text.tokens().stream()
                .anyMatch(token -> lexicon.cue("relative", token.plain()) || HURT.contains(token.plain()));
    }

    static BitSet in(Text text, Lexicon lexicon) {
        Stays marking = new Stays(text, lexicon);
        var authors = new Authors(text, lexicon, marking.stays, marking.ofFamily);
        for (int i = 0; i < text.tokens().size(); i++) {
            marking.welsh(i);
            marking.date(i);
            marking.known(i);
            marking.organisation(i);
            marking.namedAfter(i);
            marking.namedBy(i);
            authors.mark(i);
        }
        new CitedNames(text, lexicon, marking.stays).mark();
        new Characters(text, marking.stays).mark();
        return marking.stays;
    }

    private void welsh(int index) {
        Token token = text.tokens().get(index);
        if (text.welsh() && Welsh.means(token.plain()) && (!token.capital() || text.opens(index))) {
            stays.set(index);
        }
    }

    /// April and June are months where a number stands beside them.
    private void date(int index) {
        int last = Dates.endOfDate(text, index);
        if (last > index) {
            stays.set(index, last + 1);
        }
    }

    private void known(int index) {
        int covered = lexicon.stays().covers(text, index);
        if (covered > 1 && !surnameSaint(index) || covered == 1 && !partOfName(index)) {
            stays.set(index, index + covered);
        }
    }

    /// A place or brand of one word is part of somebody's name after a given name ("Kayleigh Preston").
    private boolean partOfName(int index) {
        Token token = text.tokens().get(index);
        if (token.capital() && lexicon.givenOrWord().contains(token.plain()) && text.adjacent(index - 1, index)
                && lexicon.cue("human-before", text.tokens().get(index - 1).plain())) {
            return true;
        }
        if (titled(index) || token.capital() && beforeSurname(index) || behindWordAsName(index)) {
            return true;
        }
        if (token.capital() && text.adjacent(index - 1, index) && text.tokens().get(index - 1).capital()
                && lexicon.cue("human", text.tokens().get(index - 1).plain()) && !text.opens(index - 1)) {
            return true;
        }
        boolean afterGiven = text.adjacent(index - 1, index) && lexicon.given(text.tokens().get(index - 1).plain())
                && !stays.get(index - 1);
        return afterGiven && (token.capital() || lexicon.surname(token.plain()));
    }

    /// "Hope Ramsbottom says", "her nan hope kettering": a place behind a word that is also a given name, where a person is spoken of
    private boolean behindWordAsName(int index) {
        if (!text.adjacent(index - 1, index)
                || !lexicon.givenOrWord().contains(text.tokens().get(index - 1).plain())
                || WordsAsNames.hardlyName(text.tokens().get(index - 1).plain())) {
            return false;
        }
        boolean does = text.opens(index - 1) && text.adjacent(index, index + 1)
                && lexicon.cue("does", text.tokens().get(index + 1).plain())
                && !lexicon.cue("link", text.tokens().get(index + 1).plain());
        return does || index > 1 && text.adjacent(index - 2, index - 1)
                && lexicon.cue("relative", text.tokens().get(index - 2).plain());
    }

    /// "Mrs St John", "Ada St John-Fernbank"
    private boolean surnameSaint(int index) {
        return index > 0 && text.tokens().get(index).plain().equals("st") && (titled(index)
                || text.adjacent(index - 1, index) && text.tokens().get(index - 1).capital()
                        && lexicon.given(text.tokens().get(index - 1).plain()));
    }

    /// "Mrs Preston": no place, whatever else it is called
    private boolean titled(int index) {
        return (text.adjacent(index - 1, index) || index > 0 && text.between(index - 1, index).equals(". "))
                && lexicon.cue("title", text.tokens().get(index - 1).plain());
    }

    /// "re: Paris Fernbank", "Lincoln Fernbank has ...": a place of one word before a surname, spoken of as people are
    private boolean beforeSurname(int index) {
        int next = index + 1;
        if (!text.adjacent(index, next) || !text.tokens().get(next).capital()) {
            return false;
        }
        String surname = text.tokens().get(next).plain();
        boolean thing = lexicon.cue("organisation", surname) || lexicon.cue("eponym", surname);
        boolean named = lexicon.surname(surname) || !lexicon.ordinary(surname);
        boolean acts = text.adjacent(next, next + 1) && lexicon.cue("does", text.tokens().get(next + 1).plain());
        boolean announced = index > 0 && lexicon.cue("person", text.tokens().get(index - 1).plain());
        return named && !thing && lexicon.stays().covers(text, next) == 0
                && (acts && !lexicon.cue("place", index > 0 ? text.tokens().get(index - 1).plain() : "")
                        || announced);
    }

    private void organisation(int index) {
        Token last = text.tokens().get(index);
        boolean capital = last.capital() && lexicon.cue("organisation", last.plain());
        if (!capital && !lexicon.cue("firm", last.plain())) {
            return;
        }
        if (lexicon.givenOrWord().contains(last.plain()) && text.adjacent(index, index + 1)
                && text.tokens().get(index + 1).capital() && !lexicon.ordinary(text.tokens().get(index + 1).plain())) {
            return;
        }
        int first = index;
        if (!capital && text.adjacent(index - 1, index) && SORTS.contains(text.tokens().get(index - 1).plain())) {
            first--;
        }
        while (first > 0 && index - first < LONGEST_NAME && text.adjacent(first - 1, first)
                && (partOfOrganisation(first - 1) || links(first - 1))) {
            first--;
        }
        boolean announcedPerson = first > 0 && first < index
                && (lexicon.cue("title", text.tokens().get(first - 1).plain())
                        && !text.tokens().get(first - 1).plain().equals("sir")
                        || !capital && lexicon.cue("person", text.tokens().get(first - 1).plain()));
        boolean bareGivenName = !capital && (index - first == 1 || ROOMS.contains(last.plain()))
                && lexicon.given(text.tokens().get(first).plain());
        boolean shoutedName = text.shouting() && IntStream.range(first, index)
                .anyMatch(i -> lexicon.given(text.tokens().get(i).plain()));
        boolean surname = index - first == 1 && lexicon.surname(last.plain())
                && lexicon.given(text.tokens().get(first).plain()) && first > 0
                && lexicon.cue("link", text.tokens().get(first - 1).plain());
        if (!announcedPerson && !bareGivenName && !shoutedName && !surname) {
            stays.set(first, index + 1);
        }
    }

    private boolean partOfOrganisation(int index) {
        Token token = text.tokens().get(index);
        boolean name = token.capital() && !lexicon.cue("title", token.plain());
        boolean small = lexicon.given(token.plain())
                || lexicon.surname(token.plain()) && !lexicon.ordinary(token.plain());
        return token.word() && (name && !(text.opens(index) && lexicon.ordinary(token.plain())) || small);
    }

    /// the "of" in "Princess of Wales Hospital"
    private boolean links(int index) {
        return index > 0 && text.tokens().get(index).text().equals("of") && text.adjacent(index - 1, index)
                && text.tokens().get(index - 1).capital();
    }

    /// "Operation Encompass", "Storm Babet": what the first word says is no person
    private void namedBy(int index) {
        Token token = text.tokens().get(index);
        if (token.capital() && lexicon.cue("heading", token.plain()) && !surnameSaint(index)
                && text.adjacent(index, index + 1)
                && text.tokens().get(index + 1).capital()) {
            stays.set(index, index + 2);
        }
    }

    /// Whether what stands here is more likely a child's name than a theorist's.
    private boolean children(int index) {
        return index >= 0 && (ofFamily || lexicon.given(text.tokens().get(index).plain())
                || lexicon.givenOrWord().contains(text.tokens().get(index).plain()));
    }

    private void namedAfter(int index) {
        Token noun = text.tokens().get(index);
        int s = index - 1;
        while (s > 0 && index - s < 3 && text.adjacent(s, s + 1) && text.tokens().get(s).capital()) {
            s--;
        }
        boolean possessive = s >= 1 && text.tokens().get(s).plain().equals("s") && text.between(s - 1, s).length() == 1;
        boolean always = lexicon.cue("theory", noun.plain()) && !(EVERYDAY.contains(noun.plain()) && children(s - 1))
                || lexicon.cue("eponym", noun.plain()) && noun.capital() && !text.shouting();
        boolean about = WORKS.contains(noun.plain())
                && index + 1 < text.tokens().size()
                && (noun.plain().equals("book") || noun.plain().equals("law")
                        || ABOUT.contains(text.tokens().get(index + 1).plain())
                        || noun.plain().equals("chapter") && text.tokens().get(index + 1).plain().equals("in"));
        boolean fullName = s >= 2 && text.adjacent(s - 2, s - 1) && text.tokens().get(s - 2).capital()
                && (!lexicon.ordinary(text.tokens().get(s - 2).plain())
                        || lexicon.givenOrWord().contains(text.tokens().get(s - 2).plain())
                                && noun.plain().equals("chapter"));
        if (possessive && (always || about && fullName)) {
            int first = s - 1;
            while (first > 0 && index - first < LONGEST_NAME && text.adjacent(first - 1, first)
                    && text.tokens().get(first - 1).capital()
                    && !text.opens(first - 1)) {
                first--;
            }
            stays.set(first, index + 1);
        }
    }
}
