package signpost.console;

/// Something that was wrong in a form.
///
/// @param field the id of the field; empty where it is about the whole form
/// @param text what is wrong and what to do
public record Fault(String field, String text) {}
