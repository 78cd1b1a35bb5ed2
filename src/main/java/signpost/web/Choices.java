package signpost.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import signpost.answer.Topics;
import signpost.audience.Address;
import signpost.audience.Channel;
import signpost.audience.Frequency;
import signpost.audience.Preferences;
import signpost.audience.Sector;
import signpost.audience.SignUp;
import signpost.audience.Subscriber;
import signpost.message.Wording;

/// What a person fills in about themselves on the sign-up page and on their own page, as it was typed.
///
/// @param language in which they are written to
/// @param every whether they want to hear about every topic
/// @param topics ids of the topics they ticked
/// @param errors what is wrong, by the name of the field
public record Choices(
        String email,
        String name,
        String organisation,
        String sector,
        boolean every,
        Set<String> topics,
        String frequency,
        String channel,
        String language,
        TreeMap<String, String> errors) {

    /// An empty form.
    static Choices blank(Wording wording) {
        return new Choices("", "", "", "", true, Set.of(), Frequency.AT_ONCE.id(), Channel.MAIL.id(),
                wording.language(), new TreeMap<>());
    }

    /// What somebody chose before. Who hears of everything but what they declined sees the others ticked, so that nothing comes again of which
    /// they do not tick it anew.
    static Choices of(Subscriber who, Topics known) {
        boolean every = who.topics().isEmpty() && who.declined().isEmpty();
        Set<String> wanted = new TreeSet<>(who.topics());
        if (!every) {
            known.all().stream().map(Topics.Topic::id).filter(who::mayHearOf).forEach(wanted::add);
        }
        wanted.removeAll(who.declined());
        return new Choices(who.email().masked(), who.name(), who.organisation(),
                who.sector().map(Sector::id).orElse(""),
                every, wanted, who.frequency().id(), who.channel().id(), who.language(),
                new TreeMap<>());
    }

    /// What a form says.
    static Choices of(Form form, Topics known) {
        Set<String> topics = new TreeSet<>();
        known.all().stream().map(Topics.Topic::id).filter(id -> !form.text("topic-" + id).isEmpty())
                .forEach(topics::add);
        return new Choices(form.text("email"), form.text("name"), form.text("organisation"), form.text("sector"),
                form.text("which").equals("every"), topics, form.text("frequency"), form.text("channel"),
                form.text("language"), new TreeMap<>());
    }

    /// The sign-up, or the same form with what is wrong.
    Optional<SignUp> signUp(Wording wording, String consent) {
        Optional<Address> address = address(wording);
        return preferences(wording).filter(_ -> address.isPresent()).map(chosen -> new SignUp(address.orElseThrow(),
                chosen.name(), chosen.organisation(), chosen.sector(), chosen.topics(), Optional.of(chosen.frequency()),
                chosen.channel(), chosen.language(), consent));
    }

    /// The preferences; empty where something is wrong.
    Optional<Preferences> preferences(Wording wording) {
        if (!every && topics.isEmpty()) {
            errors.put("topics", wording.say("list.error.topics"));
        }
        Optional<Frequency> often = Frequency.named(frequency);
        if (often.isEmpty()) {
            errors.put("frequency", wording.say("list.error.frequency"));
        }
        return errors.isEmpty()
                ? Optional.of(new Preferences(name, organisation, Sector.named(sector), every ? Set.of() : topics,
                        often.orElseThrow(), Channel.named(channel).orElse(Channel.MAIL),
                        wording.languages().stream().map(Wording::language).filter(language::equals).findFirst()
                                .orElse(wording.language())))
                : Optional.empty();
    }

    private Optional<Address> address(Wording wording) {
        try {
            return Optional.of(Address.of(email));
        } catch (IllegalArgumentException wrong) {
            errors.put("email", wording.say(email.isBlank() ? "list.error.no-email" : "list.error.email"));
            return Optional.empty();
        }
    }

    /// Whether a topic is ticked.
    public boolean has(String topic) {
        return topics.contains(topic);
    }

    /// What is wrong with a field; empty where nothing is.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
