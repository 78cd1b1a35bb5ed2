/// Carrying editions to people: nobody lost, nobody twice.
///
/// Editions that are due flow in from `campaign`, and who gets them from `audience`; mails flow out through a [Post][signpost.delivery.Post],
/// which the rooms that know a way out implement. Each recipient has a row. It is claimed before its mail begins, marked before the
/// last byte leaves, and settled with the server's reply; so a kill at any moment leaves each row in one of three plain cases: not
/// begun, done, or in doubt because the reply was unread. See `src/adr/0009-delivery.md`.
@NullMarked
package signpost.delivery;

import org.jspecify.annotations.NullMarked;
