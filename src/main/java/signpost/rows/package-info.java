/// Statements over the one database, for the rooms that keep rows.
///
/// SQL with question marks flows in, values flow out. [Rows][signpost.rows.Rows] joins the transaction that is open, so that what a room does
/// in several statements is done whole or not at all. The room has no table of its own and knows nobody's.
@NullMarked
package signpost.rows;

import org.jspecify.annotations.NullMarked;
