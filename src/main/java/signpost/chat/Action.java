package signpost.chat;

import signpost.answer.Narrowing;

/// Something the person may do next, as a button or whatever the door has for it.
public sealed interface Action {

    /// The words on the button.
    String label();

    /// Show the passages that wait.
    record ShowMore(String label) implements Action {}

    /// Ask the same question of a part of the library.
    record Narrow(String label, Narrowing narrowing) implements Action {}

    /// Ask this; the label is the question.
    record Try(String label) implements Action {}

    /// Say whether the reply helped.
    record Judge(String label, boolean helpful) implements Action {}

    /// Pass the question to the partnership's team. A door that can asks for more first and calls [Chat#pass].
    record AskTeam(String label) implements Action {}
}
