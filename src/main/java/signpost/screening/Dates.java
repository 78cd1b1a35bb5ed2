package signpost.screening;

import java.util.List;
import java.util.Set;

/// Dates of birth: a date that the words around it, or a name directly before it, make somebody's birthday. Other dates stay.
final class Dates implements Finder {

    private static final Set<String> CUES = Set.of("dob", "d.o.b", "born", "birth", "birthday", "birthdate", "b",
            "bday", "b'day", "brn", "doborn");
    private static final Set<String> SAID = Set.of("dob", "d.o.b", "born", "birth", "birthday", "birthdate", "bday");
    private static final Set<String> IN_GENERAL = Set.of("after", "before", "since", "until", "between", "children",
            "babies");
    private static final Set<String> MONTHS = Set
            .of(("january february march april may june july august september october november december "
                    + "jan feb mar apr jun jul aug sep sept oct nov dec").split(" "));
    /// before a date on which something was done, and nobody born
    private static final Set<String> HAPPENED = Set.of("on", "since", "until", "till", "by", "before", "after", "from",
            "between", "dated", "reviewed", "review", "issued", "version", "published", "updated",
            "meeting", "conference", "court", "hearing", "visit", "visited", "seen", "due", "deadline", "effective",
            "closed", "opened", "ended", "started", "sent", "sign", "signed", "held", "act", "policy",
            "assessment", "referral", "appointment", "panel", "next", "last");
    private static final Set<String> WEEKDAYS = Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
            "sat",
            "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "the");
    private static final int WINDOW = 6;

    @Override
    public void find(Text text, Findings findings) {
        int index = 0;
        while (index < text.tokens().size()) {
            int last = endOfDate(text, index);
            if (last < 0) {
                index++;
                continue;
            }
            int start = text.tokens().get(index).start();
            if (birth(text, index, last)
                    || findings.justBefore(PersonalKind.NAME, start, 4)
                            && (last > index || runTogether(text.tokens().get(index)))
                    || told(text, index, last, findings)) {
                boolean weekday = index > 0 && WEEKDAYS.contains(text.tokens().get(index - 1).plain())
                        && text.adjacent(index - 1, index);
                findings.add(PersonalKind.DATE_OF_BIRTH, weekday ? text.tokens().get(index - 1).start() : start,
                        text.tokens().get(last).end());
            }
            index = last + 1;
        }
        BirthdaysAround.find(text, findings);
        yearsAlone(text, findings);
        dictated(text, findings);
        runTogether(text, findings);
    }

    /// "dob is sixth of the sixth twenty eleven"
    private static void dictated(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            if (!SAID.contains(text.tokens().get(i).plain()) && !dotted(text.tokens(), i)) {
                continue;
            }
            for (int first = i + 1; first < Math.min(text.tokens().size(), i + WINDOW); first++) {
                int last = Math.max(SpokenDates.birthday(text, first), SpokenDates.spaced(text, first));
                if (last > first) {
                    findings.add(PersonalKind.DATE_OF_BIRTH, text.tokens().get(first).start(),
                            text.tokens().get(last).end());
                    break;
                }
            }
        }
    }

    /// "dob01/02/2016"
    private static void runTogether(Text text, Findings findings) {
        for (int i = 0; i + 2 < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            boolean dob = token.plain().startsWith("dob") && token.digits() > 0
                    && token.digits() == token.text().length() - 3;
            if (dob && number(text.tokens().get(i + 1)) && number(text.tokens().get(i + 2))
                    && text.between(i, i + 1).length() == 1 && text.between(i + 1, i + 2).length() == 1) {
                findings.add(PersonalKind.DATE_OF_BIRTH, token.start() + 3, text.tokens().get(i + 2).end());
            }
        }
    }

    /// a whole date in a message that names somebody, where no word before it says what happened then
    private static boolean told(Text text, int first, int last, Findings findings) {
        boolean whole = runTogether(text.tokens().get(first))
                || last > first && !MONTHS.contains(text.tokens().get(first).plain())
                        && (text.tokens().get(last).text().length() == 4 && year(text.tokens().get(last))
                                || last == first + 2 && numericDate(text, first) == last);
        boolean somebody = findings.any(PersonalKind.NAME) || findings.any(PersonalKind.NHS_NUMBER)
                || findings.any(PersonalKind.UPN) || findings.any(PersonalKind.INITIALS);
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            whole = whole && (!HAPPENED.contains(text.tokens().get(i).plain()) || ofAnother(text, i, findings));
        }
        return whole && somebody;
    }

    /// "and her sister Grace on the ninth of June 2016", after another's birthday
    private static boolean ofAnother(Text text, int on, Findings findings) {
        return text.tokens().get(on).plain().equals("on") && findings.any(PersonalKind.DATE_OF_BIRTH)
                && findings.justBefore(PersonalKind.NAME, text.tokens().get(on).start(), 1);
    }

    /// "(born 2015)", "yob 2011"
    private static void yearsAlone(Text text, Findings findings) {
        for (int i = 1; i < text.tokens().size(); i++) {
            String cue = text.tokens().get(i - 1).plain();
            boolean ofOne = dotted(text.tokens(), i - 1) || cue.equals("yob") || cue.equals("dob")
                    || cue.equals("birth")
                    || cue.equals("born") && (i < 2 || !text.adjacent(i - 2, i - 1)
                            || Set.of("was", "is", "he", "she").contains(text.tokens().get(i - 2).plain()));
            Token token = text.tokens().get(i);
            boolean run = number(token) && (token.text().length() == 6 || token.text().length() == 8);
            if (ofOne && (year(token) || run)) {
                findings.add(PersonalKind.DATE_OF_BIRTH, token.start(), token.end());
            }
        }
    }

    /// The last token of a date that begins here, or -1.
    static int endOfDate(Text text, int index) {
        List<Token> tokens = text.tokens();
        int numeric = runTogether(tokens.get(index)) ? index : numericDate(text, index);
        if (numeric >= 0) {
            return numeric;
        }
        int month = -1;
        boolean dayBehind = MONTHS.contains(tokens.get(index).plain()) && index + 2 < tokens.size()
                && tokens.get(index + 1).plain().equals("the") && day(tokens.get(index + 2))
                && text.adjacent(index, index + 1)
                && !tokens.get(index + 2).plain().chars().allMatch(Character::isDigit);
        if (dayBehind) {
            boolean yearBehind = index + 3 < tokens.size() && near(text, index + 2) && (year(tokens.get(index + 3))
                    || tokens.get(index + 3).text().length() == 2 && number(tokens.get(index + 3)));
            return yearBehind ? index + 3 : index + 2;
        }
        int spoken = SpokenDates.day(text, index);
        if (spoken >= 0) {
            month = spoken + 1;
        } else if (day(tokens.get(index))) {
            month = index + 1 < tokens.size() && tokens.get(index + 1).plain().equals("of") ? index + 2 : index + 1;
        } else if (MONTHS.contains(tokens.get(index).plain()) && index + 1 < tokens.size()
                && (day(tokens.get(index + 1)) || year(tokens.get(index + 1)))) {
            int next = index + 1;
            return day(tokens.get(next)) && next + 1 < tokens.size() && year(tokens.get(next + 1)) && near(text, next)
                    ? next + 1
                    : next;
        }
        if (month < 0 || month >= tokens.size() || !MONTHS.contains(tokens.get(month).plain())) {
            return -1;
        }
        boolean withYear = month + 1 < tokens.size()
                && (year(tokens.get(month + 1))
                        || tokens.get(month + 1).text().length() == 2 && number(tokens.get(month + 1)))
                && near(text, month);
        return withYear ? month + 1 : SpokenDates.year(text, month);
    }

    /// "03JUL2010", as hospitals write it
    private static boolean runTogether(Token token) {
        String plain = token.plain();
        int letters = 0;
        while (letters < plain.length() && DigitRun.digit(plain.charAt(letters))) {
            letters++;
        }
        int year = plain.length() - 4;
        return letters >= 1 && letters <= 2 && year >= letters + 3 && MONTHS.contains(plain.substring(letters, year))
                && plain.chars().skip(year).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean near(Text text, int left) {
        return text.between(left, left + 1).length() <= 2;
    }

    private static int numericDate(Text text, int index) {
        List<Token> tokens = text.tokens();
        if (index + 2 >= tokens.size() || !number(tokens.get(index)) || !number(tokens.get(index + 1))
                || !number(tokens.get(index + 2))) {
            return -1;
        }
        String joint = text.between(index, index + 1).strip();
        boolean joined = joint.length() == 1 && "/.-–".contains(joint)
                && joint.equals(text.between(index + 1, index + 2).strip());
        int first = tokens.get(index).text().length();
        int third = tokens.get(index + 2).text().length();
        boolean shape = tokens.get(index + 1).text().length() <= 2
                && (first <= 2 && (third == 2 || third == 4) || first == 4 && third <= 2);
        return joined && shape ? index + 2 : -1;
    }

    private static boolean birth(Text text, int first, int last) {
        List<Token> tokens = text.tokens();
        int start = tokens.get(first).start();
        boolean cued = start > 0 && text.raw().charAt(start - 1) == '*';
        for (int i = first - 1; i >= Math.max(0, first - WINDOW); i--) {
            if (tokens.get(i).text().equals(PersonalKind.DATE_OF_BIRTH.mask())) {
                break;
            }
            if (IN_GENERAL.contains(tokens.get(i).plain())) {
                return false;
            }
            cued = cued || CUES.contains(tokens.get(i).plain()) || dotted(tokens, i)
                    || comesOfAge(text, i, first);
        }
        for (int i = last + 1; i <= Math.min(tokens.size() - 1, last + 5); i++) {
            cued = cued || Set.of("dob", "birthday", "birth").contains(tokens.get(i).plain())
                    || dotted(tokens, i) || tooOld(tokens, i);
        }
        return cued;
    }

    /// "turned 13 on ...", "will be 18 on ...", "aged 7 (...)"
    private static boolean comesOfAge(Text text, int cue, int first) {
        int date = WEEKDAYS.contains(text.tokens().get(first - 1).plain()) ? first - 1 : first;
        if (cue + 2 > date - 1 && cue + 2 != date
                || !day(text.tokens().get(cue + 1)) && !Ages.NUMBERS.contains(text.tokens().get(cue + 1).plain())) {
            return false;
        }
        boolean turns = Set.of("turned", "turns", "turning", "be", "was", "is").contains(text.tokens().get(cue).plain())
                && cue + 3 == date && text.tokens().get(cue + 2).plain().equals("on");
        boolean aged = Set.of("aged", "age").contains(text.tokens().get(cue).plain()) && cue + 2 == date;
        return turns || aged;
    }

    /// "too old", "too young", "old enough": said of a birthday, and of no other date
    private static boolean tooOld(List<Token> tokens, int i) {
        boolean too = Set.of("old", "young").contains(tokens.get(i).plain()) && tokens.get(i - 1).plain().equals("too");
        return too || tokens.get(i).plain().equals("enough") && tokens.get(i - 1).plain().equals("old");
    }

    /// d.o.b
    private static boolean dotted(List<Token> tokens, int i) {
        return i >= 2 && tokens.get(i).plain().equals("b") && tokens.get(i - 1).plain().equals("o")
                && tokens.get(i - 2).plain().equals("d");
    }

    static boolean month(String plain) {
        return MONTHS.contains(plain);
    }

    private static boolean day(Token token) {
        String digits = token.plain().replaceFirst("(?:st|nd|rd|th)$", "");
        return digits.length() <= 2 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean year(Token token) {
        return token.text().length() == 4 && number(token)
                && (token.text().startsWith("19") || token.text().startsWith("20"));
    }

    private static boolean number(Token token) {
        return token.digits() == token.text().length();
    }
}
