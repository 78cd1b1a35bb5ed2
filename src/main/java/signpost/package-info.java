/// The start of the program, and the wiring of its rooms.
///
/// The command line flows in through [Signpost]; `serve` starts the service, in which every other room stands as one bean made here
/// from the [settings][signpost.cli.Settings]. Nothing flows out: no room knows this one.
@NullMarked
package signpost;

import org.jspecify.annotations.NullMarked;
