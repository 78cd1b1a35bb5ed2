package signpost;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import signpost.account.Accounts;
import signpost.audience.Audience;
import signpost.campaign.PersonPost;
import signpost.chat.Chat;
import signpost.cli.Content;
import signpost.cli.DataLock;
import signpost.cli.Holdings;
import signpost.cli.Languages;
import signpost.cli.ProgressLine;
import signpost.cli.Refused;
import signpost.cli.Rooms;
import signpost.cli.Service;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.cli.Shelf;
import signpost.delivery.CountingPost;
import signpost.delivery.Deliveries;
import signpost.delivery.LinkOpens;
import signpost.delivery.Post;
import signpost.mail.Mailbox;
import signpost.message.Letters;
import signpost.slack.SlackDoor;
import signpost.teams.TeamsDoor;

/// Starts the service and holds it until the process is told to end.
final class Serving implements Service {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int MOST_AT_ONCE = 24;

    /// How long nothing else is begun once the service can be used, so that it does not hold up those who ask first.
    static final Duration LULL = Duration.ofSeconds(1);

    @Override
    public void serve(Settings settings) throws IOException, SQLException, InterruptedException {
        share();
        System.setProperty(Logging.FORMAT, settings.jsonLog() ? "json" : "text");
        Content content = Content.of(settings);
        try (DataLock all = take(settings.data(), settings);
                DataLock shelf = take(Shelf.of(settings.data(), content.library()), settings)) {
            Content.tidy(settings);
            mustBeOnRecord(settings);
            hold(settings, content);
        }
    }

    @Override
    public Rooms rooms(Settings settings) {
        return OpenRooms.of(settings);
    }

    @Override
    public List<Platform> platforms(Settings settings) {
        return Stream.of(PlatformChecks.of(settings), MailWiring.tried(settings))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void teamsPackage(Settings settings, String bot, boolean threads, OutputStream out) throws IOException {
        TeamsWiring.packed(settings, bot, threads, out);
    }

    /// Virtual threads give way only where they wait, and a long message makes the model compute for seconds: on as many carriers as there are
    /// processors a few such would hold up everybody. The system shares out these, which are as many as questions are answered at once, and more.
    private static void share() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS,
                    String.valueOf(Math.max(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors())));
        }
    }

    private static DataLock take(Path folder, Settings settings) {
        return DataLock.take(folder).orElseThrow(() -> DataLock.taken(settings.data()));
    }

    private static void hold(Settings settings, Content content)
            throws IOException, SQLException, InterruptedException {
        Opening opening = Opening.begin(content, settings);
        Database database = Database.own(settings);
        ApplicationContext context = Listening.start(settings,
                chosen -> Wiring.start(database, properties(chosen, content), chosen, opening));
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        Optional<DatabaseDoor> door = Database.set(settings).isPresent()
                ? Optional.empty()
                : Optional.of(DatabaseDoor.open(settings.data(), server.getPort()));
        Holdings holdings = opening.holdings();
        Set<String> told = new HashSet<>();
        if (holdings.library().documents().isEmpty() || holdings.index().state().passages() == 0) {
            var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            Following.report(holdings.bring(ProgressLine.on(err)), told);
        }
        // the first question should not have to wait for the rooms it goes through
        context.getBean(Chat.class);
        context.findBean(SlackDoor.class).ifPresent(slack -> {
            slack.warm();
            Knock.at(server.getHost(), server.getPort(), "/slack/events");
        });
        context.findBean(TeamsDoor.class).ifPresent(teams -> {
            teams.warm();
            Knock.at(server.getHost(), server.getPort(), "/api/messages");
        });
        Following following = Following.start(holdings, told);
        context.getBean(Deliveries.class)
                .start(post(context, settings), Posting.terms(settings), journals(settings));
        Clockwork clockwork = Clockwork.start(context, settings.data());
        context.findBean(SlackDoor.class).ifPresent(SlackDoor::open);
        Talking.count(context);
        Optional<Mailbox> mailbox = MailWiring.read(settings, context);
        var ending = new Ending(context, following, clockwork, mailbox, door);
        Runtime.getRuntime().addShutdownHook(new Thread(ending, "ending"));
        String address = settings.address(server.getPort());
        System.out.println("Signpost is ready: " + address);
        System.out.println("It answers from " + holdings.library().documents().size() + " documents in "
                + content.library() + ". Ctrl-C ends it.");
        content.invented(holdings.routes())
                .ifPresent(wrong -> System.out.println("Do not let anybody in need use it yet. " + wrong));
        // two things at once would only make those wait who ask first
        Thread.sleep(LULL);
        context.getBean(Accounts.class).firstLink().ifPresent(link -> System.out.println(
                "To make the first account of its console, open " + address + "console/welcome/" + link.token()
                        + " (works once, for a day)"));
        Thread.sleep(LULL);
        Frugality.ofNativeCode();
        holdings.index().begin();
        Frugality.ofHeap(holdings.index());
        new CountDownLatch(1).await();
    }

    /// What left before a kill by the database in the folder is noted beside it; from another database it would leave again.
    private static void mustBeOnRecord(Settings settings) throws IOException {
        Path leaving = settings.data().resolve(Deliveries.NOTES);
        if (Database.set(settings).isEmpty() || !Files.isDirectory(leaving)) {
            return;
        }
        try (Stream<Path> notes = Files.list(leaving)) {
            if (notes.anyMatch(note -> note.toFile().length() > 0)) {
                throw Refused.failure("The folder " + leaving
                        + " holds notes of mails that left and are not in the database of "
                        + settings.data()
                        + " yet. Start Signpost once without SIGNPOST_DB_URL, which puts them there, before its rows go elsewhere;"
                        + " or delete that folder if the rows in " + settings.data() + " are not used any more.");
            }
        }
    }

    /// Where deliveries may note what leaves: with the database in a file nobody else can have it, with any other several may.
    private static Optional<Path> journals(Settings settings) {
        return Database.set(settings).isEmpty()
                ? Optional.of(settings.data().resolve(Deliveries.NOTES))
                : Optional.empty();
    }

    /// By mail, and by chat message where a chat platform is set.
    private static Post post(ApplicationContext context, Settings settings) {
        Post plain = context.getBean(Post.class);
        Post mail = Posting.countsLinks(settings)
                ? new CountingPost(plain, context.getBean(LinkOpens.class))
                : plain;
        List<PersonPost> platforms = List.copyOf(context.getBeansOfType(PersonPost.class));
        return platforms.isEmpty()
                ? mail
                : new ByChat(mail, platforms, context.getBean(Audience.class), context.getBean(Letters.class));
    }

    private static Map<String, Object> properties(Settings settings, Content content) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.host", settings.host());
        properties.put("micronaut.server.port", settings.port());
        properties.put("signpost.public-url", settings.publicUrl().map(Object::toString).orElse(""));
        properties.put("signpost.proxies", settings.value(Setting.PROXIES).orElse(""));
        Map.of(
                "issuer", Setting.OIDC_ISSUER,
                "client-id", Setting.OIDC_CLIENT_ID,
                "client-secret", Setting.OIDC_CLIENT_SECRET,
                "email-domains", Setting.OIDC_EMAIL_DOMAINS,
                "roles", Setting.OIDC_ROLES,
                "roles-claim", Setting.OIDC_ROLES_CLAIM)
                .forEach((name, setting) -> settings.value(setting)
                        .ifPresent(value -> properties.put("signpost.oidc." + name, value)));
        properties.put("signpost.index", content.index().toString());
        properties.put("signpost.messages", content.messages().toString());
        properties.put("signpost.languages", Languages.of(settings));
        properties.put("signpost.count-links", Posting.countsLinks(settings));
        return properties;
    }
}
