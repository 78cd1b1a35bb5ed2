/// What the partnership published, as the bot knows it.
///
/// Files flow in: PDF, Word, PowerPoint, HTML, Markdown and plain text, from one folder, each read as something a stranger
/// sent. [Document]s flow out: what the file says about itself and its sections in reading order, each made of
/// paragraphs, list items and table rows. [Passage]s, the pieces we may quote, are cut from the sections and never say a word
/// that the document does not. The room knows nothing of searching, answering or who asks.
@NullMarked
package signpost.library;

import org.jspecify.annotations.NullMarked;
