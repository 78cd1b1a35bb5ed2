package signpost.delivery;

/// How often a link of a campaign's mails was opened.
///
/// @param url where it leads
/// @param opens by whomever, programs that try links included
public record LinkOpen(String url, long opens) {}
