package signpost.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which mails nobody expects an answer to: RFC 3834 section 2, and what programs wrote before it and beside it.
final class Automatic {

    /// How subjects of automatic replies begin.
    static final List<String> SUBJECTS = List.of("auto-reply", "autoreply", "automatic reply", "out of office",
            "out-of-office", "automatic response", "ateb awtomatig", "allan o'r swyddfa");

    /// What may stand behind that; a person goes on otherwise, as in "Out of office hours, whom do I ring?".
    private static final List<String> GOES_ON = List.of(":", "-", "–", "—", "(", "[", "re:", "re ", "until ", "from ",
            "reply", "message", "notification", "tan ");
    private static final List<String> MACHINES = List.of("mailer-daemon", "postmaster", "mail-daemon", "noreply",
            "no-reply", "donotreply", "do-not-reply", "bounce", "bounces", "listserv", "majordomo");

    private Automatic() {}

    /// Whether a machine wrote it, by what only machines write: never to be answered, or two of them talk for ever.
    static boolean isMachine(Arrived mail) {
        String submitted = mail.head("auto-submitted").toLowerCase(Locale.ROOT);
        String suppress = mail.head("x-auto-response-suppress").toLowerCase(Locale.ROOT);
        String local = mail.sender().substring(0, Math.max(0, mail.sender().indexOf('@')));
        return !submitted.isEmpty() && !submitted.equals("no") && !submitted.startsWith("no;")
                || precedence(mail).equals("auto_reply")
                || suppress.contains("all") || suppress.contains("autoreply")
                || Stream.of("x-autoreply", "x-autorespond", "x-auto-reply-from", "x-mail-autoreply")
                        .anyMatch(mail::has)
                || mail.head("return-path").equals("<>")
                || mail.head("content-type").toLowerCase(Locale.ROOT).startsWith("multipart/report")
                || MACHINES.contains(local.indexOf('+') > 0 ? local.substring(0, local.indexOf('+')) : local);
    }

    /// Whether it went to many: by a list, which may be a group that people write to, or as a newsletter.
    static boolean isMass(Arrived mail) {
        return List.of("bulk", "list", "junk").contains(precedence(mail))
                || Stream.of("list-id", "list-unsubscribe", "feedback-id").anyMatch(mail::has);
    }

    /// Whether its subject alone says that it is an automatic reply, which a person may write as well.
    static boolean isSaidToBe(Arrived mail) {
        String subject = mail.head("subject").strip().toLowerCase(Locale.ROOT);
        return SUBJECTS.stream().filter(subject::startsWith).map(said -> subject.substring(said.length()).strip() + " ")
                .anyMatch(rest -> rest.isBlank() || GOES_ON.stream().anyMatch(rest::startsWith));
    }

    /// Whether its sender may be told what to do at once: a person who wrote to a group. What comes from the group's own address would go to all
    /// in it.
    static boolean mayBeWarned(Arrived mail) {
        return !isMachine(mail) && !List.of("bulk", "junk").contains(precedence(mail))
                && !mail.has("feedback-id") && !mail.has("list-unsubscribe-post")
                && Stream.of("to", "cc", "list-post").flatMap(name -> mail.all(name).stream())
                        .noneMatch(to -> to.toLowerCase(Locale.ROOT).contains(mail.sender()));
    }

    private static String precedence(Arrived mail) {
        return mail.head("precedence").toLowerCase(Locale.ROOT);
    }
}
