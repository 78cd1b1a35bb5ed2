/// Slack: its events, commands and buttons in, messages of blocks out.
///
/// A signed request flows in, is kept in the inbox and acknowledged at once. What it asks goes through the chat that all doors share; the
/// reply flows out as calls of Slack's Web API, each within Slack's limits, and each tried until Slack took it.
@NullMarked
package signpost.slack;

import org.jspecify.annotations.NullMarked;
