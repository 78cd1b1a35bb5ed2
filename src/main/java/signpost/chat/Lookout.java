package signpost.chat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import signpost.screening.Found;
import signpost.screening.PersonalData;
import signpost.screening.PersonalKind;

/// Looks for personal details in what the team writes: a reply leaves with them only where its writer confirms them, and nothing is
/// published with them but what is confirmed to be public. Safe for use by many threads at once.
public final class Lookout {

    /// What is public of an officer or a service. A date of birth or a number of somebody's never is.
    private static final Set<PersonalKind> MAY_BE_PUBLIC = EnumSet.of(PersonalKind.NAME, PersonalKind.PHONE,
            PersonalKind.EMAIL, PersonalKind.ADDRESS, PersonalKind.POSTCODE, PersonalKind.SCHOOL);

    private final Supplier<PersonalData> screening;

    /// @param screening asked for when something is first looked at
    public Lookout(Supplier<PersonalData> screening) {
        this.screening = screening;
    }

    /// The details in some words, in their order.
    public List<Detail> in(String words) {
        return screening.get().in(words).found().stream().map(Lookout::detail).toList();
    }

    private static Detail detail(Found found) {
        return new Detail(line(found.text()), found.start(), found.end(), MAY_BE_PUBLIC.contains(found.kind()));
    }

    /// Whether every detail of the words is among those confirmed.
    boolean passes(String words, Collection<String> confirmed) {
        return passes(in(words), confirmed);
    }

    /// Whether every detail of the words may be public and is among those confirmed to be.
    boolean isPublic(String words, Collection<String> confirmed) {
        List<Detail> details = in(words);
        return details.stream().allMatch(Detail::mayBePublic) && passes(details, confirmed);
    }

    private static boolean passes(List<Detail> details, Collection<String> confirmed) {
        List<String> known = confirmed.stream().map(Lookout::line).toList();
        return details.stream().map(Detail::words).allMatch(known::contains);
    }

    private static String line(String words) {
        return String.join(" ", words.strip().split("\\s+"));
    }
}
