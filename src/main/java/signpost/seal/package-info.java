/// Proof that a text was ours, and secrecy for what must be kept: signed tokens for links, keyed hashes, encryption at rest.
///
/// In flows one master key, of which each purpose gets a key of its own, so that a token made for one purpose opens nothing else.
/// Out flow short tokens, hashes and sealed texts. Nothing of it is kept here.
@NullMarked
package signpost.seal;

import org.jspecify.annotations.NullMarked;
