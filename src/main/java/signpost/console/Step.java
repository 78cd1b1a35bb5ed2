package signpost.console;

/// Something that a partnership does once, to begin.
///
/// @param href where it is done
public record Step(String text, String href, boolean done) {}
