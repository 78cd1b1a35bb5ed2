package signpost.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signpost.audience.Failing;

/// Why a mail could not be delivered, as far as a report about it says.
///
/// @param kind whether that is for good
/// @param failing what it says about the address; empty where the reason is another
/// @param said the other server's words, on one line
/// @param about the addresses at which it failed, in lower case; none where it names none
record Report(Kind kind, Optional<Failing> failing, String said, List<String> about) {

    /// What became of the mail.
    enum Kind {
        /// it came back for good
        FAILED,
        /// it is still being tried, or was delivered
        OTHER,
        /// the text does not say
        UNCLEAR
    }

    private static final int LONGEST = 300;
    private static final int LINES = 4;
    private static final List<String> GONE = List.of("user unknown", "unknown user", "no such user", "does not exist",
            "doesn't exist", "no such recipient", "recipient not found", "recipientnotfound", "wasn't found",
            "couldn't be found", "could not be found", "was not found", "no mailbox here by that name",
            "unknown address",
            "unrouteable address", "unroutable address", "address rejected", "invalid recipient", "recipient unknown",
            "mailbox not found", "no such mailbox", "account has been disabled", "account is disabled",
            "mailbox disabled",
            "mailbox unavailable", "host or domain name not found", "domain not found", "unknown recipient",
            "not a valid recipient", "user doesn't have", "no longer available", "no longer in use",
            "not listed in", "no longer works");
    private static final List<String> FULL = List.of("mailbox full", "mailbox is full", "over quota", "overquota",
            "quota exceeded", "exceeded storage", "inbox is full", "out of storage", "mailbox size limit",
            "insufficient storage", "is over its quota");
    /// Why a server refuses whoever sends, or what they send; addresses and sites, which may hold any word, are left out.
    private static final List<String> NOT_THEIRS = List.of("sender", "relay", "verif", "spam", "policy", "administrat",
            "denied", "prohibited", "not permitted", "not allowed", "not authori", "blacklist", "blocklist", "blocked",
            "banned", "reputation", "dmarc", "dkim", "spf ", "helo", "reverse dns", "ptr record", "message size");
    private static final Pattern NAMED = Pattern.compile("(?<!\\S)[^\\s@/]*+[@/]\\S*+");
    private static final List<String> TRYING = List.of("delayed", "(delay)", "still being retried", "will be retried",
            "not yet been delivered", "will keep trying", "will continue to try", "do not need to resend",
            "warning message only");

    /// What a report in the form of RFC 3464 says: of its recipients, the first who was not reached, else the first.
    static Report ofStatus(String fields) {
        Report found = new Report(Kind.UNCLEAR, Optional.empty(), "", List.of());
        List<String> about = new ArrayList<>();
        for (String block : fields.replace("\r", "").split("\n\n")) {
            String action = field(block, "action").toLowerCase(Locale.ROOT);
            String status = field(block, "status");
            String said = line(field(block, "diagnostic-code") + (status.isEmpty() ? "" : " (" + status + ")"));
            if (action.startsWith("failed") || action.isEmpty() && status.startsWith("5")) {
                about.addAll(Returning.inFields(field(block, "final-recipient"), field(block, "original-recipient")));
                found = found.kind == Kind.FAILED
                        ? found
                        : new Report(Kind.FAILED, failing(code(status), said), said, List.of());
            } else if (!action.isEmpty() && found.kind != Kind.FAILED) {
                found = new Report(Kind.OTHER, Optional.empty(), said, List.of());
            }
        }
        return new Report(found.kind, found.failing, found.said, about);
    }

    /// What a report in somebody's own words says.
    ///
    /// @param named the addresses that its head names
    static Report ofWords(String subject, String everything, String named) {
        String text = Returning.above(everything);
        String words = (subject + "\n" + text).toLowerCase(Locale.ROOT);
        String code = firstCode(words);
        List<String> lines = text.lines().toList();
        int reason = IntStream.range(0, lines.size()).filter(i -> isReason(lines.get(i))).findFirst().orElse(-1);
        if (TRYING.stream().anyMatch(words::contains) && !code.startsWith("5")) {
            return new Report(Kind.OTHER, Optional.empty(), "", List.of());
        }
        if (code.startsWith("5") || hasAny(words, GONE) || hasAny(words, FULL)) {
            String said = reason < 0 ? subject : lines.get(reason);
            return new Report(Kind.FAILED, failing(code, reason < 0 ? subject : from(lines, reason)), line(said),
                    Returning.inWords(named, text));
        }
        return new Report(Kind.UNCLEAR, Optional.empty(), line(subject), List.of());
    }

    private static boolean isReason(String said) {
        return !firstCode(said).isEmpty() || hasAny(said, GONE) || hasAny(said, FULL);
    }

    /// A reason with what goes on below it: what else such a report says is written to everybody, and names administrators and rules.
    private static String from(List<String> lines, int reason) {
        return lines.stream().skip(reason).limit(LINES).takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// What a mail server's own words say about an address, where its reply has no code of RFC 3463. Words about who sends, or what, say nothing about it.
    static Optional<Failing> failing(String reply) {
        if (isNotTheirs(reply)) {
            return Optional.empty();
        }
        String words = plain(reply);
        return hasAny(words, FULL)
                ? Optional.of(Failing.FULL)
                : hasAny(words, GONE) ? Optional.of(Failing.DEAD) : Optional.empty();
    }

    /// Whether words are about who sends, or what.
    static boolean isNotTheirs(String words) {
        return hasAny(plain(words), NOT_THEIRS);
    }

    private static String plain(String words) {
        return NAMED.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /// What a code of RFC 3463, or the words where there is none, say about an address.
    private static Optional<Failing> failing(String code, String words) {
        return EnhancedStatus.failing(code.substring(code.indexOf('.') < 0 ? code.length() : code.indexOf('.') + 1),
                words);
    }

    /// The first code such as `5.1.1` in a text; where there is none, a reply such as `550` as `5`; empty for neither.
    private static String firstCode(String text) {
        String reply = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = (c == '4' || c == '5') && (i == 0 || !isPartOfNumber(text.charAt(i - 1)));
            if (begins) {
                String code = code(text.substring(i, Math.min(text.length(), i + 9)));
                if (!code.isEmpty()) {
                    return code;
                }
                if (reply.isEmpty() && isReply(text, i)) {
                    reply = String.valueOf(c);
                }
            }
        }
        return reply;
    }

    private static boolean isReply(String text, int at) {
        return at + 3 < text.length() && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && (text.charAt(at + 3) == ' ' || text.charAt(at + 3) == '-') && text.charAt(at + 1) == '5';
    }

    /// The code that a text begins with, such as `5.1.10`; empty where it begins with none.
    private static String code(String text) {
        int end = 0;
        int dots = 0;
        while (end < text.length() && isPartOfNumber(text.charAt(end))) {
            dots += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        String code = text.substring(0, end);
        if (code.endsWith(".")) {
            code = code.substring(0, code.length() - 1);
            dots--;
        }
        return dots == 2 && code.length() >= 5 && code.charAt(1) == '.' ? code : "";
    }

    private static boolean isPartOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private static boolean hasAny(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    /// The value of a field, its folded lines put together.
    private static String field(String block, String name) {
        StringBuilder value = new StringBuilder();
        boolean open = false;
        for (String line : block.split("\n")) {
            if (open && (line.startsWith(" ") || line.startsWith("\t"))) {
                value.append(' ').append(line.strip());
            } else if (open) {
                break;
            } else if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                open = true;
                value.append(line.substring(name.length() + 1).strip());
            }
        }
        return value.toString();
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
