package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.training.Brought;
import signpost.training.Session;
import signpost.training.Training;

/// The commands about training.
@Command(
        name = "training",
        description = "Bring in, list and cancel training.",
        synopsisSubcommandLabel = "COMMAND")
final class TrainingCommands {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Command(name = "import", description = "Bring in a spreadsheet or a calendar of sessions.")
    int bring(
            @Parameters(
                    paramLabel = "FILE",
                    description = "iCalendar, or CSV or XLSX with the heads course, date, start, end,"
                            + " place, link, places, booking, topics, audience, level, mode, aims, state and reference.") Path file,
            @Option(names = "--preview", description = "Only say what would be done.") boolean preview,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws IOException {
        try (Rooms rooms = commands.rooms()) {
            Brought brought = rooms.room(Training.class).bring(file, TopicNames.of(commands.settings())::known,
                    preview);
            if (!preview) {
                Trail.note(rooms, "training-imported",
                        brought.added() + " new, " + brought.changed() + " changed sessions");
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.line(fields(brought, preview)));
            } else {
                brought.refused().forEach(
                        each -> out.println("refused   " + each.place() + ": " + each.title() + ": " + each.reason()));
                out.println((preview ? "Preview: " : "") + brought.added() + " new, " + brought.changed() + " changed, "
                        + brought.same() + " as they were, " + brought.refused().size() + " refused.");
            }
            return brought.refused().isEmpty() ? Exit.DONE : Exit.PARTLY;
        } catch (Brought.Impossible impossible) {
            throw Refused.failure(impossible.getMessage() + " Nothing was brought in.");
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Command(name = "list", description = "List the sessions to come, the next one first.")
    int list(
            @Option(
                    names = "--topic",
                    paramLabel = "ID",
                    description = "Only those on this topic.") @Nullable String topic,
            @Option(names = "--json", description = "Print JSON, one object a line.") boolean json) {
        try (Rooms rooms = commands.rooms()) {
            List<Session> coming = rooms.room(Training.class).coming(topic == null ? Set.of() : Set.of(topic));
            coming.forEach(
                    session -> spec.commandLine().getOut().println(json ? Json.line(fields(session)) : line(session)));
            return Exit.DONE;
        }
    }

    @Command(name = "cancel", description = "Cancel a session; those who follow the calendar see it.")
    int cancel(@Parameters(paramLabel = "ID", description = "The number that 'training list' prints first.") long id) {
        try (Rooms rooms = commands.rooms()) {
            Session cancelled = rooms.room(Training.class).cancel(id)
                    .orElseThrow(() -> Refused.failure("There is no session " + id + "."));
            Trail.note(rooms, "session-cancelled", "session " + id);
            spec.commandLine().getOut().println("Cancelled: " + line(cancelled));
            return Exit.DONE;
        }
    }

    private static String line(Session session) {
        return String.join("\t", String.valueOf(session.id()), TIME.format(session.when().starts().atZone(ZONE)),
                session.state().id(), session.course().title(), session.where("online"));
    }

    private static Map<String, Object> fields(Session session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", session.id());
        fields.put("uid", session.uid());
        fields.put("course", session.course().title());
        fields.put("starts", session.when().starts().toString());
        fields.put("ends", session.when().ends().toString());
        fields.put("place", session.when().place());
        fields.put("link", session.when().link());
        fields.put("places", session.places());
        fields.put("booking", session.booking());
        fields.put("state", session.state().id());
        fields.put("topics", session.course().topics());
        fields.put("audiences", session.course().audiences());
        return fields;
    }

    private static Map<String, Object> fields(Brought brought, boolean preview) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("preview", preview);
        fields.put("added", brought.added());
        fields.put("changed", brought.changed());
        fields.put("same", brought.same());
        fields.put("refused", brought.refused().stream()
                .map(each -> Map.of("place", each.place(), "title", each.title(), "reason", each.reason()))
                .toList());
        return fields;
    }
}
