package signpost;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.answer.Answers;
import signpost.answer.Routes;
import signpost.answer.Topics;
import signpost.audience.Audience;
import signpost.campaign.Subject;
import signpost.campaign.Subjects;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Lookout;
import signpost.chat.NewsDesk;
import signpost.chat.Office;
import signpost.chat.Remembered;
import signpost.chat.Shelf;
import signpost.chat.Tally;
import signpost.cli.Content;
import signpost.cli.Refused;
import signpost.cli.Remembering;
import signpost.cli.Settings;
import signpost.inbox.Kept;
import signpost.insight.Insight;
import signpost.insight.Keeping;
import signpost.library.Document;
import signpost.library.Library;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.screening.PersonalData;
import signpost.seal.Seal;
import signpost.training.Training;

/// Wires the conversations that all doors share, and what is kept of them. What tests bring of their own needs no settings.
@Factory
final class Talking {

    /// The doors where a message stays on the screen, with its buttons.
    private static final Set<String> LASTING = Set.of("slack", "teams");

    @Singleton
    Chat chat(
            Answers answers,
            Wording wording,
            Library library,
            Tally tally,
            Optional<PersonalData> personalData,
            InstantSource clock,
            Insight insight,
            Enquiries enquiries,
            Training training,
            Topics topics,
            ZoneId zone,
            Remembered remembered) {
        PersonalData details = personalData.orElseGet(PersonalData::standard);
        return new Chat(
                answers,
                wording,
                text -> details.in(text).text(),
                () -> publishers(library),
                remembered.retention(),
                clock,
                tally,
                insight,
                Optional.of(enquiries),
                new TrainingAside(training, topics, zone),
                remembered);
    }

    @Singleton
    Remembered remembered(
            Rows rows,
            Seal seal,
            InstantSource clock,
            Keeping keeping,
            Optional<Settings> settings,
            @Value("${signpost.chat.retention:24h}") Duration retention) {
        return new Remembered(rows, seal, clock,
                settings.map(set -> Remembering.of(set).conversation()).orElse(retention),
                keeping.words() ? LASTING : Set.of());
    }

    @Singleton
    @Requires(beans = Settings.class)
    Keeping keeping(Settings settings) {
        Remembering remembering = Remembering.of(settings);
        return new Keeping(remembering.words(), remembering.question());
    }

    @Singleton
    @Requires(beans = Settings.class)
    Office office(Settings settings) {
        Content content = Content.of(settings);
        return new Office(
                settings.address(settings.port()),
                Remembering.of(settings).patience(),
                content.library(),
                read(content.index().resolve("routes.yml"), Routes::read).partnership().name());
    }

    @Singleton
    @Requires(beans = Settings.class)
    Topics topics(Settings settings) {
        return read(Content.of(settings).index().resolve("topics.yml"), Topics::read);
    }

    @Singleton
    @Requires(beans = Library.class, missingBeans = Shelf.class)
    Shelf shelf(Provider<Library> library) {
        return document -> library.get().documents().stream().filter(one -> one.path().equals(document))
                .map(Document::slug).findFirst();
    }

    @Singleton
    Lookout lookout(BeanProvider<PersonalData> personalData) {
        return new Lookout(() -> personalData.isPresent() ? personalData.get() : PersonalData.standard());
    }

    @Singleton
    NewsDesk news(Audience audience, Topics topics, Office office) {
        return new NewsByChat(audience, topics, office);
    }

    @Singleton
    Subjects subjects(Topics topics) {
        return new Subjects(topics.all().stream()
                .map(topic -> new Subject(topic.id(), topic.name(), topic.words()))
                .toList());
    }

    /// What is counted of it while the service runs.
    static void count(ApplicationContext context) {
        MeterRegistry meters = context.getBean(MeterRegistry.class);
        Insight insight = context.getBean(Insight.class);
        Enquiries enquiries = context.getBean(Enquiries.class);
        FunctionCounter.builder("signpost.questions.dropped", insight, Insight::dropped).register(meters);
        for (Enquiry.State state : Enquiry.State.values()) {
            Gauge.builder("signpost.enquiries", enquiries, all -> all.counts().getOrDefault(state, 0L))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        Gauge.builder("signpost.mail.kept", context.getBean(Kept.class), Kept::waiting).register(meters);
        Gauge.builder("signpost.enquiries.undelivered", enquiries, Enquiries::undelivered).register(meters);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.from(file);
        } catch (IOException wrong) {
            throw Refused.failure("Signpost cannot use what it was given: " + wrong.getMessage() + ".");
        }
    }

    private static Set<String> publishers(Library library) {
        return library.documents().stream()
                .map(document -> document.details().publisher())
                .filter(publisher -> !publisher.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
