package signpost.screening;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers of cases, records, crimes and incidents, told by the words before them or by a shape such as `ABC-770123`.
final class CaseNumbers implements Finder {

    private static final Set<String> CUES = Set.of("mosaic", "liquidlogic", "lcs", "eha", "ref", "reference", "case",
            "id", "crime", "incident", "log", "file",
            "record", "carefirst", "ics", "eclipse", "systmone", "emis", "rio", "cpoms", "number", "no", "num", "cin",
            "cp", "pnc", "niche", "athena", "ehm",
            "swift", "azeus", "referral", "client", "patient", "hospital", "mrn", "uln", "urn", "refs", "ids", "cases",
            "passport", "visa", "account", "acc", "licence", "iban", "sort", "code", "tenancy", "claim", "custody",
            "exhibit", "oasis", "caseid", "nhs");
    private static final Set<String> SYSTEMS = Set.of("lcs", "eha", "ehm", "ics", "cin", "cp", "emis", "pnc", "cpoms",
            "icp", "las", "cpp", "lac", "cla", "saf", "mash", "eht");
    private static final Set<String> PUBLIC = Set.of("charity", "company", "vat", "page", "paragraph", "isbn",
            "section", "act", "briefing", "chapter", "registered",
            "ofsted", "edition", "annex", "phone", "telephone", "tel", "ring", "call", "text", "helpline");
    private static final Set<String> PREFIXES_THAT_STAY = Set.of("SC", "ISO", "BS", "EN", "COVID", "PSI", "SI", "CSPR",
            "HMIC");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}\\d{2}");
    private static final Pattern FOUR = Pattern.compile("[A-Z0-9]{1,4}");
    private static final Pattern SORT_CODE = Pattern.compile("\\d{2}-\\d{2}-\\d{2}|\\d{6}");
    private static final Pattern DATE = Pattern
            .compile("\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{2}|\\d{4})|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}");
    private static final Pattern YEARS = Pattern
            .compile("(?:19|20)\\d{2}(?:[-/]\\d{2}|[-/](?:19|20)\\d{2})?s?|[A-Za-z]+-?(?:19|20)\\d{2}");
    private static final int WINDOW = 4;

    @Override
    public void find(Text text, Findings findings) {
        int index = 0;
        while (index < text.tokens().size()) {
            int last = endOfReference(text, index);
            int start = text.tokens().get(index).start();
            int end = text.tokens().get(last).end();
            String reference = text.raw().substring(start, end);
            int bank = endOfBankAccount(text, index);
            if (bank > index) {
                findings.add(PersonalKind.CASE_NUMBER, start, text.tokens().get(bank).end());
                last = bank;
            } else if (sortCode(text, index, reference)) {
                findings.add(PersonalKind.CASE_NUMBER, start, end);
            } else if (logged(text, last)) {
                findings.add(PersonalKind.CASE_NUMBER, start, ofDay(text, last));
            } else if (reference(reference)
                    && (cued(text, index, reference) || shaped(reference) || companion(reference, findings))) {
                findings.add(PersonalKind.CASE_NUMBER, withSystem(text, index, findings), ofDay(text, last));
            }
            index = last + 1;
        }
    }

    /// the "LCS" of "LCS 1120034", the "RXF" of "RXF 8812034"
    private static int withSystem(Text text, int index, Findings findings) {
        String before = index > 0 ? text.tokens().get(index - 1).text() : "";
        boolean system = text.adjacent(index - 1, index) && text.tokens().get(index - 1).shouted()
                && text.tokens().get(index - 1).word()
                && findings.free(text.tokens().get(index - 1).start(), text.tokens().get(index - 1).end())
                && (SYSTEMS.contains(text.tokens().get(index - 1).plain())
                        || before.length() <= 4 && !text.shouting() && !CUES.contains(before.toLowerCase(Locale.ROOT)));
        return text.tokens().get(system ? index - 1 : index).start();
    }

    /// takes in the day of a police log, "0342 of 12/05/24"
    private static int ofDay(Text text, int last) {
        boolean of = last + 2 < text.tokens().size() && text.tokens().get(last + 1).plain().equals("of");
        int date = of ? Dates.endOfDate(text, last + 2) : -1;
        boolean run = of && text.tokens().get(last + 2).digits() >= 6;
        return text.tokens().get(date > last ? date : run ? last + 2 : last).end();
    }

    /// "log 412 of 06/02/24"
    private static boolean logged(Text text, int number) {
        return number > 0 && Set.of("log", "incident", "crime").contains(text.tokens().get(number - 1).plain())
                && DigitRun.digit(text.tokens().get(number).text().charAt(0))
                && ofDay(text, number) > text.tokens().get(number).end();
    }

    /// an account in the international form, "GB29 NWBK 6016 1331 9268 19"; `first` if none begins there
    private static int endOfBankAccount(Text text, int first) {
        int last = first;
        boolean country = COUNTRY.matcher(text.tokens().get(first).text()).matches();
        while (country && last - first < 8 && text.adjacent(last, last + 1)
                && FOUR.matcher(text.tokens().get(last + 1).text()).matches()) {
            last++;
        }
        return last - first >= 4 ? last : first;
    }

    /// the number of a bank's branch, `20-45-77`
    private static boolean sortCode(Text text, int index, String reference) {
        boolean cued = false;
        for (int i = Math.max(0, index - WINDOW - 2); i < index; i++) {
            cued = cued || text.tokens().get(i).plain().equals("sort");
        }
        return cued && SORT_CODE.matcher(reference).matches();
    }

    /// tokens joined by single hyphens, slashes or underlines
    private static int endOfReference(Text text, int first) {
        int last = first;
        while (last + 1 < text.tokens().size() && last - first < 6) {
            String joint = text.between(last, last + 1);
            if (joint.length() != 1 || "-/_".indexOf(joint.charAt(0)) < 0) {
                break;
            }
            last++;
        }
        return last;
    }

    private static int digits(String reference) {
        return (int) reference.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static boolean reference(String reference) {
        int digits = digits(reference);
        return digits >= 4 && digits <= 20 && reference.length() <= 30 && !date(reference) && !years(reference);
    }

    private static boolean date(String reference) {
        return DATE.matcher(reference).matches();
    }

    private static boolean years(String reference) {
        return YEARS.matcher(reference).matches();
    }

    private static boolean cued(Text text, int index, String reference) {
        boolean cued = false;
        for (int i = index - 1; i >= Math.max(0, index - WINDOW) && !text.opens(i + 1)
                || i == index - 1 && i >= 0; i--) {
            String word = text.tokens().get(i).plain();
            if (PUBLIC.contains(word)) {
                return false;
            }
            cued = cued || CUES.contains(word);
        }
        boolean money = index < text.tokens().size() && text.tokens().get(index).start() > 0
                && "£$€".indexOf(text.raw().charAt(text.tokens().get(index).start() - 1)) >= 0;
        return cued && !money && (digits(reference) >= 4);
    }

    /// letters, a joint and at least four digits, or capital letters run together with at least five
    private static boolean shaped(String reference) {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters < 1 || letters > 6 || letters == reference.length()
                || PREFIXES_THAT_STAY.contains(reference.substring(0, letters))) {
            return false;
        }
        boolean joint = "-/_".indexOf(reference.charAt(letters)) >= 0;
        boolean capitals = reference.substring(0, letters).chars().allMatch(Character::isUpperCase);
        return capitals && digits(reference) >= (joint ? 4 : 6);
    }

    /// a bare number beside a case number already found ("and her sister 7788124")
    private static boolean companion(String reference, Findings findings) {
        return findings.any(PersonalKind.CASE_NUMBER) && digits(reference) == reference.length()
                && reference.length() >= 5;
    }
}
