package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.audience.Departed;
import signpost.audience.Held;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.audience.Why;

/// The commands about the communications list.
@Command(
        name = "subscribers",
        description = "Bring in, look at and take out the people on the communications list.",
        synopsisSubcommandLabel = "COMMAND")
final class SubscriberCommands {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "import",
            description = "Bring a spreadsheet onto a list: all of it, but for rows that are refused.")
    int bring(
            @Parameters(
                    paramLabel = "FILE",
                    description = "CSV or XLSX with the heads email, name, organisation, sector,"
                            + " audience and topics in its first row; several values parted by ';'.") Path file,
            @Option(
                    names = "--list",
                    required = true,
                    paramLabel = "NAME",
                    description = "The list they come onto.") String list,
            @Option(
                    names = "--basis",
                    required = true,
                    paramLabel = "TEXT",
                    description = "Why they may be written to:"
                            + " consent, public task, corporate subscriber or soft opt-in, with the evidence.") String basis,
            @Option(names = "--preview", description = "Only say what would be done.") boolean preview,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws IOException {
        Settings settings = commands.settings();
        Bringing order = order(list, basis, file, TopicNames.of(settings)::known, preview);
        try (Rooms rooms = commands.rooms()) {
            Bringing.Report report = rooms.room(Audience.class).bring(file, order);
            if (!preview) {
                Trail.note(rooms, "subscribers-imported", report.taken() + " onto " + list);
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.line(fields(report, preview)));
            } else {
                print(report, preview, out);
            }
            return report.refused().isEmpty() ? Exit.DONE : Exit.PARTLY;
        } catch (Bringing.Impossible impossible) {
            throw Refused.failure(impossible.getMessage() + " Nothing was brought in.");
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Bringing order(String list, String basis, Path file, UnaryOperator<String> topics, boolean preview) {
        try {
            return new Bringing(list, basis, String.valueOf(file.getFileName()), topics, preview);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(sentence(wrong));
        }
    }

    @Command(name = "export", description = "Print the people of a list, or all, as CSV that is safe to open.")
    int export(
            @Option(
                    names = "--list",
                    paramLabel = "NAME",
                    description = "Only those on this list.") @Nullable String list)
            throws IOException {
        try (Rooms rooms = commands.rooms()) {
            Audience audience = rooms.room(Audience.class);
            if (list != null && !audience.hasList(list)) {
                throw Refused.failure("There is no list '" + list + "'.");
            }
            Trail.note(rooms, "subscribers-exported", list == null ? "all" : "list " + list);
            PrintWriter out = spec.commandLine().getOut();
            long count = audience.export(Optional.ofNullable(list), out);
            out.flush();
            spec.commandLine().getErr().println(count + " subscribers were written.");
            return Exit.DONE;
        }
    }

    @Command(name = "show", description = "Print everything held about a person.")
    int show(
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        Address address = address(email);
        try (Rooms rooms = commands.rooms()) {
            Map<String, Object> held = rooms.room(Audience.class).held(address)
                    .orElseThrow(() -> Refused.failure("Nothing is held about " + address + "."));
            Trail.note(rooms, "subscriber-shown", named(rooms, address));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.line(held));
            } else {
                held.forEach((name, value) -> out.println(name + ": " + said(value)));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "erase", description = "Remove everything held about a person, so that no import brings them back.")
    int erase(@Parameters(paramLabel = "EMAIL") String email) {
        Address address = address(email);
        try (Rooms rooms = commands.rooms()) {
            String who = named(rooms, address);
            boolean held = rooms.room(Audience.class).erase(address);
            Trail.note(rooms, "subscriber-erased", who);
            spec.commandLine().getOut().println(held
                    ? "Everything held about " + address + " was removed. It will not be brought in again."
                    : "Nothing was held about " + address + ". It will not be brought in.");
            rooms.room(Audience.class).unreadable().forEach((room, count) -> spec.commandLine().getErr()
                    .println("Not looked through, since another SIGNPOST_SECRET_KEY encrypted it: " + count + " in "
                            + room + ". It may be theirs."));
            return Exit.DONE;
        }
    }

    @Command(
            name = "gone",
            description = {
                "Print who left, complained, could not be reached or was erased, by codes that name nobody;",
                "or take them off again, once an older backup was restored."
            })
    int gone(@Option(
            names = "--again",
            paramLabel = "FILE",
            description = "What this command printed before: take all of them off the list who are back on it.") @Nullable Path file)
            throws IOException {
        try (Rooms rooms = commands.rooms()) {
            Departed departed = rooms.room(Audience.class).departed();
            PrintWriter out = spec.commandLine().getOut();
            if (file == null) {
                departed.write(out);
                out.flush();
                return Exit.DONE;
            }
            long off = departed.again(Files.readAllLines(file), rooms.room(InstantSource.class).instant());
            Trail.note(rooms, "subscribers-taken-off", off + " who were gone before a backup came back");
            out.println(off + " were taken off the list again.");
            return Exit.DONE;
        } catch (IllegalArgumentException wrong) {
            throw Refused.failure(file + " was not taken: " + wrong.getMessage() + ".");
        }
    }

    @Command(name = "lists", description = "Print each list with how many people stand on it.")
    int lists() {
        try (Rooms rooms = commands.rooms()) {
            rooms.room(Audience.class).lists()
                    .forEach((name, people) -> spec.commandLine().getOut().println(people + "\t" + name));
            return Exit.DONE;
        }
    }

    @Command(name = "count", description = "Say how many people a segment reaches now.")
    int count(@Parameters(
            paramLabel = "SEGMENT",
            description = "Such as 'list:All and not sector:police'.") String text) {
        Segment segment = segment(text);
        try (Rooms rooms = commands.rooms()) {
            spec.commandLine().getOut().println(rooms.room(Audience.class).count(segment));
            return Exit.DONE;
        }
    }

    @Command(name = "why", description = "Say whether a segment reaches a person, and why.")
    int why(@Parameters(paramLabel = "EMAIL") String email, @Parameters(paramLabel = "SEGMENT") String text) {
        Segment segment = segment(text);
        try (Rooms rooms = commands.rooms()) {
            Audience audience = rooms.room(Audience.class);
            Subscriber subscriber = audience.byEmail(address(email).text())
                    .orElseThrow(() -> Refused.failure(email + " is not on the communications list."));
            Why why = audience.why(segment, subscriber);
            spec.commandLine().getOut().println((why.in() ? "in: " : "out: ") + String.join("; ", why.reasons()));
            return Exit.DONE;
        }
    }

    /// Who it is, without saying it.
    private static String named(Rooms rooms, Address address) {
        return rooms.room(Audience.class).byEmail(address.text()).map(subscriber -> "subscriber " + subscriber.id())
                .orElse("somebody who is not on the communications list");
    }

    private static Address address(String email) {
        try {
            return Address.of(email);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage("'" + email + "': " + wrong.getMessage() + ".");
        }
    }

    private static Segment segment(String text) {
        try {
            return Segment.parse(text);
        } catch (Segment.Unreadable unreadable) {
            throw Refused.usage(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void print(Bringing.Report report, boolean preview, PrintWriter out) {
        report.unknown().forEach(head -> out.println("not read  column '" + head + "'"));
        report.remarks().forEach(remark -> out.println("remark    row " + remark.row() + ": " + remark.text()));
        report.refused().forEach(
                row -> out.println("refused   row " + row.row() + ": " + row.email() + ": " + row.reason()));
        out.println((preview ? "Preview: " : "") + report.added() + " new, " + report.changed() + " changed, "
                + report.same() + " as they were, " + report.refused().size() + " refused.");
    }

    private static Map<String, Object> fields(Bringing.Report report, boolean preview) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("preview", preview);
        fields.put("added", report.added());
        fields.put("changed", report.changed());
        fields.put("same", report.same());
        fields.put("refused", report.refused().stream()
                .map(row -> Map.of("row", row.row(), "email", row.email(), "reason", row.reason()))
                .toList());
        fields.put("remarks", report.remarks().stream()
                .map(remark -> Map.of("row", remark.row(), "text", remark.text()))
                .toList());
        fields.put("unknown_columns", report.unknown());
        return fields;
    }

    private static String said(Object value) {
        List<String> lines = Held.lines(value);
        return lines.isEmpty() ? "-" : String.join("\n  ", lines);
    }

    private static String sentence(IllegalArgumentException wrong) {
        String text = String.valueOf(wrong.getMessage());
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
