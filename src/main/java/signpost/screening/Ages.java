package signpost.screening;

import java.util.Set;

/// Ages in a sentence that names somebody: "Ada, aged 13", "Musa (11)", "my 14-year-old son Theo", "Ada is seven".
///
/// Without a name an age stays, since the question may be about children of that age.
final class Ages implements Finder {

    private static final int OLDEST = 110;
    static final Set<String> NUMBERS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen");
    private static final Set<String> UNITS = Set.of("year", "years", "yr", "yrs", "month", "months", "week", "weeks",
            "wk", "wks", "day", "days", "yo", "y", "year-old", "month-old", "week-old", "yr-old");
    private static final Set<String> IS = Set.of("is", "was", "s", "turned", "turns", "aged", "age");

    @Override
    public void find(Text text, Findings findings) {
        int first = 0;
        for (int i = 1; i <= text.tokens().size(); i++) {
            if (i == text.tokens().size() || text.opens(i)) {
                inSentence(text, first, i, findings);
                first = i;
            }
        }
    }

    private static void inSentence(Text text, int first, int end, Findings findings) {
        boolean named = false;
        for (int i = first; i < end && !named; i++) {
            named = findings.begins(PersonalKind.NAME, text.tokens().get(i).start())
                    || findings.begins(PersonalKind.INITIALS, text.tokens().get(i).start());
        }
        for (int i = first; i < end && named; i++) {
            if (years(text.tokens().get(i)) && told(text, i, end, findings)) {
                findings.add(PersonalKind.AGE, text.tokens().get(i).start(), text.tokens().get(i).end());
            }
        }
    }

    /// "13", "thirteen", "13yo"
    private static boolean years(Token token) {
        int digits = token.digits();
        boolean bare = digits == token.text().length() || UNITS.contains(token.plain().substring(digits));
        return NUMBERS.contains(token.plain())
                || digits > 0 && digits <= 3 && bare && Integer.parseInt(token.plain().substring(0, digits)) < OLDEST;
    }

    private static boolean told(Text text, int age, int end, Findings findings) {
        Token token = text.tokens().get(age);
        String next = age + 1 < end ? text.tokens().get(age + 1).plain() : "";
        boolean unit = token.digits() > 0 && token.digits() < token.text().length()
                || UNITS.contains(next) && (next.endsWith("old")
                        || age + 2 < end && text.tokens().get(age + 2).plain().equals("old"));
        if (unit || age == 0) {
            return unit;
        }
        String gap = text.between(age - 1, age);
        boolean ends = age + 1 >= end || !text.between(age, age + 1).isBlank()
                || Set.of("and", "or", "but", "so", "who").contains(next);
        boolean afterName = findings.ends(PersonalKind.NAME, text.tokens().get(age - 1).end())
                || findings.ends(PersonalKind.INITIALS, text.tokens().get(age - 1).end());
        boolean beside = afterName && ends && (gap.equals(", ") || gap.equals(" (") || gap.isBlank());
        return beside || IS.contains(text.tokens().get(age - 1).plain()) && ends;
    }
}
