/// Microsoft Teams, by the Activity protocol.
///
/// An activity flows in with a token that proves that Teams sent it, is kept in the inbox and acknowledged at once. What it asks goes
/// through the chat that all doors share; the reply flows out as an Adaptive Card, sent with our own token, to Microsoft's hosts only.
@NullMarked
package signpost.teams;

import org.jspecify.annotations.NullMarked;
