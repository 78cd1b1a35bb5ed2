package signpost.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// The commands that measure what Signpost does, each printing its figures.
@Command(
        name = "measure",
        description = "Measure how well and how fast Signpost answers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MeasureAnswers.class,
            MeasureCalibrate.class,
            MeasureUrgent.class,
            MeasurePersonal.class,
            MeasureBeir.class,
            MeasureSpeed.class,
            MeasureAudience.class,
            MeasureDelivery.class
        })
final class Measure {

    @ParentCommand
    private Commands commands;

    /// Rooms that keep rows, opened with settings of the measure's own.
    Rooms rooms(Settings settings) {
        return commands.rooms(settings);
    }

    /// What this process was told before it started.
    Settings settings() {
        return commands.settings();
    }
}
