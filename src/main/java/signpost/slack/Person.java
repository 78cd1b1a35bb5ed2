package signpost.slack;

/// Somebody in Slack.
///
/// @param user their id in the workspace
record Person(Workspace where, String user) {

    /// Reads [#text()].
    static Person of(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Person(Workspace.of(""), text)
                : new Person(Workspace.of(text.substring(0, space)), text.substring(space + 1));
    }

    /// Both in one line.
    String text() {
        return where.text() + " " + user;
    }
}
