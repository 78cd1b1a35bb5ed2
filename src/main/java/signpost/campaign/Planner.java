package signpost.campaign;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes drafts of the year planner's entries. An entry that is there already is left as it is, so that a planner can be loaded again
/// after it was added to.
@Singleton
public class Planner {

    private final Campaigns campaigns;
    private final PlannerFolder folder;

    Planner(Campaigns campaigns, PlannerFolder folder) {
        this.campaigns = campaigns;
        this.folder = folder;
    }

    /// An entry that can be read.
    ///
    /// @param made its draft; empty for one that was there
    public record Entry(Brief brief, Optional<Campaign> made) {}

    /// What came of loading.
    ///
    /// @param faults what is wrong with entries and files that were left out, each naming its file
    public record Loaded(List<Entry> entries, List<String> faults) {

        public Loaded {
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }

        /// The drafts that were made.
        public List<Campaign> made() {
            return entries.stream().flatMap(entry -> entry.made().stream()).toList();
        }
    }

    /// The planner's files in the partnership's messages, by name.
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }

    /// How many entries of the partnership's planner are no campaigns yet.
    public int missing() throws IOException {
        Set<String> there = there();
        int missing = 0;
        for (Path file : files()) {
            missing += (int) read(file, new ArrayList<>()).stream().filter(brief -> there.add(key(brief))).count();
        }
        return missing;
    }

    /// Makes drafts of what these files plan.
    ///
    /// @param by whose drafts they are
    public Loaded load(List<Path> files, String by) throws IOException {
        Set<String> there = there();
        List<Entry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            for (Brief brief : read(file, faults)) {
                entries.add(new Entry(brief, there.add(key(brief))
                        ? Optional.of(campaigns.create(brief, by))
                        : Optional.empty()));
            }
        }
        return new Loaded(entries, faults);
    }

    private static List<Brief> read(Path file, List<String> faults) throws IOException {
        try {
            YearPlan plan = YearPlan.read(Files.readString(file));
            plan.faults().forEach(fault -> faults.add(file.getFileName() + ": " + fault));
            return plan.briefs();
        } catch (IllegalArgumentException wrong) {
            faults.add(file.getFileName() + ": " + wrong.getMessage());
            return List.of();
        }
    }

    private Set<String> there() {
        Set<String> there = new HashSet<>();
        campaigns.all().forEach(campaign -> there.add(key(campaign.brief())));
        return there;
    }

    /// Two entries of one title at one time are the same entry.
    private static String key(Brief brief) {
        return brief.title() + "\n" + brief.timing().at().map(Object::toString).orElse("");
    }
}
