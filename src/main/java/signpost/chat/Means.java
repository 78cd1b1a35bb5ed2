package signpost.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import signpost.answer.Answers;
import signpost.insight.Recording;

/// What conversations are held with, in whatever language.
///
/// @param mask replaces personal details in a text; a text without any comes back as it is
/// @param publishers the publishers whose documents the library holds now
/// @param retention how long after its last turn a conversation is forgotten
/// @param tally told of every answer and every judgement
/// @param recording keeps what was asked, masked and without who asked
/// @param team takes questions that are passed on; empty where nobody does
/// @param aside what stands beside answers
/// @param memory keeps what must outlive the process
record Means(
        Answers answers,
        UnaryOperator<String> mask,
        Supplier<? extends Collection<String>> publishers,
        Duration retention,
        InstantSource clock,
        Tally tally,
        Recording recording,
        Optional<Enquiries> team,
        Aside aside,
        Memory memory) {}
