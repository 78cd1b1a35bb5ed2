package signpost.chat;

/// What came of asking for an enquiry.
///
/// @param first whether it was made now
/// @param taken whether it took up what is added: not once the team has answered or closed it
record Opened(Receipt receipt, boolean first, boolean taken) {}
