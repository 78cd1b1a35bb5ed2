package signpost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Place;
import signpost.chat.Refusal;
import signpost.chat.Return;
import signpost.chat.Returning;
import signpost.delivery.Returned;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Wording;

/// Brings the team's reply back by mail to an asker who left an address on the web, in the language in which they asked.
///
/// @param leaves whether mail leaves the service
/// @param lost what could not be brought to its reader
record ReplyMail(Wording wording, Letters letters, ConfirmationMail.Carrier carrier, boolean leaves, Lost lost)
        implements
            Returning {

    private static final String NAMES = "enquiry-return-";

    /// The mails that could not be brought to their readers.
    interface Lost {

        /// Nothing is lost.
        Lost NOTHING = new Lost() {
            @Override
            public List<Returned> all(String names) {
                return List.of();
            }

            @Override
            public void forget(String name) {}
        };

        /// Those whose names begin so.
        List<Returned> all(String names);

        void forget(String name);
    }

    @Override
    public List<Refusal> refused() {
        return lost.all(NAMES).stream().map(ReplyMail::refusal).toList();
    }

    private static Refusal refusal(Returned mail) {
        String[] name = mail.name().substring(NAMES.length()).split("-", 2);
        return new Refusal(Long.parseLong(name[0]), mail.name(), mail.address().isEmpty()
                ? Optional.empty()
                : Optional.of(new Place("mail", mail.address(), name.length > 1 ? name[1] : "")), mail.why());
    }

    @Override
    public void heard(Refusal refusal) {
        lost.forget(refusal.name());
    }

    @Override
    public String door() {
        return "mail";
    }

    @Override
    public void give(Return back) {
        carrier.send(name(back), back.place().address(),
                letter(back, wording.in(back.place().language())));
    }

    private static String name(Return back) {
        String language = back.place().language();
        return NAMES + back.id() + (language.isEmpty() ? "" : "-" + language);
    }

    /// @param words in the language in which the person asked
    private Letter letter(Return back, Wording words) {
        List<Part> parts = new ArrayList<>();
        if (!back.question().isBlank()) {
            parts.add(heading(words, "asked"));
            parts.add(new Part.Plain(back.question()));
        }
        switch (back.about()) {
            case REPLY -> {
                parts.add(heading(words, "reply"));
                parts.add(new Part.Plain(back.reply()));
            }
            case CLOSED -> parts.add(new Part.Plain(words.say("enquiry.mail.closed")));
            case LIBRARY -> {
                parts.add(heading(words, "library"));
                back.document().ifPresent(document -> parts.add(new Part.Cards(List.of(new Part.Card("",
                        document.title(), document.slug().isEmpty()
                                ? ""
                                : letters.address("/library/" + document.slug()),
                        List.of(), "", "")))));
            }
        }
        parts.add(new Part.Button(words.say("enquiry.mail.link"), back.link()));
        parts.add(new Part.Plain(words.say("enquiry.mail.link-hint")));
        parts.add(new Part.Plain(words.say("enquiry.mail.no-reply")));
        String subject = words.say("enquiry.mail.subject", Map.of("number", back.number()));
        return letters.lay(new Notice("reply", words.language(), subject, subject,
                words.say("enquiry.mail.why", Map.of("partnership", letters.sender())), parts));
    }

    private static Part heading(Wording words, String key) {
        return new Part.Prose("## " + words.say("enquiry.mail." + key));
    }
}
