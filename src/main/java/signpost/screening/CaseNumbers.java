package signpost.screening;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Numbers of cases, records, crimes and incidents, told by the words before them or by a shape such as `ABC-770123`.
final class CaseNumbers implements Finder {

    private static final Set<String> CUES = Set.of("mosaic", "liquidlogic", "lcs", "eha", "ref", "reference", "case",
            "id", "crime", "incident", "log", "file",
            "record", "carefirst", "ics", "eclipse", "systmone", "emis", "rio", "cpoms", "number", "no", "num", "cin",
            "cp", "pnc", "niche", "athena", "ehm",
            "swift", "azeus", "referral", "client", "patient", "hospital", "mrn", "uln", "urn", "refs", "ids", "cases",
            "passport", "visa", "account", "acc", "licence", "iban", "sort", "code", "tenancy", "claim", "custody",
            "exhibit", "oasis", "caseid", "nhs", "badge", "warrant", "payroll", "cad", "brp",
            "wristband",
            "hosp", "ticket", "docket", "nass", "cerar", "imei", "dl", "upn", "dbs", "cert", "card", "ending",
            "ends", "serial",
            "pupil", "driving", "pid", "sid", "crn", "hrn", "mpi", "cris", "delius", "cid", "pcn",
            "chi");
    private static final Set<String> SYSTEMS = Set.of("lcs", "eha", "ehm", "ics", "cin", "cp", "emis", "pnc", "cpoms",
            "icp", "las", "cpp", "lac", "cla", "saf", "mash", "eht");
    private static final Set<String> PUBLIC = Set.of("charity", "company", "vat", "page", "paragraph", "isbn",
            "section", "act", "briefing", "course", "language", "module", "chapter", "registered",
            "ofsted", "dfe", "ukprn", "timesheet", "edition", "annex", "collar", "shoulder", "ext", "extension",
            "phone", "telephone", "tel", "ring", "call", "text", "helpline");
    private static final Set<String> PAPERS = Set.of("form", "policy", "invoice", "procedure", "template", "leaflet",
            "version", "order", "document", "circular", "poster");
    private static final Set<String> PREFIXES_THAT_STAY = Set.of("SC", "ISO", "BS", "EN", "COVID", "PSI", "SI", "CSPR",
            "HMIC");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}\\d{2}");
    private static final Pattern FOUR = Pattern.compile("[A-Z0-9]{1,4}");
    private static final Pattern SORT_CODE = Pattern.compile("\\d{2}-\\d{2}-\\d{2}|\\d{6}");
    private static final Pattern DATE = Pattern
            .compile("\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{2}|\\d{4})|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}");
    private static final Pattern YEARS = Pattern
            .compile("(?:19|20)\\d{2}(?:[-/]\\d{2}|[-/](?:19|20)\\d{2})?s?|[A-Za-z]+-?(?:19|20)\\d{2}");
    private static final Pattern GROUP = Pattern.compile("[A-Z0-9]{1,10}");
    private static final Pattern PLATE = Pattern.compile("\\d{2,3}-[A-Z]{1,2}-\\d{1,6}");
    private static final Pattern CRIME = Pattern.compile("\\d{2}[A-Z]{1,2}[-/]?\\d{4,8}[-/]\\d{2}");
    private static final Set<String> NUMBER = Set.of("no", "number", "num", "is");
    private static final int MOST_GROUPS = 5;
    private static final int LEAST_IN_GROUPS = 6;
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
            } else if (groups(text, index) > index) {
                last = groups(text, index);
                findings.add(PersonalKind.CASE_NUMBER, start, text.tokens().get(last).end());
            } else if (foreignPlate(reference) || CRIME.matcher(reference).matches()
                    || sortCode(text, index, reference)) {
                findings.add(PersonalKind.CASE_NUMBER, start, end);
            } else if (logged(text, index, last)) {
                findings.add(PersonalKind.CASE_NUMBER, start, ofDay(text, last));
            } else if (reference(reference)
                    && (cued(text, index, reference) || shaped(reference) && !ofCourse(text, index)
                            || companion(reference, findings))) {
                findings.add(PersonalKind.CASE_NUMBER, withSystem(text, index, findings), ofDay(text, last));
            }
            index = last + 1;
        }
    }

    /// the "LCS" of "LCS 1120034", the "RXF" of "RXF 8812034"
    private static int withSystem(Text text, int index, Findings findings) {
        String before = index > 0 ? text.tokens().get(index - 1).text() : "";
        boolean letter = before.length() == 1 && "AI".indexOf(before) < 0 && Character.isUpperCase(before.charAt(0));
        boolean system = text.adjacent(index - 1, index) && (letter || text.tokens().get(index - 1).shouted())
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
    private static boolean logged(Text text, int first, int number) {
        int cue = first > 1 && Set.of("no", "number").contains(text.tokens().get(first - 1).plain())
                ? first - 2
                : first - 1;
        return cue >= 0 && Set.of("log", "incident", "crime", "cad").contains(text.tokens().get(cue).plain())
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

    /// The end of groups of capitals and digits behind such a word as "licence" or "passport": "PARKE 802115 AB9CD"; `first` if there are none.
    private static int groups(Text text, int first) {
        boolean cued = first > 0 && CUES.contains(text.tokens().get(first - 1).plain())
                || first > 1 && NUMBER.contains(text.tokens().get(first - 1).plain())
                        && CUES.contains(text.tokens().get(first - 2).plain());
        int last = first;
        int digits = text.tokens().get(first).digits();
        while (cued && GROUP.matcher(text.tokens().get(last).text()).matches() && last - first < MOST_GROUPS
                && text.adjacent(last, last + 1) && GROUP.matcher(text.tokens().get(last + 1).text()).matches()) {
            last++;
            digits += text.tokens().get(last).digits();
        }
        return digits >= LEAST_IN_GROUPS ? last : first;
    }

    /// "191-D-20344"
    private static boolean foreignPlate(String reference) {
        return PLATE.matcher(reference).matches();
    }

    /// "course code SG-L3-0427"
    private static boolean ofCourse(Text text, int index) {
        return IntStream.range(Math.max(0, index - 3), index)
                .anyMatch(i -> Set.of("course", "module", "training").contains(text.tokens().get(i).plain()))
                || index > 0 && PAPERS.contains(text.tokens().get(index - 1).plain());
    }

    /// the number of a bank's branch, `20-45-77`
    private static boolean sortCode(Text text, int index, String reference) {
        boolean cued = false;
        for (int i = Math.max(0, index - WINDOW - 2); i < index; i++) {
            cued = cued || text.tokens().get(i).plain().equals("sort");
        }
        boolean account = index + 3 < text.tokens().size() && reference.length() == 8
                && text.tokens().get(index + 3).digits() == 8 && text.tokens().get(index + 3).text().length() == 8
                && text.between(index + 2, index + 3).length() <= 3;
        return (cued || account) && SORT_CODE.matcher(reference).matches();
    }

    /// tokens joined by single hyphens, slashes, underlines or, as some police forces write them, stars
    private static int endOfReference(Text text, int first) {
        int last = first;
        while (last + 1 < text.tokens().size() && last - first < 6) {
            String joint = text.between(last, last + 1);
            if (joint.length() != 1 || "-/_*".indexOf(joint.charAt(0)) < 0 && !coded(text, last)) {
                break;
            }
            last++;
        }
        return last;
    }

    /// "RJ1:5567302"
    private static boolean coded(Text text, int code) {
        Token token = text.tokens().get(code);
        Token number = text.tokens().get(code + 1);
        return text.between(code, code + 1).equals(":") && token.digits() > 0 && token.digits() < token.text().length()
                && token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && number.digits() >= 5 && number.digits() == number.text().length();
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
        boolean ofSchool = index > 0 && text.tokens().get(index - 1).plain().equals("urn") && reference.length() == 6;
        return cued && !money && !ofSchool;
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
