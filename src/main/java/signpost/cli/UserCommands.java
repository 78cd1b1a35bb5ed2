package signpost.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Link;
import signpost.account.Objection;
import signpost.account.Result;
import signpost.account.Role;
import signpost.audience.Site;

/// The commands about who may sign in to the console.
@Command(
        name = "user",
        description = "Let people in to the console.",
        synopsisSubcommandLabel = "COMMAND")
final class UserCommands {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Command(name = "add", description = "Make an account and print the link with which its owner chooses a password.")
    int add(
            @Parameters(paramLabel = "EMAIL", description = "Their address.") String email,
            @Option(
                    names = "--role",
                    required = true,
                    paramLabel = "ROLE",
                    description = "What they may do: reader, author, approver or administrator.") String roleName,
            @Option(
                    names = "--name",
                    paramLabel = "NAME",
                    defaultValue = "",
                    description = "What they are called; else their address.") String name) {
        Role role = Role.of(roleName).orElseThrow(() -> Refused.usage(
                "'" + roleName + "' is no role; it can be reader, author, approver or administrator."));
        try (Rooms rooms = commands.rooms()) {
            Result<Link> made = rooms.room(Accounts.class).invite(email, name.isBlank() ? email : name, role);
            return switch (made) {
                case Result.Done<Link>(Link link) -> {
                    Trail.note(rooms, "account-invited", email + " as " + role.id());
                    yield printed(rooms, link);
                }
                case Result.Refused<Link>(Objection objection) -> throw refusal(email, objection);
            };
        }
    }

    @Command(
            name = "link",
            description = "Print a new link for somebody who lost theirs or forgot the password; it ends the former.")
    int link(@Parameters(paramLabel = "EMAIL", description = "Their address.") String email) {
        try (Rooms rooms = commands.rooms()) {
            Accounts accounts = rooms.room(Accounts.class);
            Account account = accounts.byEmail(email)
                    .orElseThrow(() -> Refused.failure("There is no account of " + email + "."));
            if (account.state() == Account.State.DISABLED) {
                throw Refused.failure(email + " is kept out; an administrator can let them in again in the console.");
            }
            Trail.note(rooms, "link-made", account.email());
            return printed(rooms, accounts.renew(account.id()));
        }
    }

    @Command(name = "list", description = "List the accounts.")
    int list(@Option(names = "--json", description = "Print JSON, one object a line.") boolean json) {
        try (Rooms rooms = commands.rooms()) {
            rooms.room(Accounts.class).all()
                    .forEach(account -> spec.commandLine().getOut().println(line(account, json)));
            return Exit.DONE;
        }
    }

    private int printed(Rooms rooms, Link link) {
        spec.commandLine().getOut().println(rooms.room(Site.class).page("console/welcome/" + link.token()));
        return Exit.DONE;
    }

    private static Refused refusal(String email, Objection objection) {
        return switch (objection) {
            case ADDRESS_KNOWN -> Refused.failure(
                    email + " has an account already; 'signpost user link " + email + "' prints a new link.");
            case NO_ADDRESS -> Refused.usage("'" + email + "' is not an email address.");
            case NO_NAME -> Refused.usage("The name is too long; it can have 100 characters.");
            case LINK_SPENT, LAST_ADMINISTRATOR, WRONG_PASSWORD, DIFFERENT, TOO_SHORT, TOO_LONG, TOO_COMMON,
                    LIKE_ADDRESS ->
                Refused.failure("The account was not made: " + objection + ".");
        };
    }

    private static String line(Account account, boolean json) {
        String state = account.state().name().toLowerCase(Locale.ROOT);
        if (!json) {
            return String.join("\t", account.email(), account.role().id(), state, account.name());
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("email", account.email());
        fields.put("name", account.name());
        fields.put("role", account.role().id());
        fields.put("state", state);
        return Json.line(fields);
    }
}
