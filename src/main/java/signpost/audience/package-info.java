/// The communications list: who is on it, what each person chose, why we may write to them, and who is never written to again.
///
/// Sign-ups, spreadsheets and the choices people make on their own page flow in; [Subscriber]s and the numbers of those who may be mailed
/// now flow out, by [Segment]. What came back from mails (bounces, complaints, wishes to be left alone) flows in from the rooms above and
/// counts at once. An address that is not to be written to is kept as a keyed hash only, which outlives the person's row, so
/// that no later spreadsheet brings it back. [Audience] is the way in.
@NullMarked
package signpost.audience;

import org.jspecify.annotations.NullMarked;
