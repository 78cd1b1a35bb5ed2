package signpost.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import signpost.message.Wording;

/// Finds out what a message is. It keeps nothing and asks nobody; safe for use by many threads at once.
///
/// In order: a mail of our own that came back whole is left alone, so that no loop can begin. Reports about our mails count where they hold
/// a token of ours, for anybody can send a report. What a machine wrote is never answered (RFC 3834). Then people: those who want no more
/// mail, and those who ask.
///
/// Danger is looked for in whatever is not answered as a question, since any of these may be mistaken, and a machine may carry a person's words.
final class Sorting {

    private static final int MOST_BEFORE = 20;
    /// Longer than what is shown of one: personal details are masked before it is cut to that, so that none is cut before.
    private static final int LONGEST_SUBJECT = 4000;
    private static final int LONGEST_ID = 500;
    private static final String BY_LINK = "unsubscribe ";
    private static final List<String> RECIPIENTS = List.of("delivered-to", "x-original-to", "envelope-to",
            "x-envelope-to",
            "to", "cc");
    private static final List<String> RETURNED = List.of("undeliver", "delivery status notification",
            "delivery failure",
            "delivery has failed", "mail delivery failed", "returned mail", "failure notice", "mail delivery system",
            "delivery failed", "mail system error", "could not be delivered", "delivery delayed", "delayed mail",
            "not delivered", "rejected:");

    private final ReturnToken tokens;
    private final List<String> own;
    private final String name;
    private final OwnWords words;
    private final List<String> leaving;
    private final Telling telling;
    private final Border border;

    /// @param head of our own mails
    /// @param urgent whether a text tells of danger
    Sorting(Letterhead head, Border border, Wording wording, Predicate<String> urgent) {
        this.tokens = new ReturnToken(head.seal());
        this.own = Stream.concat(Stream.of(head.from()), head.bounces().stream())
                .map(from -> from.address().toLowerCase(Locale.ROOT)).toList();
        this.name = head.from().name();
        this.words = new OwnWords(wording);
        this.leaving = wording.list("mail.understand.unsubscribe");
        this.telling = new Telling(urgent);
        this.border = border;
    }

    /// The danger that is told of in a mail which is not answered as a question; empty where there is none.
    ///
    /// @param sorted what the mail is
    Optional<Sorted.Alarm> alarm(Arrived mail, Sorted sorted) {
        return switch (sorted) {
            case Sorted.Ignored ignored -> alarm(mail, ignored.why(), Automatic.mayBeWarned(mail));
            case Sorted.Unclear unclear -> alarm(mail, unclear.why(), false);
            case Sorted.Unsubscribe leaving ->
                alarm(mail, "somebody wants no more mail", !leaving.quiet() || Automatic.mayBeWarned(mail));
            case Sorted.Bounce _,Sorted.Complaint _ ->
                alarm(mail, "it looks like a report about a mail of ours", false);
            case Sorted.Asked _,Sorted.Alarm _ -> Optional.empty();
        };
    }

    private Optional<Sorted.Alarm> alarm(Arrived mail, String why, boolean warned) {
        if (isOurs(mail) || isReport(mail)) {
            return Optional.empty();
        }
        boolean may = warned && !mail.sender().isEmpty() && !own.contains(mail.sender()) && !isForged(mail);
        return tells(mail)
                ? Optional.of(new Sorted.Alarm(asked(mail, thread(mail), words.in(mail)), why, may))
                : Optional.empty();
    }

    /// Whether danger is told of anywhere in it. What automatic replies say to everybody is not, nor their subject, which is that of the mail they
    /// reply to.
    private boolean tells(Arrived mail) {
        Sorted.Thread thread = thread(mail);
        Sorted.Asked asked = asked(mail, thread, words.in(mail));
        boolean machine = Automatic.isMachine(mail);
        return telling.of(machine || Automatic.isSaidToBe(mail)
                ? new Sorted.Asked(asked.sender(), "",
                        asked.besides().stream().map(Routine::withoutAbsence).toList(),
                        machine ? new Sorted.Thread("", thread.id(), thread.before()) : thread, asked.attachments())
                : asked).isPresent();
    }

    private Sorted.Asked asked(Arrived mail, Sorted.Thread thread, String text) {
        return new Sorted.Asked(mail.sender(), text, Stretches.of(mail, words, tokens, own, name), thread,
                mail.attachments() > 0);
    }

    private boolean isOurs(Arrived mail) {
        return tokens.in(mail.head(Letterhead.HEADER)).isPresent();
    }

    /// Whether a server reports about a mail of ours, in the form of reports: it quotes what we wrote.
    private boolean isReport(Arrived mail) {
        return (mail.hasPart("message/delivery-status") || mail.hasPart("message/feedback-report"))
                && (envelope(mail).isPresent() || tokens.in(mail.everything()).isPresent());
    }

    private Optional<String> envelope(Arrived mail) {
        return RECIPIENTS.stream().flatMap(name -> mail.all(name).stream())
                .map(tokens::in).flatMap(Optional::stream).findFirst();
    }

    Sorted of(Arrived mail) {
        if (isOurs(mail) || own.contains(mail.sender())) {
            return new Sorted.Ignored("a mail of our own");
        }
        Optional<String> envelope = envelope(mail);
        if (mail.hasPart("message/feedback-report")) {
            return complaint(mail, envelope);
        }
        if (mail.hasPart("message/delivery-status")) {
            return bounce(mail, envelope, Report.ofStatus(mail.part("message/delivery-status")));
        }
        if (looksReturned(mail)) {
            return bounce(mail, envelope, ofWords(mail));
        }
        Optional<Sorted.Unsubscribe> link = byLink(mail);
        if (link.isPresent()) {
            return link.get();
        }
        if (Automatic.isMachine(mail)) {
            return new Sorted.Ignored("an automatic reply");
        }
        if (Automatic.isMass(mail)) {
            return new Sorted.Ignored("it came through a list");
        }
        if (Automatic.isSaidToBe(mail) && !tells(mail)) {
            return new Sorted.Ignored("an automatic reply");
        }
        if (envelope.isPresent()) {
            return bounce(mail, envelope, ofWords(mail));
        }
        return ofPerson(mail);
    }

    private Sorted complaint(Arrived mail, Optional<String> envelope) {
        String report = mail.part("message/feedback-report").toLowerCase(Locale.ROOT);
        Optional<String> row = tokens.in(mail.everything()).or(() -> envelope);
        if (report.contains("feedback-type: not-spam")) {
            return new Sorted.Ignored("a report that a mail was no spam");
        }
        boolean spam = List.of("abuse", "fraud", "virus", "other", "opt-out", "opt-out-list", "miscategorized").stream()
                .anyMatch(type -> report.lines().anyMatch(line -> line.strip().equals("feedback-type: " + type)));
        return row.filter(_ -> spam).<Sorted>map(Sorted.Complaint::new)
                .orElseGet(() -> new Sorted.Unclear("a complaint, and about which mail it does not say"));
    }

    private Sorted bounce(Arrived mail, Optional<String> envelope, Report report) {
        if (report.kind() == Report.Kind.OTHER) {
            return new Sorted.Ignored("a report that a mail is on its way");
        }
        Optional<String> row = envelope.or(() -> tokens.in(mail.everything()));
        if (row.isEmpty()) {
            return new Sorted.Unclear("a report about a mail that is not known to be ours");
        }
        return report.kind() == Report.Kind.FAILED
                ? new Sorted.Bounce(row.get(), report.failing(), report.said(), report.about())
                : new Sorted.Unclear("a report about a mail of ours, and what became of it it does not say");
    }

    private static Report ofWords(Arrived mail) {
        return Report.ofWords(mail.head("subject"), mail.everything(), mail.head("x-failed-recipients"));
    }

    private static boolean looksReturned(Arrived mail) {
        String subject = mail.head("subject").toLowerCase(Locale.ROOT);
        String sender = mail.sender();
        boolean daemon = sender.startsWith("mailer-daemon") || sender.startsWith("postmaster")
                || mail.head("return-path").equals("<>") || sender.startsWith("microsoftexchange329e71ec");
        return mail.has("x-failed-recipients")
                || daemon && !isReplySubject(subject) && RETURNED.stream().anyMatch(subject::contains);
    }

    private static boolean isReplySubject(String subject) {
        return subject.startsWith("re:") || Automatic.SUBJECTS.stream().anyMatch(subject::contains);
    }

    /// By the link in our mail, which names nothing else in its subject. The token in it is the proof: mail programs and services send this mail for people, and
    /// mark it as automatic. Reports about mails of ours, which may quote it, were taken for that before.
    private Optional<Sorted.Unsubscribe> byLink(Arrived mail) {
        Sorted.Thread thread = thread(mail);
        String subject = thread.subject().strip();
        if (!subject.regionMatches(true, 0, BY_LINK, 0, BY_LINK.length()) || OwnWords.plain(subject).indexOf('.') < 0) {
            return Optional.empty();
        }
        boolean quiet = Automatic.isMachine(mail) || Automatic.isMass(mail) || isForged(mail)
                || mail.sender().isEmpty();
        String token = subject.substring(BY_LINK.length()).strip();
        return quiet && token.indexOf(' ') >= 0
                ? Optional.empty()
                : Optional.of(new Sorted.Unsubscribe(token, mail.sender(), border.vouches(mail), thread, quiet));
    }

    private Sorted ofPerson(Arrived mail) {
        String sender = mail.sender();
        if (sender.isEmpty()) {
            return new Sorted.Unclear("who sent it cannot be read");
        }
        if (isForged(mail)) {
            return new Sorted.Unclear("the mail server found that it does not come from the address it names");
        }
        Sorted.Thread thread = thread(mail);
        String text = words.in(mail);
        String subject = OwnWords.plain(thread.subject());
        String first = OwnWords.plain(text.lines().findFirst().orElse(""));
        // whatever their mail program writes before the subject of a reply, the subject is ours and none of their words
        boolean reply = !thread.before().isEmpty() || ReplySubject.is(thread.subject());
        boolean leaves = leaving.contains(subject) || leaving.contains(first) && text.lines().count() <= 2
                || reply && leaving.contains(first);
        if (leaves) {
            return new Sorted.Unsubscribe("", sender, border.vouches(mail), thread, false);
        }
        String question = text.isEmpty() && !reply ? thread.subject() : asked(text, thread.subject(), reply);
        Sorted.Asked asked = asked(mail, thread, question);
        return question.isBlank() && telling.of(asked).isEmpty()
                ? new Sorted.Unclear("there are no words in it")
                : asked;
    }

    /// The question: where it is too short to stand alone, its subject belongs to it.
    private static String asked(String text, String subject, boolean reply) {
        boolean alone = reply || subject.isBlank() || text.split("\\s+", 8).length > 7;
        return alone ? text : subject.strip() + (subject.strip().endsWith("?") ? " " : ". ") + text;
    }

    /// What counts against the mail is believed whoever wrote it: it is better looked at by a person.
    private boolean isForged(Arrived mail) {
        return border.refutes(mail)
                || mail.head("authentication-results").toLowerCase(Locale.ROOT).replace(" ", "").contains("dmarc=fail");
    }

    private static Sorted.Thread thread(Arrived mail) {
        List<String> before = new ArrayList<>(ids(mail.head("references")));
        List<String> answered = ids(mail.head("in-reply-to"));
        if (answered.size() == 1) {
            // the mail that is answered directly comes last, also where a mail program put it elsewhere among the references
            before.removeAll(answered);
        }
        answered.stream().filter(id -> !before.contains(id)).forEach(before::add);
        List<String> kept = before.size() <= MOST_BEFORE
                ? before
                : Stream.concat(before.stream().limit(1),
                        before.stream().skip(before.size() - MOST_BEFORE + 1)).toList();
        String subject = mail.head("subject");
        return new Sorted.Thread(subject.codePoints().limit(LONGEST_SUBJECT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString(),
                ids(mail.head("message-id")).stream().findFirst().orElse(""), kept);
    }

    /// The Message-IDs in a header's value.
    private static List<String> ids(String value) {
        List<String> ids = new ArrayList<>();
        int at = value.indexOf('<');
        while (at >= 0) {
            int end = value.indexOf('>', at);
            if (end < 0) {
                break;
            }
            String id = value.substring(at, end + 1);
            if (id.length() > 2 && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < 127)
                    && id.lastIndexOf('<') == 0) {
                ids.add(id);
            }
            at = value.indexOf('<', end);
        }
        return ids;
    }
}
