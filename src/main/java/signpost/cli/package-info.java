/// The command line: one class a command, and the settings they all start from.
///
/// Arguments, the environment and an optional settings file flow in; results flow out on standard output, everything else on standard
/// error, and the exit status says how it went (see [Exit]). Commands that need no web server start none, so that they answer at once.
/// The only home of picocli.
@NullMarked
package signpost.cli;

import org.jspecify.annotations.NullMarked;
