package signpost.web;

/// One line of the list of what was sent.
///
/// @param href of its page
/// @param about its kind and the day it was sent
public record SentView(String href, String title, String about) {}
