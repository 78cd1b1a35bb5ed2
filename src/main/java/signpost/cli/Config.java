package signpost.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// What this installation was told.
@Command(
        name = "config",
        description = "Show the settings.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = Config.Print.class)
final class Config {

    @ParentCommand
    private Commands commands;

    @Command(name = "print", description = "Print every setting and where it comes from, with secrets masked.")
    static final class Print implements Callable<Integer> {

        @ParentCommand
        private Config config;

        @Spec
        private CommandSpec spec;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            Settings settings = config.commands.settings();
            var shown = new LinkedHashMap<String, Object>();
            for (Setting setting : Setting.values()) {
                shown.put(setting.variable(),
                        settings.values().of(setting).map(setting::shown).orElseGet(() -> Defaults.of(setting)));
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.line(shown));
            } else {
                shown.forEach((name, value) -> out.println(name + " = " + value));
            }
            return Exit.DONE;
        }
    }
}
