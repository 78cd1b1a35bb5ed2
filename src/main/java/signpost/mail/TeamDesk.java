package signpost.mail;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.chat.Bell;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Journal;
import signpost.chat.TeamReply;
import signpost.delivery.Mail;
import signpost.delivery.Notices;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Part;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What the team writes to the mails that tell it of enquiries.
///
/// Anybody can put any address above a mail. So a reply is first shown to the address that it seems to come from, and goes to the asker once that mail is answered with a word: nobody
/// else has it. What is not taken for a reply is said not to have been sent, and is never taken for a question. Safe for use by many threads at once.
public final class TeamDesk {

    /// How the names of the mails begin that tell of enquiries; the number follows.
    private static final String BELLS = "bell-";

    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;
    private final TeamDrafts drafts;
    private final Enquiries enquiries;
    private final Notices notices;
    private final TeamMembers members;
    private final Journal journal;
    private final Wording wording;
    private final Letters letters;
    private final Drawing drawing;

    public TeamDesk(Rows rows, InstantSource clock, Seal seal, Enquiries enquiries, Notices notices,
            TeamMembers members, Journal journal, Wording wording, Letters letters, Letterhead head) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("mail-team");
        this.drafts = TeamDrafts.of(rows, seal);
        this.enquiries = enquiries;
        this.notices = notices;
        this.members = members;
        this.journal = journal;
        this.wording = wording;
        this.letters = letters;
        this.drawing = new Drawing(letters, wording, head.from().address());
    }

    /// Somebody of the team.
    ///
    /// @param name their own
    /// @param claimer as the enquiry knows them
    private record Member(String name, String address, String claimer) {}

    /// Deals with a mail that answers one of ours to the team. To do it again sends nothing more.
    ///
    /// @param mail what the mailbox calls the mail
    /// @return whether it is one
    boolean hears(Sorted.Asked asked, String mail) {
        List<String> before = asked.thread().before().reversed().stream()
                .map(id -> id.substring(1, Math.max(1, id.indexOf('@')))).toList();
        Optional<TeamDrafts.Draft> draft = before.stream()
                .flatMap(id -> drafts.find(id, asked.sender()).stream()).findFirst();
        Optional<Long> bell = draft.map(TeamDrafts.Draft::number).or(() -> bell(before));
        Optional<Long> number = bell.or(() -> said(asked.thread().subject()));
        number.ifPresent(which -> {
            Optional<Member> member = members.name(asked.sender()).map(name -> new Member(name, asked.sender(),
                    "mail " + seal.hash(asked.sender())));
            if (member.isEmpty()) {
                send(asked, mail, unsent(which, "mail.team.stranger"));
            } else if (draft.isPresent() && isWord(asked.text())) {
                send(asked, mail, confirmed(member.get(), draft.get()));
            } else if (bell.isEmpty() || isWord(asked.text())) {
                send(asked, mail, unsent(which, "mail.team.unknown"));
            } else {
                drafted(member.get(), which, asked, mail);
            }
        });
        return number.isPresent();
    }

    /// The enquiry that the mail of ours told of to which this one replies.
    private Optional<Long> bell(List<String> before) {
        return before.isEmpty()
                ? Optional.empty()
                : notices.named(BELLS, Set.copyOf(before)).map(name -> Long.valueOf(name.split("-")[1]));
    }

    /// The enquiry that a subject of ours names, where a server on the way has given our mail another id.
    private Optional<Long> said(String subject) {
        String plain = subject.strip();
        while (plain.regionMatches(true, 0, "re:", 0, 3)) {
            plain = plain.substring(3).strip();
        }
        String title = plain;
        Wording words = letters.words("en");
        return Stream.concat(
                Stream.of(Bell.About.values()).map(about -> words.say(about.title(), Map.of("number", "#"))),
                Stream.of(asking("#")))
                .flatMap(said -> number(said.split("#", 2), title).stream()).findFirst();
    }

    private static Optional<Long> number(String[] around, String title) {
        int end = title.length() - around[1].length();
        boolean fits = title.startsWith(around[0]) && title.endsWith(around[1]) && end > around[0].length()
                && end - around[0].length() < 10
                && title.substring(around[0].length(), end).chars().allMatch(c -> c >= '0' && c <= '9');
        return fits ? Optional.of(Long.valueOf(title.substring(around[0].length(), end))) : Optional.empty();
    }

    private boolean isWord(String text) {
        return OwnWords.plain(text.lines().findFirst().orElse("")).equals(wording.say("mail.team.word"));
    }

    private void drafted(Member member, long number, Sorted.Asked asked, String mail) {
        Optional<Enquiry> enquiry = enquiries.find(number);
        TeamReply reply = TeamReply.of(asked.text(), enquiries, wording);
        Optional<String> refused = enquiry.isEmpty()
                ? Optional.of(wording.say("door.team-erased"))
                : objection(member, enquiry.get(), reply);
        if (refused.isPresent()) {
            send(asked, mail, said(unsent(number), List.of(refused.get()), number));
            return;
        }
        String sent = send(asked, mail, said(asking(String.valueOf(number)),
                List.of(wording.say("mail.team.draft", Map.of("word", wording.say("mail.team.word"))), reply.words()),
                number));
        drafts.keep(sent, number, asked.sender(), asked.text(), clock.instant());
    }

    /// Why it cannot be sent; empty where it can.
    private Optional<String> objection(Member member, Enquiry enquiry, TeamReply reply) {
        if (!isFor(member, enquiry)) {
            return Optional.of(wording.say("door.team-taken"));
        }
        if (reply.words().isBlank()) {
            return Optional.of(wording.say("door.team-empty"));
        }
        if (reply.words().length() > Enquiry.LONGEST) {
            return Optional.of(wording.say("door.team-long", Map.of("limit", Enquiry.LONGEST)));
        }
        return reply.confirmed().containsAll(reply.details())
                ? Optional.empty()
                : Optional.of(reply.objection(wording));
    }

    /// Whether nobody else looks after it.
    private static boolean isFor(Member member, Enquiry enquiry) {
        return switch (enquiry.state()) {
            case WAITING -> true;
            case CLAIMED -> enquiry.isWith(member.claimer()) || enquiry.owner().equals(member.name());
            case ANSWERED, CLOSED -> false;
        };
    }

    private Letter confirmed(Member member, TeamDrafts.Draft draft) {
        return rows.whole(() -> {
            Optional<Enquiry> enquiry = enquiries.find(draft.number());
            TeamReply reply = TeamReply.of(draft.words(), enquiries, wording);
            String who = wording.say("door.team-member-mail", Map.of("name", member.name()));
            Optional<String> refused = enquiry.isEmpty()
                    ? Optional.of(wording.say("door.team-erased"))
                    // told again, where the service ended before it had said so
                    : enquiry.filter(sent -> sent.owner().equals(who) && sent.reply().equals(reply.words())).isPresent()
                            ? Optional.empty()
                            : objection(member, enquiry.get(), reply)
                                    .or(() -> answered(member, who, enquiry.get(), reply));
            return refused.map(why -> said(unsent(draft.number()), List.of(why), draft.number()))
                    .orElseGet(() -> said(
                            wording.say("mail.team.sent", Map.of("number", draft.number())),
                            List.of(wording.say("door.team-sent"), reply.words()), draft.number()));
        });
    }

    private Optional<String> answered(Member member, String who, Enquiry enquiry, TeamReply reply) {
        List<String> deeds = new ArrayList<>();
        if (enquiry.state() == Enquiry.State.WAITING
                && enquiries.claim(enquiry.number(), who, member.claimer()) instanceof Decision.Done) {
            deeds.add("enquiry-claimed");
        }
        return switch (enquiries.answer(enquiry.number(), who, reply.words(), reply.confirmed())) {
            case Decision.Done _ -> {
                deeds.add("enquiry-answered");
                if (!reply.confirmed().isEmpty()) {
                    deeds.add("enquiry-details-sent");
                }
                deeds.forEach(deed -> journal.note(who, deed, "enquiry " + enquiry.number()));
                yield Optional.empty();
            }
            case Decision.Refused _ -> Optional.of(wording.say("door.team-taken"));
        };
    }

    private Letter unsent(long number, String why) {
        return said(unsent(number), List.of(wording.say(why)), number);
    }

    private String unsent(long number) {
        return wording.say("mail.team.unsent", Map.of("number", number));
    }

    private String asking(String number) {
        return wording.say("mail.team.ask", Map.of("number", number));
    }

    private Letter said(String title, List<String> words, long number) {
        List<Part> parts = Stream.concat(words.stream().<Part>map(Part.Plain::new), Stream.of(
                new Part.Button(letters.words("en").say("bell.button"),
                        letters.address("/console/enquiries/" + number))))
                .collect(Collectors.toList());
        return drawing.saying(title, title, parts);
    }

    /// @return what its Message-ID is made of
    private String send(Sorted.Asked asked, String mail, Letter letter) {
        Sorted.Thread thread = asked.thread();
        String name = "mail-team-"
                + seal.hash(asked.sender() + " " + (thread.id().isEmpty() ? mail : thread.id()) + " "
                        + thread.subject());
        return thread.id().isEmpty()
                ? notices.send(name, asked.sender(), letter)
                : notices.reply(name, asked.sender(), letter,
                        new Mail.Answers(thread.id(), String.join(" ", thread.before())));
    }
}
