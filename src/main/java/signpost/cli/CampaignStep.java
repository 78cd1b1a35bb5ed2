package signpost.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every step of a campaign wants to know: which one, and who takes it.
final class CampaignStep {

    @Parameters(paramLabel = "ID", description = "The campaign's number.")
    private long id;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "the command line",
            description = "Who says so.")
    private String by;

    long id() {
        return id;
    }

    String by() {
        return by;
    }
}
