package signpost.screening;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// E-mail addresses, told by their `@`, and user names on social media (`@name_12`).
final class Emails implements Finder {

    private static final Set<String> TEAMS = Set.of("mash", "lado", "info", "enquiries", "enquiry", "safeguarding",
            "admin", "office", "contact", "training", "referrals", "referral", "earlyhelp", "early.help", "cdop",
            "lscp",
            "lscb", "mars", "help", "hello", "support", "duty", "edt", "prevent", "channel", "cme", "complaints",
            "foi");

    /// of which the names of authorities' mailboxes are made: "ppu.central@..."
    private static final Set<String> AUTHORITY_TEAMS = Set.of("mash", "lado", "fmu", "ppu", "edt", "cdop", "lscp",
            "lscb", "mars", "cme", "foi", "sarc", "camhs", "marac", "mappa", "senco", "safeguarding", "referrals",
            "referral", "enquiries", "admissions", "earlyhelp", "prevent", "duty", "training", "conferences",
            "frontdoor", "team", "hub", "central", "north", "south", "east", "west", "county", "desk", "inbox",
            "services", "children", "childrens", "adults", "social", "care", "police", "school");

    private static final int LONGEST_BOX = 40;
    private static final int MOST_BLANKS = 2;
    private static final int LONGEST_CUE = 12;
    private static final Set<String> SPOKEN_JOINTS = Set.of("underscore", "dot", "dash", "hyphen", "point");
    private static final Set<String> PUBLIC_BOXES = Set.of("jo@samaritans.org", "pat@papyrus-uk.org");

    @Override
    public void find(Text text, Findings findings) {
        String raw = text.raw();
        spoken(text, findings);
        int floor = 0;
        for (int at = raw.indexOf('@'); at >= 0; at = raw.indexOf('@', at + 1)) {
            int start = parted(raw, at) ? back(raw, floor, at) : at;
            while (start > floor && local(raw.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (parted(raw, at) && end < raw.length() && raw.charAt(end) == ' ') {
                end++;
            }
            while (end < raw.length() && domain(raw.charAt(end))) {
                end++;
            }
            boolean underlined = raw.charAt(end - 1) == '_';
            while (end > at + 1 && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
                end--;
            }
            floor = Math.max(at + 1, end);
            if (publicBox(raw, start, at, end)) {
                findings.leave(start, end);
            } else if (end > at + 1 && start < at) {
                findings.add(PersonalKind.EMAIL, start, end);
            } else if (end > at + 2 && start == at && (underlined || accountName(raw, at + 1, end) || announced(raw,
                    at))) {
                findings.add(PersonalKind.ACCOUNT, start, end);
            }
        }
    }

    /// a team's mailbox at a public authority, which is nobody's own
    private static boolean publicBox(String raw, int start, int at, int end) {
        String domain = raw.substring(at + 1, end).strip().toLowerCase(Locale.ROOT);
        String box = raw.substring(start, at).strip().toLowerCase(Locale.ROOT);
        boolean authority = domain.endsWith(".gov.uk") || domain.endsWith(".nhs.uk") || domain.endsWith(".police.uk")
                || domain.equals("nhs.net") || domain.endsWith(".nhs.net");
        boolean charity = domain.endsWith(".org.uk") || domain.endsWith(".org") || domain.endsWith(".charity");
        boolean team = authority && Stream.of(box.split("[._-]")).allMatch(Emails::ofTeams);
        return team || (authority || charity) && TEAMS.contains(box) || PUBLIC_BOXES.contains(box + "@" + domain);
    }

    /// "mo.farooq at example dot com": written as it is spoken, or to keep robots off
    private static void spoken(Text text, Findings findings) {
        for (int at = 1; at + 2 < text.tokens().size(); at++) {
            boolean sign = text.tokens().get(at).plain().equals("at");
            boolean dot = dotted(text, at + 1);
            boolean signBehind = at + 4 < text.tokens().size() && text.tokens().get(at + 4).plain().equals("at")
                    && dotted(text, at + 5);
            if (sign && !signBehind && (dot || disguised(text, at))) {
                int first = at - 1;
                while (first > 1 && SPOKEN_JOINTS.contains(text.tokens().get(first - 1).plain())) {
                    first -= 2;
                }
                while (first > 0 && (joins(text.between(first - 1, first)) || dotted(text, first - 2))) {
                    first -= joins(text.between(first - 1, first)) ? 1 : 2;
                }
                int last = dot ? at + 3 : at + 1;
                while (dotted(text, last)
                        || last + 1 < text.tokens().size() && text.between(last, last + 1).equals(".")) {
                    last += dotted(text, last) ? 2 : 1;
                }
                findings.add(PersonalKind.EMAIL, text.tokens().get(first).start(), text.tokens().get(last).end());
                at = last;
            }
        }
    }

    /// "h.osei[at]example.org", "h.osei at example.org"
    private static boolean disguised(Text text, int at) {
        String before = text.between(at - 1, at).strip();
        boolean bracket = before.equals("[") || before.equals("(") || before.equals("{");
        boolean compound = at >= 2 && joins(text.between(at - 2, at - 1))
                || text.tokens().get(at - 1).digits() > 0 && text.tokens().get(at - 1).word();
        return text.between(at + 1, at + 2).equals(".") && (bracket || compound);
    }

    private static boolean joins(String between) {
        return between.equals(".") || between.equals("_") || between.equals("-");
    }

    /// "example dot com"
    private static boolean dotted(Text text, int index) {
        return index >= 0 && index + 2 < text.tokens().size() && text.tokens().get(index + 1).plain().equals("dot");
    }

    /// Whether what stands behind is a domain, with blanks around the sign: "jo.b @ example.com".
    private static boolean parted(String raw, int at) {
        int from = at + 1;
        while (from < raw.length() && from - at <= MOST_BLANKS && raw.charAt(from) == ' ') {
            from++;
        }
        boolean apart = from > at + 1 || at > 0 && raw.charAt(at - 1) == ' ';
        int end = from;
        while (end < raw.length() && domain(raw.charAt(end))) {
            end++;
        }
        int dot = raw.indexOf('.', from);
        return apart && dot > from && dot + 1 < end && Character.isLetter(raw.charAt(dot + 1));
    }

    /// before the blanks in front of the sign
    private static int back(String raw, int floor, int at) {
        int start = at;
        while (start > floor && at - start < MOST_BLANKS && raw.charAt(start - 1) == ' ') {
            start--;
        }
        return start;
    }

    private static boolean local(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean domain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    /// "handle: @somebody"
    private static boolean announced(String raw, int at) {
        int end = at;
        while (end > 0 && at - end < 3 && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_CUE && Character.isLetter(raw.charAt(start - 1))) {
            start--;
        }
        boolean mask = start > 0 && raw.charAt(start - 1) == '[';
        return !mask && Accounts.announces(raw.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /// a word made of the names of teams, "dutyteam"
    private static boolean ofTeams(String box) {
        boolean[] reached = new boolean[box.length() + 1];
        reached[0] = true;
        for (int i = 0; i < box.length() && box.length() <= LONGEST_BOX; i++) {
            int from = i;
            if (reached[i]) {
                AUTHORITY_TEAMS.stream().filter(team -> box.startsWith(team, from))
                        .forEach(team -> reached[from + team.length()] = true);
            }
        }
        return reached[box.length()];
    }

    private static boolean accountName(String raw, int start, int end) {
        return raw.substring(start, end).chars().anyMatch(c -> c == '_' || c == '.' || c >= '0' && c <= '9');
    }
}
