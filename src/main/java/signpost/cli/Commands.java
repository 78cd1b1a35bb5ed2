package signpost.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command `signpost`, under which all others stand.
@Command(
        name = "signpost",
        description = "Answers questions from a safeguarding partnership's own documents, word for word, with the source.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Results go to standard output, everything else to standard error.",
            "Exit status: 0 done, 1 failed, 2 wrong usage, 3 partly done."
        })
public final class Commands {

    /// The commands by name. Only the one that was named is made, since making all of them takes a good part of the start.
    private static final Map<String, Function<Service, Object>> COMMANDS = commands();

    private final Map<String, String> environment;
    private final Service service;

    @Option(
            names = "--config",
            paramLabel = "FILE.yml",
            scope = ScopeType.INHERIT,
            description = "Read settings from this file; the environment goes before it.")
    private @Nullable Path config;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help and exit.")
    private boolean help;

    private Commands(Map<String, String> environment, Service service) {
        this.environment = environment;
        this.service = service;
    }

    /// Runs one command.
    ///
    /// @param environment the process's environment
    /// @param service what `serve` starts
    /// @return the exit status: 0 done, 1 failed, 2 wrong usage, 3 partly done
    public static int run(Map<String, String> environment, Service service, String... arguments) {
        Set<String> made = arguments.length > 0 && COMMANDS.containsKey(arguments[0])
                ? Set.of(arguments[0])
                : COMMANDS.keySet();
        return line(environment, service, made, writer(FileDescriptor.out), writer(FileDescriptor.err))
                .execute(arguments);
    }

    static CommandLine line(Map<String, String> environment, Service service, PrintWriter out, PrintWriter err) {
        return line(environment, service, COMMANDS.keySet(), out, err);
    }

    private static Map<String, Function<Service, Object>> commands() {
        var commands = new LinkedHashMap<String, Function<Service, Object>>();
        commands.put("serve", Serve::new);
        commands.put("ask", _ -> new Ask());
        commands.put("library", _ -> new LibraryCommands());
        commands.put("subscribers", _ -> new SubscriberCommands());
        commands.put("user", _ -> new UserCommands());
        commands.put("campaign", _ -> new CampaignCommands());
        commands.put("compose", _ -> new Compose());
        commands.put("training", _ -> new TrainingCommands());
        commands.put("backup", _ -> new BackUp());
        commands.put("restore", Restore::new);
        commands.put("teams", _ -> new TeamsCommands());
        commands.put("slack", _ -> new SlackCommands());
        commands.put("measure", _ -> new Measure());
        commands.put("mail", _ -> new MailCommands());
        commands.put("selfcheck", _ -> new Selfcheck());
        commands.put("config", _ -> new Config());
        commands.put("version", _ -> new Version());
        return Collections.unmodifiableMap(commands);
    }

    private static CommandLine line(
            Map<String, String> environment, Service service, Set<String> made, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Commands(environment, service));
        made.forEach(name -> line.addSubcommand(Objects.requireNonNull(COMMANDS.get(name)).apply(service)));
        return line
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((wrong, _, _) -> Failure.told(wrong, err))
                .setUsageHelpAutoWidth(true);
    }

    /// The process's environment.
    Map<String, String> environment() {
        return environment;
    }

    /// What this process was told before it started.
    Settings settings() {
        return Settings.read(environment, config);
    }

    /// The rooms that keep rows, opened for this command.
    ///
    /// @throws Refused where what is in the data folder was restored by half only
    Rooms rooms() {
        Settings settings = settings();
        Restore.mustBeThrough(settings.data());
        return service.rooms(settings);
    }

    /// What the chat platforms and mail servers that are set are found to be.
    List<Service.Platform> platforms(Settings settings) {
        return service.platforms(settings);
    }

    /// Writes the app that an administrator uploads to Teams, as [Service#teamsPackage].
    void teamsPackage(String bot, boolean threads, OutputStream out) throws IOException {
        service.teamsPackage(settings(), bot, threads, out);
    }

    /// The same with other settings.
    Rooms rooms(Settings settings) {
        return service.rooms(settings);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
