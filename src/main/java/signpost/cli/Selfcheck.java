package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `signpost selfcheck`: looks at everything Signpost needs, and says in plain words what is wrong.
@Command(
        name = "selfcheck",
        description = {
            "Check every setting, the documents, the index and the machine, and say what is wrong.",
            "Exits 0 where Signpost can serve and 1 where it cannot."
        })
final class Selfcheck implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = commands.settings();
        Content content = Content.of(settings);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(SettingChecks.of(settings, commands.environment()));
        findings.addAll(MachineChecks.of(settings));
        commands.platforms(settings).forEach(found -> findings.add(found.good()
                ? Finding.good(found.about(), found.sentence())
                : Finding.bad(found.about(), found.sentence())));
        List<Finding> words = ContentChecks.of(content, Languages.of(settings));
        findings.addAll(words);
        if (words.stream().allMatch(finding -> finding.level() != Finding.Level.BAD)) {
            try (Desk desk = Desk.open(settings, Optional.<Path>empty(), spec.commandLine().getErr())) {
                findings.addAll(HoldingChecks.of(desk));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(json ? line(finding) : words(finding)));
        boolean bad = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD);
        out.flush();
        return bad ? Exit.FAILED : Exit.DONE;
    }

    private static String words(Finding finding) {
        String mark = switch (finding.level()) {
            case GOOD -> "ok   ";
            case ODD -> "look ";
            case BAD -> "WRONG";
        };
        return mark + "  " + finding.about() + ": " + finding.sentence();
    }

    private static String line(Finding finding) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        fields.put("about", finding.about());
        fields.put("sentence", finding.sentence());
        return Json.line(fields);
    }
}
