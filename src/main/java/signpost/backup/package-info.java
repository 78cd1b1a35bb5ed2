/// One file with everything that cannot be made again: the rows, and the files of the data folder.
///
/// Rows and files flow into an archive, and out of it into an empty place. Rows are written as text, table by table, as they stood at one moment,
/// so that a backup of one kind of database can be restored into the other. Each part is listed with its SHA-256 in a manifest, and nothing is restored
/// unless all of it is as listed. See `src/adr/0011-backup.md`.
@NullMarked
package signpost.backup;

import org.jspecify.annotations.NullMarked;
