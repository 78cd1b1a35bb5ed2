/// Finding passages: the only home of Lucene and of the embedding model.
///
/// Documents flow in and are cut into passages, which are searchable by their words at once and by their meaning as soon as the model has
/// read them in the background. A search flows in, hits flow out: passages with the signals that speak for each. Practitioners' words are not
/// the documents' words, so a question is widened by the glossary, by acronyms learnt from the documents, by spelling and by meaning. The
/// folder it keeps can be deleted at any time: it is rebuilt beside and swapped while answers go on.
@NullMarked
package signpost.index;

import org.jspecify.annotations.NullMarked;
