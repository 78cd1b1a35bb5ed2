/// What the bot says, kept apart from the code that says it.
///
/// Files of the `messages` folder flow in: one per language, keys to texts with `{placeholders}`. [Wording] flows out, which fills
/// a text with values. A folder of the partnership's own replaces the texts shipped with the program; one that lacks a
/// key is refused at start, so that nobody meets a gap in the middle of a conversation. The room knows nothing of questions, answers or
/// doors.
@NullMarked
package signpost.message;

import org.jspecify.annotations.NullMarked;
