package signpost.campaign;

import java.nio.file.Path;

/// Where the partnership keeps the files of its year planner.
public record PlannerFolder(Path path) {}
