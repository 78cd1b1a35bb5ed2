package signpost.console;

import signpost.chat.Decision;
import signpost.chat.Enquiry;
import signpost.chat.Stranded;

/// What the pages say of enquiries.
public final class EnquiryWords {

    private EnquiryWords() {}

    /// How far it is.
    public static String state(Enquiry.State state) {
        return switch (state) {
            case WAITING -> "waits";
            case CLAIMED -> "looked after";
            case ANSWERED -> "answered";
            case CLOSED -> "closed";
        };
    }

    /// Where it was asked.
    public static String door(String door) {
        return switch (door) {
            case "web" -> "on the web page";
            case "slack" -> "in Slack";
            case "teams" -> "in Teams";
            case "mail" -> "by mail";
            default -> "in " + door;
        };
    }

    /// What could not be handed over.
    public static String stranded(Stranded back) {
        String what = switch (back.about()) {
            case REPLY -> "The reply";
            case CLOSED -> "The word that there will be no reply";
            case LIBRARY -> "The word that the library answers";
        };
        return what + " could not be handed over " + switch (back.door()) {
            case "mail" -> "by mail";
            case "slack" -> "in Slack";
            case "teams" -> "in Teams";
            default -> "by " + back.door();
        } + ". " + back.why();
    }

    /// Why something was not done.
    ///
    /// @param field the field that holds the text it may be about
    static Fault fault(Decision.Why why, String field) {
        return switch (why) {
            case UNKNOWN -> new Fault("", "There is no such enquiry any more.");
            case NOT_NOW -> new Fault("", "Somebody was quicker: look at how far the enquiry is now.");
            case EMPTY -> new Fault(field, "Some words are missing: fill in every field");
            case TOO_LONG -> new Fault(field,
                    "This is too long: a reply can have " + Enquiry.LONGEST + " characters, a title "
                            + signpost.chat.Publication.LONGEST_TITLE);
            case PERSONAL -> new Fault(field, "This holds what may be a private person's details");
            case PAST -> new Fault(field, "The day of the review must lie ahead");
            case NOT_WRITABLE -> new Fault("",
                    "The library's folder cannot be written to. Ask whoever runs Signpost, and try again.");
        };
    }
}
