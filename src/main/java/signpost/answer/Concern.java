package signpost.answer;

import java.util.List;
import java.util.function.Supplier;

/// A live concern in a message.
///
/// @param kind as the routes name it
/// @param because by what it was told, in words fit to be shown: without personal details; found out only when it is asked for, since what to do at once
///     must not wait for it
public record Concern(String kind, Supplier<List<String>> because) {}
