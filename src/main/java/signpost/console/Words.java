package signpost.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import signpost.account.Account;
import signpost.account.Objection;
import signpost.account.Passwords;
import signpost.account.Role;

/// What the pages say for values.
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private Words() {}

    /// A moment as people say it: `2 November 2026, 09:00`.
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /// A role as people say it.
    public static String role(Role role) {
        return role.id();
    }

    /// What a role may do.
    public static String may(Role role) {
        return switch (role) {
            case READER -> "Looks at enquiries, figures and campaigns.";
            case AUTHOR -> "Also answers enquiries, writes campaigns and sees the subscribers.";
            case APPROVER -> "Also approves and sends what others wrote.";
            case ADMINISTRATOR -> "Also lets people in and sees who did what.";
        };
    }

    /// The state of an account.
    public static String state(Account.State state) {
        return switch (state) {
            case INVITED -> "invited";
            case ACTIVE -> "active";
            case DISABLED -> "kept out";
        };
    }

    /// A length of time, in minutes.
    static String minutes(Duration time) {
        long minutes = Math.max(1, (time.toSeconds() + 59) / 60);
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    /// Which field of a form an objection is about, and what to do.
    static Fault fault(Objection objection) {
        return switch (objection) {
            case LINK_SPENT -> new Fault("", "This link was used already, or has ended. Ask for a new one.");
            case ADDRESS_KNOWN -> new Fault("email", "Somebody with this address has an account.");
            case NO_ADDRESS -> new Fault("email", "Enter an email address, like name@example.org");
            case NO_NAME -> new Fault("name", "Enter a name of at most 100 characters");
            case LAST_ADMINISTRATOR ->
                new Fault("", "This is the last administrator. Make somebody else one first.");
            case WRONG_PASSWORD -> new Fault("present", "This is not your present password");
            case DIFFERENT -> new Fault("again", "The two passwords differ. Type the same one twice");
            case TOO_SHORT -> new Fault("password",
                    "Enter a password of at least " + Passwords.SHORTEST + " characters; " + Passwords.ADVISED
                            + " or more are better");
            case TOO_LONG -> new Fault("password", "Enter a password of at most " + Passwords.LONGEST + " characters");
            case TOO_COMMON -> new Fault("password",
                    "Many people use this password. Choose another, such as a few words that mean something to you only");
            case LIKE_ADDRESS -> new Fault("password", "This is your own address. Choose another password");
        };
    }

    /// What was just done, for the name of it in the address; empty for an unknown name.
    static String done(String name) {
        return switch (name) {
            case "password" -> "Your password is changed. You are signed out everywhere else.";
            case "role" -> "The role is changed.";
            case "disabled" -> "They are kept out, and signed out if they were in.";
            case "signed-out" -> "You are signed out.";
            case "enquiry-claimed" -> "You look after this enquiry now.";
            case "enquiry-released" -> "The enquiry waits for somebody again.";
            case "enquiry-answered" -> "The reply is on its way to the asker, in the place where they asked.";
            case "enquiry-sent-again" -> "It is on its way to the asker once more.";
            case "enquiry-left" -> "It is left at that. The enquiry keeps its reply.";
            case "enquiry-closed" -> "The enquiry is closed.";
            case "enquiry-published" ->
                "The reply is a document of the library now. Answers quote it as soon as it has been read.";
            case "campaign-made" -> "The draft is saved.";
            case "campaign-changed" -> "The draft is saved. An approval no longer holds.";
            case "campaign-submitted" -> "Somebody else is asked to approve it.";
            case "campaign-sent-back" -> "It is a draft again.";
            case "campaign-approved" -> "It is approved: what it says and for whom is frozen. It waits for a time.";
            case "campaign-approved-timed" ->
                "It is approved: what it says, for whom and when is frozen. It goes out at its time.";
            case "campaign-scheduled" -> "It has its time.";
            case "campaign-retimed" -> "It has its new time, and you have approved it.";
            case "campaign-untimed" -> "It has no time at which it goes out.";
            case "campaign-sent-off" -> "It begins to go out now. That takes a minute at most.";
            case "campaign-paused" -> "It is paused. Nobody is lost.";
            case "campaign-resumed" -> "It goes on.";
            case "campaign-cancelled" -> "It is cancelled. What was sent stays sent.";
            case "campaign-tested" -> "The test mail is on its way.";
            case "campaign-resent" -> "It goes once more to those whom it did not reach, and to nobody else.";
            case "campaign-skipped" -> "That run is left out. The others stay.";
            case "campaign-posted-again" -> "It is posted again.";
            case "campaign-withdrawn" -> "It is off the public pages. Mails that were sent stay sent.";
            case "campaign-post-left-out" -> "It is not posted there.";
            case "campaign-duplicated" -> "This is a new draft with the same words.";
            case "planner-loaded" -> "The year planner is loaded. Its campaigns are drafts.";
            case "session-planned" -> "The session is in the programme.";
            case "session-changed" -> "The session is changed. Whoever was told of it by a campaign's mail is told.";
            case "session-cancelled" -> "It is cancelled. Whoever was told of it by a campaign's mail is told.";
            case "session-restored" -> "It takes place after all. Whoever was told that it is cancelled is told.";
            case "subscriber-unsubscribed" -> "They get no more mail.";
            case "subscriber-erased" -> "Everything held about them is erased. No import brings them back.";
            case "gap-saved" -> "The gap is saved.";
            case "documents-let-go" -> "The documents are taken out. It takes a minute at most.";
            case "gap-closed" -> "The gap is closed. Whoever asked to be told is told.";
            default -> "";
        };
    }
}
