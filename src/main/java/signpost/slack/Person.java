package signpost.slack;

/// Somebody in Slack.
///
/// @param user their id in the workspace
record Person(Workspace where, String user) {

    /// Both in one line.
    String text() {
        return where.text() + " " + user;
    }
}
