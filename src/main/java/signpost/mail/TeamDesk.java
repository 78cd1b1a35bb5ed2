package signpost.mail;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.chat.Claimer;
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

    private static final String OFTEN = "mail-team-often-";

    private final Rows rows;
    private final InstantSource clock;
    private final Seal whole;
    private final Seal seal;
    private final TeamDrafts drafts;
    private final TeamTitles titles;
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
        this.whole = seal;
        this.seal = seal.purpose("mail-team");
        this.drafts = TeamDrafts.of(rows, seal);
        this.titles = TeamTitles.of(letters.words("en"), wording);
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
    private record Member(String name, String address, Claimer claimer) {}

    /// What a mail to us is an answer to.
    ///
    /// @param about what the mail of ours is about that it answers directly; empty where that is not kept
    /// @param known whether the enquiry is told by the ids of our mails, which nobody can guess, and not by the subject alone
    private record Heard(long number, Optional<TeamDrafts.Draft> about, boolean known) {}

    /// Whether a mail answers one of ours to the team.
    boolean knows(Sorted.Asked asked) {
        return heard(asked).isPresent();
    }

    /// Whether somebody of the team says with it that a reply of theirs is to go. That cannot go on for ever: each such mail needs words that wait.
    boolean isConfirmation(Sorted.Asked asked) {
        return isWord(asked.text()) && members.name(asked.sender()).isPresent()
                && heard(asked).flatMap(Heard::about).filter(TeamDrafts.Draft::waits).isPresent();
    }

    /// Deals with a mail that answers one of ours to the team. To do it again sends nothing more.
    ///
    /// @param mail what the mailbox calls the mail
    /// @return whether it is one
    boolean hears(Sorted.Asked asked, String mail) {
        Optional<Heard> heard = heard(asked);
        heard.ifPresent(what -> {
            Optional<Member> member = members.name(asked.sender()).map(name -> new Member(name, asked.sender(),
                    Claimer.of(whole, asked.sender(), name)));
            if (member.isEmpty()) {
                send(asked, mail, unsent(what.number(), "mail.team.stranger"));
            } else if (!what.known()) {
                send(asked, mail, unsent(what.number(), "mail.team.unknown"));
            } else if (isWord(asked.text())) {
                confirmed(member.get(), what, asked, mail);
            } else {
                drafted(member.get(), what.number(), asked, mail);
            }
        });
        return heard.isPresent();
    }

    /// Tells somebody of the team that too many mails came for their reply to be read now; once an hour, so that two machines do not go on for ever. What else
    /// comes is told nothing.
    void putsOff(Sorted.Asked asked) {
        heard(asked).filter(_ -> members.name(asked.sender()).isPresent()).ifPresent(what -> notices.send(
                OFTEN + seal.hash(asked.sender() + " " + clock.instant().truncatedTo(ChronoUnit.HOURS)),
                asked.sender(), unsent(what.number(), "mail.team.often")));
    }

    private Optional<Heard> heard(Sorted.Asked asked) {
        List<String> before = asked.thread().before().reversed().stream()
                .map(id -> id.substring(1, Math.max(1, id.indexOf('@')))).toList();
        // whoever says "send" means the words of the mail that they answer, and none of those before it
        Optional<TeamDrafts.Draft> about = before.stream().limit(1).flatMap(id -> draft(id, asked).stream())
                .findFirst();
        Optional<Long> known = before.stream().flatMap(id -> draft(id, asked).stream()).findFirst()
                .map(TeamDrafts.Draft::number).or(() -> bell(before));
        // a server on the way may have given our mail another id
        return known.or(() -> titles.in(asked.thread().subject()))
                .map(number -> new Heard(number, about, known.isPresent()));
    }

    private Optional<TeamDrafts.Draft> draft(String id, Sorted.Asked asked) {
        return drafts.find(id, asked.sender(), clock.instant());
    }

    /// The enquiry that the mail of ours told of to which this one replies.
    private Optional<Long> bell(List<String> before) {
        return before.isEmpty()
                ? Optional.empty()
                : notices.named(BELLS, Set.copyOf(before)).map(name -> Long.valueOf(name.split("-")[1]));
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
        Letter letter = refused.map(why -> said(unsent(number), List.of(why), number))
                .orElseGet(() -> said(wording.say("mail.team.ask", Map.of("number", number)),
                        List.of(wording.say("mail.team.draft", Map.of("word", wording.say("mail.team.word"))),
                                reply.words()),
                        number));
        rows.whole(() -> drafts.keep(send(asked, mail, letter), number, member.address(),
                refused.isPresent() ? "" : asked.text(), clock.instant()));
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
            return Optional.of(tooLong());
        }
        return reply.confirmed().containsAll(reply.details())
                ? Optional.empty()
                : Optional.of(reply.objection(wording));
    }

    /// Whether nobody else looks after it.
    private static boolean isFor(Member member, Enquiry enquiry) {
        return switch (enquiry.state()) {
            case WAITING -> true;
            case CLAIMED -> member.claimer().looksAfter(enquiry);
            case ANSWERED, CLOSED -> false;
        };
    }

    /// The reply leaves, and its words are no longer kept, and its writer is told: all of it, or nothing.
    private void confirmed(Member member, Heard what, Sorted.Asked asked, String mail) {
        long number = what.number();
        try {
            rows.whole(() -> {
                String sent = send(asked, mail, said(wording.say("mail.team.sent", Map.of("number", number)),
                        List.of(wording.say("door.team-sent"), replied(member, what)), number));
                drafts.keep(sent, number, member.address(), "", clock.instant());
            });
        } catch (Unsent unsent) {
            rows.whole(() -> drafts.note(send(asked, mail, said(unsent(number), List.of(unsent.why), number)), number,
                    member.address(), clock.instant()));
        }
    }

    /// A reply cannot leave; what was begun for it is undone.
    private static final class Unsent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String why;

        Unsent(String why) {
            super("a reply of the team cannot be sent", null, false, false);
            this.why = why;
        }
    }

    /// @return the words that are on their way to the asker
    private String replied(Member member, Heard what) {
        Enquiry enquiry = enquiries.find(what.number()).orElseThrow(() -> new Unsent(wording.say("door.team-erased")));
        String who = wording.say("door.team-member-mail", Map.of("name", member.name()));
        Optional<TeamDrafts.Draft> draft = what.about().filter(TeamDrafts.Draft::waits);
        if (draft.isEmpty()) {
            // whoever says it twice is told once more
            return what.about().filter(_ -> enquiry.owner().equals(who) && !enquiry.reply().isEmpty())
                    .map(_ -> enquiry.reply())
                    .orElseThrow(() -> new Unsent(
                            wording.say("mail.team.gone", Map.of("word", wording.say("mail.team.word")))));
        }
        TeamReply reply = TeamReply.of(drafts.words(draft.get()), enquiries, wording);
        objection(member, enquiry, reply).ifPresent(why -> {
            throw new Unsent(why);
        });
        answer(member, who, enquiry, reply);
        return reply.words();
    }

    private void answer(Member member, String who, Enquiry enquiry, TeamReply reply) {
        List<String> deeds = new ArrayList<>();
        if (enquiry.state() == Enquiry.State.WAITING) {
            done(enquiries.claim(enquiry.number(), who, member.claimer().key()), reply);
            deeds.add("enquiry-claimed");
        }
        done(enquiries.answer(enquiry.number(), who, reply.words(), reply.confirmed()), reply);
        deeds.add("enquiry-answered");
        if (!reply.confirmed().isEmpty()) {
            deeds.add("enquiry-details-sent");
        }
        deeds.forEach(deed -> journal.note(who, deed, "enquiry " + enquiry.number()));
    }

    private void done(Decision decision, TeamReply reply) {
        if (decision instanceof Decision.Refused(Decision.Why why)) {
            throw new Unsent(switch (why) {
                case UNKNOWN -> wording.say("door.team-erased");
                case EMPTY -> wording.say("door.team-empty");
                case TOO_LONG -> tooLong();
                case PERSONAL -> reply.objection(wording);
                case NOT_NOW, PAST, NOT_WRITABLE -> wording.say("door.team-taken");
            });
        }
    }

    private String tooLong() {
        return wording.say("door.team-long", Map.of("limit", Enquiry.LONGEST));
    }

    /// Forgets what waits for too long, or for an enquiry that is done with; to be called every hour.
    public void tick() {
        drafts.purge(number -> enquiries.find(number).filter(enquiry -> enquiry.state().isOpen()).isPresent(),
                clock.instant());
    }

    private Letter unsent(long number, String why) {
        return said(unsent(number), List.of(wording.say(why)), number);
    }

    private String unsent(long number) {
        return wording.say("mail.team.unsent", Map.of("number", number));
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
