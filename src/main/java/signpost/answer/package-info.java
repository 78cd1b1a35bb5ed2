/// From a question to what the library says about it, or the honest word that it says nothing.
///
/// A [Question] flows in: what was asked, and what stood on the table before. It is screened, searched for, judged. An [Answer]
/// flows out: found, unsure, not found, urgent, what is known of a document itself, small talk. Every word quoted stands in a document and is cited; how sure an
/// answer is comes from a calibrated judgement, not from a raw score. The room writes no sentences of its own: wording lives in
/// `messages/`, routes in `index/routes.yml`.
@NullMarked
package signpost.answer;

import org.jspecify.annotations.NullMarked;
