package signpost.screening;

import java.util.HashSet;
import java.util.Set;

/// Birthdays that are said to be such afterwards ("Is 12 June 2008 before the cut-off? That's when he was born"), and the other reading of one
/// ("recorded as born 05/06/2014 by school and 06/05/2014 by us").
final class BirthdaysAround {

    private static final Set<String> WHO = Set.of("he", "she", "they", "hes", "shes", "i");
    private static final Set<String> WAS = Set.of("was", "were", "is");
    private static final Set<String> OTHER = Set.of("and", "or", "not", "other", "but", "says", "has", "then", "it",
            "be", "actually", "rather");

    private static final Set<String> FEASTS = Set.of("christmas", "boxing", "new", "year's", "year", "years", "s",
            "day", "eve", "leap", "pancake", "bonfire", "night", "guy", "fawkes", "halloween", "easter", "sunday",
            "monday", "valentine's", "valentines", "valentine", "eid",
            "diwali", "hogmanay");

    private BirthdaysAround() {}

    static void find(Text text, Findings findings) {
        Set<String> years = new HashSet<>();
        int latest = -1;
        int endOfLatest = -1;
        for (int i = 0; i < text.tokens().size(); i++) {
            int last = Dates.endOfDate(text, i);
            boolean whole = last > i + 1 && text.tokens().get(last).digits() >= 2;
            if (whole && !findings.free(text.tokens().get(i).start(), text.tokens().get(last).end())) {
                years.add(year(text, last));
                latest = -1;
            } else if (whole && years.contains(year(text, last)) && reading(text, i)) {
                findings.add(PersonalKind.DATE_OF_BIRTH, text.tokens().get(i).start(), text.tokens().get(last).end());
            } else if (whole) {
                latest = i;
                endOfLatest = last;
            }
            if (text.tokens().get(i).text().equals(PersonalKind.DATE_OF_BIRTH.mask())) {
                latest = -1;
            }
            if (Set.of("born", "birthday", "bday", "dob").contains(text.tokens().get(i).plain())) {
                onFeast(text, i, findings);
            }
            if (latest >= 0 && said(text, i) && !dateFollows(text, i)) {
                findings.add(PersonalKind.DATE_OF_BIRTH, text.tokens().get(latest).start(),
                        text.tokens().get(endOfLatest).end());
                latest = -1;
            }
            i = Math.max(i, last);
        }
    }

    /// "born on Christmas Day 2011"
    private static void onFeast(Text text, int born, Findings findings) {
        int first = born + 1;
        while (first < text.tokens().size() && first - born < 3
                && Set.of("on", "is", "was", "s").contains(text.tokens().get(first).plain())) {
            first++;
        }
        dayAlone(text, first, findings);
        int last = first;
        while (last < text.tokens().size() && last - first < 3 && FEASTS.contains(text.tokens().get(last).plain())) {
            last++;
        }
        boolean year = last > first && last < text.tokens().size() && Dates.year(text.tokens().get(last))
                && text.adjacent(last - 1, last);
        last -= year ? 0 : 1;
        if (year || last > first && !text.tokens().get(born).plain().equals("dob")) {
            findings.add(PersonalKind.DATE_OF_BIRTH, text.tokens().get(first).start(), text.tokens().get(last).end());
        }
    }

    /// "born 14/6"
    private static void dayAlone(Text text, int first, Findings findings) {
        int month = first + 1;
        boolean numbers = month < text.tokens().size() && shortNumber(text.tokens().get(first))
                && shortNumber(text.tokens().get(month)) && "/.-".contains(text.between(first, month))
                && text.between(first, month).length() == 1;
        if (numbers && Dates.endOfDate(text, first) < 0) {
            findings.add(PersonalKind.DATE_OF_BIRTH, text.tokens().get(first).start(), text.tokens().get(month).end());
        }
    }

    private static boolean shortNumber(Token token) {
        return token.text().length() <= 2 && token.digits() == token.text().length();
    }

    private static String year(Text text, int last) {
        String digits = text.tokens().get(last).text();
        return digits.substring(digits.length() - 2);
    }

    /// no word that says what else was done on that day, but one that sets it against the birthday
    private static boolean reading(Text text, int first) {
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (OTHER.contains(text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    /// "when he was born"
    private static boolean said(Text text, int born) {
        return born > 2 && text.tokens().get(born).plain().equals("born")
                && WAS.contains(text.tokens().get(born - 1).plain())
                && WHO.contains(text.tokens().get(born - 2).plain())
                && Set.of("when", "day", "date").contains(text.tokens().get(born - 3).plain());
    }

    private static boolean dateFollows(Text text, int born) {
        for (int i = born + 1; i < Math.min(text.tokens().size(), born + 4); i++) {
            if (Dates.endOfDate(text, i) > i) {
                return true;
            }
        }
        return false;
    }
}
