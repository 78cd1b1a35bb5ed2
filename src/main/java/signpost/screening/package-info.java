/// Screening: a message goes in, a finding comes out, nothing is kept and nothing is touched.
///
/// Two questions are asked of every message before anything else happens to it. [Urgency] asks whether a particular person may
/// be in danger, so that the reader is shown whom to ring before any passage. [PersonalData] asks which words could name or
/// trace a private person, so that they are masked before the message is stored, logged, shown or repeated.
///
/// The rules of both are data, in plain text files beside this package: each sign of danger stands there with its weight and
/// the reason for it, and each list of words with what it is for. The classes here only read those files, cut a message into
/// words and compare. In: the text as it was typed. Out: [Screened] and [Masked], plain values that explain themselves.
///
/// Everything is immutable and may be shared between threads; every scan takes time in proportion to the length of the text.
@NullMarked
package signpost.screening;

import org.jspecify.annotations.NullMarked;
