package signpost.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.backup.Archive;
import signpost.backup.Backups;
import signpost.backup.Premises;
import signpost.backup.Unfit;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.State;
import signpost.delivery.Deliveries;

/// `signpost restore`: brings a backup back into an empty data folder and an empty database, all of it or nothing.
@Command(
        name = "restore",
        description = {
            "Bring a backup back, into an empty data folder and an empty database: all of it, or nothing.",
            "A backup of one kind of database can be restored into the other."
        })
final class Restore implements Callable<Integer> {

    private static final String BY = "the restore";

    private final Service service;

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What 'signpost backup' wrote.")
    private Path file;

    Restore(Service service) {
        this.service = service;
    }

    /// @throws Refused where a restore was cut off, so that what is in the folder is not whole
    static void mustBeThrough(Path data) {
        if (new Premises(data).isHalfRestored()) {
            throw Refused.failure("A restore into the data folder " + data
                    + " was cut off. Run 'signpost restore' once more; it begins anew.");
        }
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = commands.settings();
        var premises = new Premises(settings.data());
        try (Archive archive = Archive.open(file)) {
            premises.begin();
            restore(settings, archive, premises);
        } catch (Unfit unfit) {
            throw Refused.failure(unfit.sentence());
        }
        return Exit.DONE;
    }

    private void restore(Settings settings, Archive archive, Premises premises) throws IOException {
        boolean through = false;
        try {
            archive.unpack(premises);
            try (Rooms rooms = service.rooms(settings)) {
                Backups.Report restored = rooms.room(Backups.class).load(archive);
                rooms.room(Deliveries.class).catchUp(settings.data().resolve(Deliveries.NOTES));
                Campaigns campaigns = rooms.room(Campaigns.class);
                List<Campaign> paused = paused(campaigns);
                spec.commandLine().getOut().println(restored.rows() + " rows and " + restored.files()
                        + " files restored, as of " + restored.made() + ".");
                tell(paused, campaigns.all(), restored.made());
            }
            premises.done();
            through = true;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            if (!through) {
                premises.undo();
            }
        }
    }

    /// Pauses what may have left after the backup was made: of that nothing is on record, and nobody shall have it twice unasked.
    private static List<Campaign> paused(Campaigns campaigns) {
        LocalDateTime now = LocalDateTime.ofInstant(InstantSource.system().instant(), ZoneId.of("Europe/London"));
        List<Campaign> paused = new ArrayList<>();
        for (Campaign campaign : campaigns.all()) {
            boolean waits = campaign.state() == State.SCHEDULED
                    && campaign.at().filter(at -> at.isAfter(now)).isPresent();
            if ((campaign.state() == State.SENDING || campaign.state() == State.SCHEDULED) && !waits) {
                campaigns.pause(campaign.id(), BY);
                paused.add(campaign);
            }
        }
        return paused;
    }

    private void tell(List<Campaign> paused, List<Campaign> all, Instant made) {
        Set<Long> stopped = paused.stream().map(Campaign::id).collect(Collectors.toSet());
        List<Campaign> open = all.stream()
                .filter(campaign -> !campaign.state().isOver() && !stopped.contains(campaign.id())).toList();
        var err = spec.commandLine().getErr();
        if (!paused.isEmpty()) {
            err.println(
                    "Paused, since they were on their way or due when the backup was made, and what left after it is"
                            + " not on record:");
            paused.forEach(campaign -> err.println("  " + campaign.id() + "  " + campaign.brief().title()));
            err.println(
                    "'signpost campaign resume ID' goes on, to everybody who had not got it when the backup was made.");
        }
        if (!open.isEmpty()) {
            err.println(
                    "Not over either when the backup was made, and perhaps sent, changed or cancelled since: look at"
                            + " each before it goes out.");
            open.forEach(campaign -> err.println(
                    "  " + campaign.id() + "  " + campaign.brief().title() + " (" + campaign.state().inWords() + ")"));
        }
        err.println("Whoever left, complained, could not be reached or was erased after " + made
                + " is back as they were then. Take them off before anything goes out: all at once with"
                + " 'signpost subscribers gone --again FILE', where 'signpost subscribers gone' was kept of late or the"
                + " database of before can still be read by it; else each on their page in the console (Subscribers),"
                + " or for good with 'signpost subscribers erase EMAIL'; the mailbox has those who wrote.");
    }
}
