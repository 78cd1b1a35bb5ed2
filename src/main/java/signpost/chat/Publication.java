package signpost.chat;

import java.time.LocalDate;
import java.util.List;

/// A team's reply as a document for the library.
///
/// @param title the question, as everybody may read it
/// @param answer Markdown
/// @param owner who looks after it
/// @param reviewDue the day by which the owner looks at it again
/// @param topics ids such as `child-exploitation`
public record Publication(String title, String answer, String owner, LocalDate reviewDue, List<String> topics) {

    /// The longest title, in characters.
    public static final int LONGEST_TITLE = 300;

    /// The folder within the library.
    public static final String FOLDER = "questions-and-answers";

    public Publication {
        topics = List.copyOf(topics);
    }
}
