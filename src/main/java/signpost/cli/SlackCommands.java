package signpost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `signpost slack`: what an administrator of Slack needs.
@Command(
        name = "slack",
        description = "What an administrator of Slack needs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SlackCommands.Manifest.class)
final class SlackCommands {

    @ParentCommand
    private Commands commands;

    /// `signpost slack manifest`: the app, as Slack reads it.
    @Command(
            name = "manifest",
            description = {
                "Print the manifest of the Slack app, with the address people use filled in.",
                "Paste it at https://api.slack.com/apps under 'Create New App', 'From a manifest'.",
                "Where SIGNPOST_SLACK_APP_TOKEN is set, it is that of an app in Socket Mode."
            })
    static final class Manifest implements Callable<Integer> {

        @ParentCommand
        private SlackCommands slack;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Settings settings = slack.commands.settings();
            boolean socket = settings.value(Setting.SLACK_APP_TOKEN).isPresent();
            String address = settings.address(settings.port());
            String text = Files.readString(Content.of(settings).messages().resolve("slack/manifest.yml"))
                    .lines()
                    .filter(line -> !socket || !line.contains("_url:") && !line.strip().startsWith("url:"))
                    .map(line -> line.replace("{address}", address)
                            .replace("{host}", settings.publicUrl().map(url -> String.valueOf(url.getHost()))
                                    .orElse("localhost"))
                            .replace("{socket}", String.valueOf(socket)))
                    .collect(Collectors.joining("\n", "", "\n"));
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return Exit.DONE;
        }
    }
}
