package signpost.screening;

import java.util.Set;

/// A pupil's initials, which with a school or a role point to one child: "pupil KM", "JB at Oakholt Academy", "child A.B.".
final class Initials implements Finder {

    private static final Set<String> BEFORE = Set.of("pupil", "student", "child", "boy", "girl", "learner", "initials",
            "re", "subject", "fw", "fwd", "yp", "patient", "son", "daughter",
            "sibling", "brother", "sister", "mum", "mother", "father", "dad", "regarding", "baby", "teenager", "lad",
            "concerning", "person", "case", "client", "twin", "pupils", "students", "children", "siblings", "boys",
            "girls", "twins", "brothers", "sisters", "learners");
    private static final Set<String> CLASS = Set.of("year", "yr", "y7", "y8", "y9", "y10", "y11", "boys", "girls",
            "pupils", "students", "lads", "tutor", "form", "children", "siblings", "friends", "two", "both");
    private static final Set<String> BABIES = Set.of("baby", "twin", "patient", "newborn", "toddler");
    private static final Set<String> SCHOOLS = Set.of("school", "academy", "college", "primary", "nursery", "infants",
            "infant", "juniors", "junior", "secondary", "grammar", "high", "preschool", "playgroup", "sixth", "form",
            "ward");
    private static final Set<String> AT_SCHOOL = Set.of("at", "from", "in", "attends", "goes", "joined");
    private static final Set<String> DESCRIBED = Set.of("is", "has", "was", "in", "aged", "told", "said", "says",
            "disclosed", "at", "goes", "attends", "came", "lives", "wants", "who", "whose", "from", "had");
    private static final Set<String> REVIEWS = Set.of("review", "reviews", "lcspr", "cspr", "scr", "spr", "published",
            "inquiry", "learning");
    private static final Set<String> KNOWN = Set.of("he", "she", "him", "her", "his", "my", "our", "mum", "dad", "year",
            "yr", "school", "initials", "aged", "told", "attends", "referral", "referred", "dob", "plan", "conference",
            "s", "meeting");
    private static final int FARTHEST_SCHOOL = 17;
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "his", "hers");
    private final Lexicon lexicon;

    Initials(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        if (text.shouting() || published(text)) {
            return;
        }
        int found = -1;
        boolean ofSomebody = text.tokens().stream().map(Token::plain).anyMatch(PRONOUNS::contains);
        for (int i = 0; i < text.tokens().size(); i++) {
            int last = endOfInitials(text, i);
            boolean again = found >= 0 && (lexicon.cue("link", text.tokens().get(i - 1).plain()) && found == i - 2
                    || found == i - 1 && text.between(found, i).equals(", "));
            boolean other = found >= 0 && last == i && Set.of("by", "with", "to", "from", "and", "of")
                    .contains(text.tokens().get(i - 1).plain()) && text.tokens().get(i).text().length() == 2;
            if (last >= 0 && (again || other || besideName(text, i, last) || paired(text, i, last) || announced(text,
                    i) || atSchool(text, last)
                    || aged(text, i, last)
                    || ofSomebody && (acts(text, i, last) || met(text, i, last))
                    || owns(text, i, last) || about(text, i, last)
                    || called(text, i) && (ofSomebody || text.tokens().get(i).text().length() == 2))) {
                findings.add(PersonalKind.INITIALS, text.tokens().get(i).start(), text.tokens().get(last).end());
                school(text, last, findings);
                i = last;
                found = last;
            }
        }
    }

    /// about reviews that call children by letters ("Child LE"), and about nobody the writer knows
    private static boolean published(Text text) {
        boolean review = text.tokens().stream().map(Token::plain).anyMatch(REVIEWS::contains);
        return review && text.tokens().stream().map(Token::plain).noneMatch(KNOWN::contains)
                && text.tokens().stream().anyMatch(token -> token.text().equals("Child"));
    }

    private int endOfInitials(Text text, int index) {
        String typed = text.tokens().get(index).text();
        String letters = typed.replace("'", "").replace("’", "");
        if ((letters.length() == 2 || letters.length() == 3) && letters.chars().allMatch(Character::isUpperCase)
                && (!lexicon.acronyms().contains(typed) || announced(text, index)
                        && (described(text, index) || besideName(text, index, index)))) {
            return index;
        }
        if (single(text, index) && index > 0 && BABIES.contains(text.tokens().get(index - 1).plain())
                && text.adjacent(index - 1, index) && !lexicon.stays().known(text, index - 1)) {
            return index;
        }
        if (single(text, index) && aged(text, index, index)) {
            return index;
        }
        int last = index;
        while (last - index <= 2 && single(text, last) && last + 1 < text.tokens().size() && single(text, last + 1)
                && Set.of(".", ". ").contains(text.between(last, last + 1))) {
            last++;
        }
        return last > index && last - index <= 2 ? last : -1;
    }

    /// "KT and MO'D": two children of a class
    private boolean paired(Text text, int first, int last) {
        int second = last + 2;
        boolean linked = second < text.tokens().size()
                && Set.of("and", "or").contains(text.tokens().get(last + 1).plain())
                || last + 1 < text.tokens().size() && text.between(last, last + 1).strip().equals("&");
        int other = linked && text.between(last, last + 1).strip().equals("&") ? last + 1 : second;
        boolean initials = linked && endOfInitials(text, other) >= 0
                && last - first == endOfInitials(text, other) - other;
        return initials && text.tokens().stream().anyMatch(token -> CLASS.contains(token.plain()));
    }

    /// "child DH (yr 4)", "pupil RE is"
    private boolean described(Text text, int index) {
        int next = index + 1;
        return text.tokens().get(index).text().length() == 2 && next < text.tokens().size()
                && text.adjacent(index - 1, index)
                && (text.between(index, next).equals(" (") || DESCRIBED.contains(text.tokens().get(next).plain())
                        || text.between(index, next).equals(", ") && (inYear(text, next)
                                || AT_SCHOOL.contains(text.tokens().get(next).plain())));
    }

    /// "FW: TB / Ada Fernbank"
    private boolean besideName(Text text, int first, int last) {
        int name = last + 1;
        return name < text.tokens().size() && text.between(last, name).equals(" / ")
                && text.tokens().get(name).capital()
                && text.tokens().get(name).text().length() > 2 && !text.tokens().get(name).shouted()
                && !lexicon.ordinary(text.tokens().get(name).plain()) && announced(text, first);
    }

    private static boolean single(Text text, int index) {
        String typed = text.tokens().get(index).text();
        boolean irish = typed.length() == 3 && typed.startsWith("O") && "'’".indexOf(typed.charAt(1)) >= 0;
        return (typed.length() == 1 || irish) && Character.isUpperCase(typed.charAt(0))
                && Character.isUpperCase(typed.charAt(typed.length() - 1));
    }

    private static boolean announced(Text text, int index) {
        int before = index > 1 && text.tokens().get(index - 1).plain().equals("of") ? index - 2 : index - 1;
        return index > 0 && BEFORE.contains(text.tokens().get(before).plain())
                && text.between(index - 1, index).length() <= 3;
    }

    /// The school beside the initials, which with them points to the child: "from Oakfield Primary", "school St Bede's".
    private static void school(Text text, int initials, Findings findings) {
        int most = Math.min(text.tokens().size(), initials + FARTHEST_SCHOOL);
        for (int first = initials + 1; first < most; first++) {
            int last = endOfName(text, first, most);
            boolean named = last > first && text.tokens().get(first).plain().equals("st")
                    || last > first && SCHOOLS.contains(text.tokens().get(last).plain())
                    || last >= first && first > initials + 1 && SCHOOLS.contains(text.tokens().get(first - 1).plain())
                            && text.adjacent(first - 1, first);
            if (named) {
                findings.add(PersonalKind.SCHOOL, text.tokens().get(first).start(), text.tokens().get(last).end());
                return;
            }
            first = Math.max(first, last);
        }
    }

    /// the "of" in "St Osyth's C of E Junior"
    private static boolean ofEngland(Text text, int of) {
        return of > 0 && of + 1 < text.tokens().size() && text.tokens().get(of).plain().equals("of")
                && text.tokens().get(of - 1).plain().equals("c") && text.tokens().get(of + 1).plain().equals("e");
    }

    /// the last of words with capitals that stand together, or the one before `first`
    private static int endOfName(Text text, int first, int most) {
        int end = first;
        while (end < most
                && (text.tokens().get(end).capital() || end > first && text.tokens().get(end).text().equals("s")
                        || ofEngland(text, end))
                && (end == first || text.between(end - 1, end).length() <= 2 && (text.between(end - 1, end).isBlank()
                        || text.between(end - 1, end).length() == 1
                        || text.tokens().get(end - 1).plain().equals("st") || end > first + 1
                                && text.tokens().get(end - 1).text().length() == 1))) {
            end++;
        }
        return end - 1;
    }

    /// "L.M., 13, ..."
    private static boolean aged(Text text, int first, int last) {
        int age = last + 1;
        if (last == first && single(text, first)) {
            return age < text.tokens().size() && text.between(last, age).equals(". ")
                    && text.tokens().get(age).plain().equals("aged");
        }
        if (age < text.tokens().size() && inYear(text, age)) {
            return true;
        }
        return last > first && age < text.tokens().size() && text.between(last, age).contains(", ")
                && text.tokens().get(age).text().length() <= 2
                && text.tokens().get(age).digits() == text.tokens().get(age).text().length();
    }

    /// "KM, Year 10 ...", "J.W. 17/02/2013": what year of school, or when born
    private static boolean inYear(Text text, int next) {
        String between = text.between(next - 1, next);
        boolean year = Set.of(", ", " (", ". ", "., ", ". (").contains(between)
                && (Set.of("year", "yr", "reception").contains(text.tokens().get(next).plain())
                        || text.tokens().get(next).plain().matches("yr?\\d{1,2}"));
        return year
                || text.between(next - 1, next).replace('.', ' ').isBlank() && Dates.endOfDate(text, next) >= next + 2;
    }

    /// "known as GT", "goes by KB"
    private boolean called(Text text, int first) {
        return first > 1 && (text.tokens().get(first - 1).plain().equals("as")
                || text.tokens().get(first - 1).plain().equals("by"))
                && lexicon.cue("person",
                        text.tokens().get(first - 2).plain() + " " + text.tokens().get(first - 1).plain());
    }

    /// "TJ is what we call him": initials that do what a person does
    private boolean acts(Text text, int first, int last) {
        return last == first && last + 1 < text.tokens().size() && text.adjacent(last, last + 1)
                && lexicon.cue("does", text.tokens().get(last + 1).plain());
    }

    /// "SB's chronology", "MT's mum"
    private boolean owns(Text text, int first, int last) {
        int owned = last + 2;
        return last == first && text.tokens().get(first).text().length() == 2 && owned < text.tokens().size()
                && text.tokens().get(last + 1).text().equals("s") && text.between(last, last + 1).length() == 1
                && (lexicon.cue("kin", text.tokens().get(owned).plain())
                        || lexicon.cue("file", text.tokens().get(owned).plain()));
    }

    /// "referral for LC", "meeting about PJ"
    private boolean about(Text text, int first, int last) {
        return last == first && first > 1 && text.tokens().get(first).text().length() == 2
                && text.adjacent(first - 1, first) && lexicon.cue("file", text.tokens().get(first - 2).plain())
                && Set.of("for", "about", "on", "re", "regarding").contains(text.tokens().get(first - 1).plain());
    }

    /// "with his arm round EW in the cupboard": what is done with a person, and no question what the letters mean
    private boolean met(Text text, int first, int last) {
        boolean met = last == first && first > 1 && text.tokens().get(first).text().length() == 2
                && text.adjacent(first - 1, first) && lexicon.cue("meets", text.tokens().get(first - 1).plain());
        return met && (first + 1 == text.tokens().size() || !text.adjacent(first, first + 1)
                || lexicon.cue("after-met", text.tokens().get(first + 1).plain()));
    }

    private boolean atSchool(Text text, int last) {
        int next = last + 1;
        while (next < text.tokens().size() && next <= last + 2
                && Set.of("who", "is").contains(text.tokens().get(next).plain())) {
            next++;
        }
        if (next + 1 >= text.tokens().size() || !AT_SCHOOL.contains(text.tokens().get(next).plain())) {
            return false;
        }
        for (int i = next + 1; i < Math.min(text.tokens().size(), next + 6); i++) {
            if (SCHOOLS.contains(text.tokens().get(i).plain()) || text.tokens().get(i).plain().equals("year")) {
                return true;
            }
        }
        return false;
    }
}
