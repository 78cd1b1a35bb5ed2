package signpost.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.audience.Failing;
import signpost.delivery.Outcome.Why;

/// The code behind a reply's own, such as the `5.1.1` of `550 5.1.1 No such user` (RFC 3463, 5248).
///
/// @param subject what it is about: 1 the address, 2 the box, 7 rules; 0 where the reply has none
record EnhancedStatus(int subject, int detail) {

    private static final EnhancedStatus NONE = new EnhancedStatus(0, 0);
    private static final int ADDRESS = 1;
    private static final int BOX = 2;
    private static final int RULES = 7;

    /// No such box, no such host, no such name, moved, null MX; the box is closed; no way leads to the host.
    private static final Set<String> DEAD = Set.of("1.1", "1.2", "1.3", "1.6", "1.10", "2.1", "4.4");
    /// The box is full, or its server; nobody answered, until the time was over.
    private static final Set<String> FULL = Set.of("2.2", "3.1", "4.1", "4.7");
    /// Codes that say no more than a bare reply does: the words say it.
    private static final Set<String> UNSAID = Set.of("", "0.0", "1.0", "2.0", "3.0", "5.0");
    /// Codes that are given to who may not write to a box, too.
    private static final Set<String> PERHAPS_RULES = Set.of("2.1");

    /// Our own address is wrong, in its writing or its host.
    private static final List<Integer> OUR_ADDRESS = List.of(7, 8);

    private static final int LONGEST_PART = 3;

    /// The status of a reply: the word right behind its code, and no other.
    static EnhancedStatus of(String reply) {
        if (reply.length() < 5) {
            return NONE;
        }
        String rest = reply.substring(4).stripLeading();
        int end = 0;
        while (end < rest.length() && (rest.charAt(end) == '.' || rest.charAt(end) >= '0' && rest.charAt(end) <= '9')) {
            end++;
        }
        String[] parts = rest.substring(0, end).split("\\.", -1);
        boolean ends = end == rest.length() || rest.charAt(end) == ' ';
        boolean whole = ends && parts.length == 3 && (parts[0].equals("4") || parts[0].equals("5"))
                && isNumber(parts[1]) && isNumber(parts[2]);
        return whole ? new EnhancedStatus(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])) : NONE;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= LONGEST_PART;
    }

    /// Whether no mail of ours would be taken, to whomever it goes.
    boolean isAboutUs() {
        return subject == RULES || subject == ADDRESS && OUR_ADDRESS.contains(detail);
    }

    /// Whether it speaks of the recipient's address or box alone.
    boolean isAboutThem() {
        return subject == BOX || subject == ADDRESS && !OUR_ADDRESS.contains(detail);
    }

    /// Whether it names a rule of whoever refuses.
    boolean isAboutRules() {
        return subject == RULES;
    }

    /// What a refusal for good says about the address. Where there is no such code the words say it: a bare `550` is how servers refuse a sender, a relay
    /// and an advertisement, too.
    ///
    /// @param reply all of it
    /// @param complete whether the whole mail had left: words are then about the mail
    Why why(String reply, boolean complete) {
        String detail = subject == 0 ? "" : subject + "." + detail();
        return failing(detail, reply)
                .filter(how -> how == Failing.FULL || !complete || !UNSAID.contains(detail))
                .map(how -> how == Failing.FULL ? Why.FULL : Why.DEAD).orElse(Why.REFUSED);
    }

    /// What a code, of a reply or of a report, says about an address for good; where it says no more than that it failed, what the words beside it do.
    ///
    /// @param detail the code without its class, such as `1.1`; empty where there is none
    /// @param words what stands beside it, and no more
    static Optional<Failing> failing(String detail, String words) {
        if (UNSAID.contains(detail) || PERHAPS_RULES.contains(detail) && Report.isNotTheirs(words)) {
            return Report.failing(words);
        }
        return DEAD.contains(detail)
                ? Optional.of(Failing.DEAD)
                : FULL.contains(detail) ? Optional.of(Failing.FULL) : Optional.empty();
    }
}
