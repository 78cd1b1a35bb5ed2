/// A conversation, whichever door it comes through.
///
/// A message flows in, with the [ConversationId] of the place where it was typed. [Chat] finds out whether it refines the question
/// before ("show more", "only toolkits"), asks the answering room, and puts the answer into words. A [Turn] flows out with a
/// [Reply]: ordered parts that say what to show and never how, so that web, Slack, Teams and mail draw the same reply each in
/// their own way. The thread is kept in memory, masked, and
/// forgotten after its retention; where messages stay on the screen with their buttons, in the database as well, encrypted. The room writes no sentence of its own:
/// all wording lives in `messages/chat`.
@NullMarked
package signpost.chat;

import org.jspecify.annotations.NullMarked;
