/// The packaged program from outside: it is started, asked and stopped as people do it, to train its start-up cache, to measure its
/// start, and to see that it works.
@NullMarked
package signpost.packaged;

import org.jspecify.annotations.NullMarked;
