package signpost.console;

/// An entry of the navigation.
public record Entry(String id, String href, String name) {}
