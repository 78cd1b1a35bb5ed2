package signpost.screening;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Telephone, NHS, National Insurance and pupil numbers, told by their shape, their check digit and the words before them.
///
/// Numbers that anybody may ring for help stay: those that begin 0300 to 0399, 0500, 0800 or 0808, and short ones such as 116 123 or 111.
final class Numbers implements Finder {

    private static final String OF_SOMEBODY = "'s line";
    private static final List<String> PUBLIC_LINES = List.of("unit on", "office on", "front door", "helpline",
            "hotline", "switchboard",
            "out of hours", "duty team", "emergency duty", "integrated front", "duty desk", "unit is", "office is",
            "team is",
            "team on", "hub is", "hub on", "crisis line", "text service", "texting service", OF_SOMEBODY,
            "reception is");

    private static final String WHEN_CLOSED = "out of hours";
    private static final Set<String> TELLING = Set.of("is", "are", "on", "at", "number", "tel", "telephone", "phone",
            "line", "call", "ring");
    private static final Set<String> RELATIVES = Set.of("mum", "mums", "mother", "mam", "mom", "dad", "dads", "father",
            "stepdad", "stepmum", "nan", "nans", "nana", "gran", "grandma", "grandad", "aunt", "auntie", "uncle",
            "sister", "brother", "cousin", "neighbour", "boyfriend", "girlfriend", "partner", "ex", "parent",
            "parents");

    /// numbers at the price of a local call, which authorities and charities have
    private static final List<String> PUBLIC_CODES = List.of("030", "033", "034", "037");

    /// so many digits are some card's, certificate's or device's
    private static final int LONG = 11;

    /// characters of a National Insurance number, and digits of a pupil's
    private static final int INSURANCE = 9;
    private static final int PUPIL = 12;

    private static final List<String> LOGS = List.of("log", "ref", "reference", "case", "incident", "crime", "cad");

    /// what has a number of its own, straight before it, where a question tells of nobody
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:office|reception|line|fax|switchboard|desk|helpdesk|enquiries|contact centre)(?:['’]s)?"
                    + "(?: (?:phone|number|telephone|tel|to|is|on|now|still))*[ ,:(–-]*$");

    private final Lexicon lexicon;

    Numbers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private static boolean logged(String before) {
        return LOGS.stream().anyMatch(log -> before.stripTrailing().endsWith(" " + log));
    }

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            spacedPupil(text, i, findings);
        }
        boolean ofNobody = text.raw().indexOf('?') >= 0
                && text.tokens().stream().noneMatch(token -> lexicon.cue("story", token.plain())
                        && !Set.of("i", "our", "we", "again").contains(token.plain()));
        DigitRun.in(text.raw()).forEach(run -> classify(text.raw(), run, ofNobody, findings));
        for (int i = 0; i < text.tokens().size(); i++) {
            nationalInsurance(text, i, findings);
            pupil(text.tokens().get(i), findings);
        }
    }

    private static void classify(String raw, DigitRun run, boolean ofNobody, Findings findings) {
        String before = raw.substring(Math.max(0, run.start() - 40), run.start()).toLowerCase(Locale.ROOT);
        String after = raw.substring(run.end(), Math.min(raw.length(), run.end() + 25)).toLowerCase(Locale.ROOT);
        if (lettered(raw, run)) {
            return;
        }
        if (publicLine(run, before, after) || ofNobody && ofOffice(run, before)) {
            findings.leave(run.start(), run.end());
        } else if (phone(run)) {
            findings.add(PersonalKind.PHONE, run.start(), withOther(raw, run.end()));
        } else if (run.digits().length() == 10 && !run.international()
                && !before.contains("isbn") && !before.stripTrailing().endsWith("£")) {
            findings.add(PersonalKind.NHS_NUMBER, run.start(), run.end());
        } else if (run.digits().length() >= LONG && before.indexOf("isbn") < 0 && before.indexOf("charity") < 0) {
            findings.add(PersonalKind.CASE_NUMBER, run.start(), run.end());
        }
    }

    /// the digits of "OCC-2400391127", which is one reference
    private static boolean lettered(String raw, DigitRun run) {
        return run.start() > 1 && raw.charAt(run.start() - 1) == '-' && Character.isLetter(raw.charAt(run.start() - 2))
                && Character.isUpperCase(raw.charAt(run.start() - 2));
    }

    /// takes in the "/220" of "07700 900219/220"
    private static int withOther(String raw, int end) {
        int extension = DigitRun.extension(raw, end);
        if (extension > end) {
            return extension;
        }
        int other = end;
        while (other + 1 < raw.length() && (raw.charAt(other) == '/' ? other == end : other > end)
                && DigitRun.digit(raw.charAt(other + 1)) && other - end < 7) {
            other++;
        }
        return other > end ? other + 1 : end;
    }

    private static boolean phone(DigitRun run) {
        String digits = run.digits();
        if (run.international()) {
            return digits.length() >= 8 && digits.length() <= 15;
        }
        boolean abroad = digits.startsWith("0044") && digits.length() >= 13
                || digits.startsWith("44") && digits.length() == 12;
        boolean home = digits.startsWith("0") && digits.length() >= 10 && digits.length() <= 12
                || digits.startsWith("7") && digits.length() == 10;
        return abroad || home && !(digits.startsWith("7") && nhs(digits));
    }

    private static boolean publicLine(DigitRun run, String before, String after) {
        String digits = run.digits();
        if (digits.length() < 7) {
            return digits.startsWith("116") && digits.length() == 6;
        }
        if (PUBLIC_CODES.stream().anyMatch(digits::startsWith) && digits.length() == 11 && !logged(before)
                || digits.startsWith("0800") || digits.startsWith("0808")
                || digits.startsWith("0500")) {
            return true;
        }
        boolean landline = digits.startsWith("01") || digits.startsWith("02");
        return landline && !before.contains("from")
                && PUBLIC_LINES.stream().anyMatch(line -> before.contains(line) || after.contains(line))
                && (PUBLIC_LINES.stream().anyMatch(line -> directly(before, line)) || !ofRelative(before));
    }

    /// "the Fernbank office's phone, "
    private static boolean ofOffice(DigitRun run, String before) {
        boolean landline = run.digits().startsWith("01") || run.digits().startsWith("02");
        return landline && !ofRelative(before) && OFFICE.matcher(before).find();
    }

    /// "the duty team on ", "front door: "
    private static boolean directly(String before, String line) {
        int behind = before.lastIndexOf(line);
        return behind >= 0 && !WHEN_CLOSED.equals(line) && !OF_SOMEBODY.equals(line)
                && Stream.of(before.substring(behind + line.length()).split("[^a-z]+"))
                        .allMatch(word -> word.isEmpty() || TELLING.contains(word));
    }

    /// "told the duty team that nan is on "
    private static boolean ofRelative(String before) {
        return Stream.of(before.split("[^a-z]+")).anyMatch(RELATIVES::contains);
    }

    /// The check digit of NHS numbers: the first nine digits weighed 10 down to 2, modulus 11.
    static boolean nhs(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        return (check == 11 ? 0 : check) == digits.charAt(9) - '0' && digits.chars().distinct().count() > 1;
    }

    /// two letters, six digits in any grouping or in words, a letter
    private static void nationalInsurance(Text text, int first, Findings findings) {
        StringBuilder joined = new StringBuilder();
        for (int i = first; i < text.tokens().size() && i < first + INSURANCE && joined.length() < INSURANCE; i++) {
            if (i > first && text.between(i - 1, i).length() > 1) {
                return;
            }
            joined.append(SpokenNumbers.inDigits(text.tokens().get(i)).replace("-", ""));
            if (joined.length() == INSURANCE && insuranceShape(joined.toString())) {
                findings.add(PersonalKind.NI_NUMBER, text.tokens().get(first).start(), text.tokens().get(i).end());
            }
        }
    }

    private static boolean insuranceShape(String joined) {
        return Character.isLetter(joined.charAt(0)) && Character.isLetter(joined.charAt(1))
                && joined.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')
                && "abcdABCD".indexOf(joined.charAt(8)) >= 0;
    }

    /// "H 8012 0023 4567 1", "UPNY 873 2004 22014": a pupil's number in groups
    private static void spacedPupil(Text text, int first, Findings findings) {
        String typed = text.tokens().get(first).text();
        String letter = typed.length() == 4 && typed.toUpperCase(Locale.ROOT).startsWith("UPN")
                ? typed.substring(3)
                : typed;
        if (letter.length() != 1 || !Character.isLetter(letter.charAt(0))) {
            return;
        }
        int digits = 0;
        for (int i = first + 1; i < text.tokens().size() && i <= first + PUPIL && text.between(i - 1, i).equals(" ")
                && text.tokens().get(i).digits() == text.tokens().get(i).text().length(); i++) {
            digits += text.tokens().get(i).digits();
            if (digits == PUPIL) {
                findings.add(PersonalKind.UPN, text.tokens().get(first).end() - 1, text.tokens().get(i).end());
            }
        }
    }

    /// a letter and twelve digits, the last of which may be a letter (a temporary number)
    private static void pupil(Token token, Findings findings) {
        boolean shape = token.text().length() == 13 && Character.isLetter(token.text().charAt(0))
                && token.digits() >= 11
                && DigitRun.digit(token.text().charAt(1));
        if (shape) {
            findings.add(PersonalKind.UPN, token.start(), token.end());
        }
    }
}
