package signpost.training;

/// The words in the entries of a calendar, in one language.
///
/// @param cancelled stands before the title of what does not take place
/// @param join stands before the address of an online room
/// @param book stands before where to book
/// @param online stands where there is no place to go to
public record CalendarWords(String cancelled, String join, String book, String online) {

    /// In English.
    public static final CalendarWords ENGLISH = new CalendarWords("Cancelled:", "Join:", "Book:", "Online");
}
