/// What is asked, without who asked.
///
/// A question flows in when it has been answered, masked already, with its outcome and the documents shown; what the person thought of
/// the reply follows. [Insight][signpost.insight.Insight] keeps it for a number of days and counts from it: what finds nothing
/// (gaps), which documents are used and by how many, which topics are asked about. Figures flow out as values and as [sheets][signpost.insight.Sheet].
/// Recording waits in memory until the clock's next turn, so that it never delays an answer; what does not fit is dropped and counted.
@NullMarked
package signpost.insight;

import org.jspecify.annotations.NullMarked;
