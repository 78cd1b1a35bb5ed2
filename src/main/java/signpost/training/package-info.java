/// Training: courses, and the sessions at which they are given.
///
/// Spreadsheets, calendars and edits flow in; what is coming and for whom flows out, as values, as iCalendar (RFC 5545) for feeds and
/// mails, and as the list of what was cancelled or moved since a moment, so that those who were told can be told. [Training] is the way
/// in. Who hears of it is not this room's business.
@NullMarked
package signpost.training;

import org.jspecify.annotations.NullMarked;
