/// The web door: the chat page, the library and its reader, and `POST /api/ask`.
///
/// Requests flow in from browsers, each treated as something a stranger sent: bounded in size and rate, refused when another site
/// sent it. They become calls of [Chat][signpost.chat.Chat] and of the [Library][signpost.library.Library]; pages, fragments and JSON flow
/// out. Everything works without JavaScript; with it, replies arrive in place. Templates stand in `src/main/jte`, wording in
/// `messages/chat`.
@NullMarked
package signpost.web;

import org.jspecify.annotations.NullMarked;
