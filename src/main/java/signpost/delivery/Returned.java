package signpost.delivery;

/// A small mail that could not be brought to its reader, or of which nobody knows whether it was.
///
/// @param name as it was handed in
/// @param address empty where it is not kept any more
/// @param why in plain words, without the other server's, which may name the address
public record Returned(String name, String address, String why) {}
