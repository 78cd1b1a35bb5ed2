package signpost.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import signpost.audience.Subscriber;
import signpost.chat.Action;
import signpost.chat.Chat;
import signpost.chat.Conversation;
import signpost.chat.ConversationId;
import signpost.chat.Handover;
import signpost.chat.Passed;
import signpost.chat.Place;
import signpost.chat.Turn;
import signpost.delivery.Mail;
import signpost.delivery.Notices;
import signpost.message.HeaderText;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Part;
import signpost.message.Wording;
import signpost.seal.Seal;

/// Answers mails by return: the same conversation as through any other door. Safe for use by many threads at once.
public final class Answering {

    private static final int LONGEST_SUBJECT = 150;
    private static final int MOST_KNOWN = 20_000;

    private final Chat chat;
    private final Notices notices;
    private final Wording wording;
    private final Drawing drawing;
    private final UnaryOperator<String> mask;
    private final Predicate<String> urgent;
    private final Telling telling;
    private final Seal seal;
    /// What our own mails show, by their ids, for replies to one of several and those that name the last mail only; as short-lived as conversations
    /// are.
    private final Map<String, Shown> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /// The turn that a mail of ours is about.
    ///
    /// @param reference the turn's; empty where there is none
    private record Shown(ConversationId id, String reference) {}

    /// A mail to be sent.
    ///
    /// @param about the turn that it is about
    private record Drawn(Letter letter, Optional<Turn> about) {}

    /// @param head of our own mails
    /// @param mask replaces personal details in a text
    /// @param urgent whether a text tells of danger
    public Answering(Chat chat, Notices notices, Wording wording, Letters letters, Letterhead head,
            UnaryOperator<String> mask, Predicate<String> urgent) {
        this.chat = chat;
        this.notices = notices;
        this.wording = wording;
        this.drawing = new Drawing(letters, wording, head.from().address());
        this.mask = mask;
        this.urgent = urgent;
        this.telling = new Telling(urgent);
        this.seal = head.seal().purpose("mail-conversation");
    }

    /// Answers a question. To do it again sends nothing more.
    ///
    /// @param mail what the mailbox calls the mail
    void answer(Sorted.Asked asked, String mail) {
        ConversationId id = conversation(asked, mail);
        Drawn drawn = drawn(asked, id, chat.conversation(id));
        send("answer", asked.sender(), asked.thread(), mail, drawn.letter()).ifPresent(
                sent -> known.put(sent, new Shown(id, drawn.about().map(Turn::reference).orElse(""))));
    }

    /// Says what to do at once and nothing else, where a mail tells of danger; the conversation stays as it was. To do it again sends nothing more.
    ///
    /// @param mail what the mailbox calls the mail
    void warn(Sorted.Asked asked, String mail) {
        chat.routeAlone(message(asked)).ifPresent(turn -> send("answer", asked.sender(), asked.thread(), mail,
                drawing.answer(turn, subject(asked.thread()), asked.attachments())));
    }

    /// Whether a mail tells of danger, wherever in it.
    boolean isUrgent(Sorted.Asked asked) {
        return telling.of(asked).isPresent();
    }

    /// Tells somebody that they left the list. To do it again sends nothing more.
    ///
    /// @param mail what the mailbox calls the mail
    void left(Sorted.Unsubscribe leaving, String mail) {
        send("left", leaving.sender(), leaving.thread(), mail, drawing.saying(subject(leaving.thread()),
                wording.say("mail.left.title"), List.of(new Part.Plain(wording.say("mail.left.text")))));
    }

    /// Asks whoever reads the mail of an address whether they want no more of it. It says nothing of the mail that asked for it, so that nobody can
    /// have us send their words to a stranger.
    ///
    /// @param name the same for the same mail: handed in again, it still goes once
    void asksWhetherTheyLeave(Subscriber who, String link, String name) {
        notices.send("mail-leaving-" + seal.hash(name), who.email().text(), drawing.leaving(who.language(), link));
    }

    private Optional<String> send(String what, String address, Sorted.Thread thread, String mail,
            Letter letter) {
        String name = "mail-" + what + "-" + seal.hash(address + " " + known(thread, mail) + " "
                + thread.subject());
        if (thread.id().isEmpty()) {
            notices.send(name, address, letter);
            return Optional.empty();
        }
        return Optional.of(notices.reply(name, address, letter,
                new Mail.Answers(thread.id(), String.join(" ", thread.before()))));
    }

    /// What a mail is known by: without a Message-ID, what the mailbox calls it, for there may be another of the same subject.
    private static String known(Sorted.Thread thread, String mail) {
        return thread.id().isEmpty() ? mail : thread.id();
    }

    /// The conversation of the mail that is answered, else that of the first mail of the exchange; nobody gets into another person's.
    private ConversationId conversation(Sorted.Asked asked, String mail) {
        Optional<Shown> answered = asked.thread().before().reversed().stream()
                .flatMap(id -> shown(asked, id).stream()).findFirst();
        if (answered.isPresent()) {
            return answered.get().id();
        }
        List<String> before = asked.thread().before();
        String root = before.isEmpty() ? known(asked.thread(), mail) : before.getFirst();
        return new ConversationId(MailDoor.NAME, seal.hash(asked.sender()).substring(0, 40) + "-"
                + seal.hash(root).substring(0, 40));
    }

    /// What the mail of ours with this Message-ID shows; empty where it was another's, or is forgotten.
    private Optional<Shown> shown(Sorted.Asked asked, String id) {
        return Optional.ofNullable(known.get(id.substring(1, Math.max(1, id.indexOf('@')))))
                .filter(shown -> shown.id().equals(named(asked.sender(), shown.id())));
    }

    /// The turn of the mail that is answered, which need not be the last; where that is not known, the last.
    private Optional<Turn> answered(Sorted.Asked asked, ConversationId id, Conversation before) {
        List<Turn> turns = before.turns();
        Optional<String> last = asked.thread().before().isEmpty()
                ? Optional.empty()
                : Optional.of(asked.thread().before().getLast());
        return last.flatMap(mail -> shown(asked, mail)).filter(shown -> shown.id().equals(id))
                .flatMap(shown -> turns.stream().filter(turn -> turn.reference().equals(shown.reference())).findFirst())
                .or(() -> turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()));
    }

    private ConversationId named(String sender, ConversationId id) {
        return new ConversationId(MailDoor.NAME, seal.hash(sender).substring(0, 40) + id.value().substring(40));
    }

    private Drawn drawn(Sorted.Asked asked, ConversationId id, Conversation before) {
        String first = OwnWords.plain(asked.text().lines().findFirst().orElse(""));
        String subject = subject(asked.thread());
        Optional<Turn> last = answered(asked, id, before);
        Optional<String> told = telling.of(asked);
        boolean danger = told.isPresent();
        if (!danger && last.isEmpty() && !asked.thread().before().isEmpty() && isWord(first)) {
            return new Drawn(saying(subject, "conversation.gone"), last);
        }
        if (last.isPresent() && first.equals(wording.say("mail.word.team"))
                && (last.get().mayBePassed() || last.get().passed().isPresent())) {
            return new Drawn(passed(asked, told, id, last.get(), subject), last);
        }
        Optional<Integer> chosen = last.filter(_ -> !danger)
                .flatMap(turn -> drawing.chosen(turn.offered(), first));
        if (chosen.isPresent()) {
            Action action = last.get().offered().get(chosen.get());
            Turn turn = chat.choose(id, last.get().number(), chosen.get());
            Letter letter = switch (action) {
                case Action.Judge judge when judge.helpful() || !turn.mayBePassed() ->
                    saying(subject, "feedback.thanks");
                case Action.Judge _ -> drawing.saying(subject, wording.say("mail.title.other"), List.of(
                        new Part.Plain(wording.say("feedback.thanks")), new Part.Plain(drawing.offerTeam())));
                case Action.AskTeam _,Action.Narrow _,Action.ShowMore _,Action.Try _ ->
                    drawing.answer(turn, subject, asked.attachments());
            };
            return new Drawn(letter, Optional.of(turn));
        }
        Turn turn = chat.ask(id, told.orElse(asked.text()));
        return new Drawn(drawing.answer(turn, subject, asked.attachments()), Optional.of(turn));
    }

    /// What is asked; where danger is told of elsewhere than in the sender's own words, that as well.
    private String message(Sorted.Asked asked) {
        return telling.of(asked).orElse(asked.text());
    }

    /// @param told what tells of danger, which may stand below the signature
    private Letter passed(Sorted.Asked asked, Optional<String> told, ConversationId id, Turn turn, String subject) {
        String added = withoutFirst(asked.text());
        String more = urgent.test(added) ? added : told.map(Answering::withoutFirst).orElse(added);
        List<Place> here = List.of(new Place(MailDoor.NAME, asked.sender()));
        return switch (chat.pass(id, turn.number(), new Handover(more, here, false))) {
            case Passed.Gone _ when urgent.test(more) ->
                drawing.answer(chat.ask(id, more), subject, asked.attachments());
            case Passed.Gone _ -> saying(subject, "conversation.gone");
            case Passed.Done done -> drawing.passed(subject, done);
        };
    }

    private static String withoutFirst(String text) {
        return text.lines().skip(1).reduce("", (all, line) -> all + line + "\n").strip();
    }

    private boolean isWord(String first) {
        return List.of("more", "team", "yes", "no").stream()
                .anyMatch(word -> first.equals(wording.say("mail.word." + word)));
    }

    private Letter saying(String subject, String key) {
        return drawing.saying(subject, wording.say("mail.title.other"), List.of(new Part.Plain(wording.say(key))));
    }

    /// The subject of the reply, without personal details.
    private String subject(Sorted.Thread thread) {
        String plain = HeaderText.tamed(mask.apply(thread.subject())).strip();
        if (plain.isEmpty()) {
            return wording.say("mail.no-subject");
        }
        String cut = plain.codePointCount(0, plain.length()) > LONGEST_SUBJECT
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…"
                : plain;
        return cut.toLowerCase(Locale.ROOT).startsWith("re:") ? cut : "Re: " + cut;
    }
}
