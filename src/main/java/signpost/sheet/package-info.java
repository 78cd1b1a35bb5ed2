/// Rows of cells that strangers send, and lines that strangers type.
///
/// A CSV file or an Excel workbook flows in, in whatever letters it was written, and its rows flow out one at a time, bounded in number and
/// size. [Typed][signpost.sheet.Typed] makes one harmless line of a text; [Neutral][signpost.sheet.Neutral] keeps a cell from being taken for a formula on
/// its way out. The room keeps nothing.
@NullMarked
package signpost.sheet;

import org.jspecify.annotations.NullMarked;
