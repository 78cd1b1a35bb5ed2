/// JSON as the chat platforms send it and want it, and as backups are written in.
///
/// Bytes flow in and become a [Json]; maps, lists and plain values flow out as text. What is missing is empty, never an error, since a
/// platform may leave out anything.
@NullMarked
package signpost.json;

import org.jspecify.annotations.NullMarked;
