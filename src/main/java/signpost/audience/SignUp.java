package signpost.audience;

import java.util.Optional;
import java.util.Set;
import signpost.sheet.Typed;

/// What somebody filled in to come onto the list. Nothing follows from it until whoever reads the address's mail confirms it.
///
/// @param frequency how often they want to hear from us; empty where they were not asked, and then also what they declined stays declined
/// @param wording the sentence they agreed to, kept as evidence
public record SignUp(
        Address email,
        String name,
        String organisation,
        Optional<Sector> sector,
        Set<String> topics,
        Optional<Frequency> frequency,
        Channel channel,
        String language,
        String wording) {

    private static final int LONGEST = 200;

    public SignUp {
        name = Typed.line(name, LONGEST);
        organisation = Typed.line(organisation, LONGEST);
        topics = Set.copyOf(topics);
        if (wording.isBlank()) {
            throw new IllegalArgumentException("nobody agrees to nothing: the wording is missing");
        }
    }
}
