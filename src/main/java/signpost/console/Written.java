package signpost.console;

/// What somebody wrote in a form.
///
/// @param name the field's
public record Written(String name, String text) {}
