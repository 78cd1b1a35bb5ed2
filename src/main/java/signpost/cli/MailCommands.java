package signpost.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.inbox.Kept;
import signpost.message.HeaderText;

/// The commands about mails that came in.
@Command(
        name = "mail",
        description = "See which mails that came in need a person.",
        synopsisSubcommandLabel = "COMMAND")
final class MailCommands {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Command(name = "kept", description = "List the mails that Signpost could not deal with, and where each lies.")
    int kept(@Option(names = "--json", description = "Print JSON, one object a line.") boolean json) {
        try (Rooms rooms = commands.rooms()) {
            rooms.room(Kept.class).all().forEach(message -> spec.commandLine().getOut().println(line(message, json)));
            long closed = rooms.room(Kept.class).unreadable();
            if (closed > 0) {
                spec.commandLine().getErr().println(closed + " more were encrypted with another SIGNPOST_SECRET_KEY and"
                        + " cannot be listed; the mails lie in the mailbox.");
            }
            return Exit.DONE;
        }
    }

    @Command(name = "done", description = "Take a mail off that list. The mail itself stays where it lies.")
    int done(@Parameters(paramLabel = "NUMBER", description = "As 'mail kept' lists it.") long number) {
        try (Rooms rooms = commands.rooms()) {
            if (!rooms.room(Kept.class).done(number)) {
                throw Refused.failure("No mail of the number " + number + " is on the list.");
            }
            Trail.note(rooms, "mail-done", "mail " + number);
            return Exit.DONE;
        }
    }

    private static String line(Kept.Message message, boolean json) {
        String came = message.came().atZone(ZoneId.of("Europe/London")).format(MOMENT);
        if (!json) {
            return String.join("\t", String.valueOf(message.id()), came, HeaderText.tamed(message.sender()),
                    HeaderText.tamed(message.subject()), message.why(), message.place());
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", message.id());
        fields.put("came", came);
        fields.put("sender", message.sender());
        fields.put("subject", message.subject());
        fields.put("why", message.why());
        fields.put("folder", message.place());
        return Json.line(fields);
    }
}
