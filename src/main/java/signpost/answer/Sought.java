package signpost.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a follow-up asks for by itself.
///
/// @param wish what sort of thing
/// @param telling its telling words, times left out, without the endings of plurals
/// @param years that it names
/// @param numbers that it names as scores or ages
/// @param form what an answer must hold
record Sought(Wish wish, Set<String> telling, Set<String> years, Set<Integer> numbers, ExpectedAnswer form) {

    private static final Set<String> DIALLING = Set.of("number", "numbers", "phone", "telephone", "ring", "call");
    private static final Pattern PHONE = Pattern.compile("\\b0\\d{2,4} ?\\d{3}");

    enum Wish {
        /// More of the very thing that was quoted, for it names nothing: "by when?", "who by?".
        MORE,
        /// What is to be done now.
        NEXT_STEP,
        /// What is not to be done.
        WARNING,
        /// Where to ring.
        NUMBER,
        /// What holds for a score or an age.
        ROW,
        /// What holds in another case.
        CASE,
        /// What is said of the things that it names.
        SUBJECT
    }

    Sought {
        telling = Set.copyOf(telling);
        years = Set.copyOf(years);
        numbers = Set.copyOf(numbers);
    }

    /// @param words of the follow-up
    /// @param subject its telling words, times left out
    static Sought of(List<String> words, List<String> subject, Set<String> years, Set<Integer> numbers,
            ExpectedAnswer form) {
        List<String> telling = FollowUp.telling(words);
        Wish wish = NextStep.isAsked(words)
                ? NextStep.isNegated(words) ? Wish.WARNING : Wish.NEXT_STEP
                : telling.isEmpty()
                        ? Wish.MORE
                        : DIALLING.containsAll(telling)
                                ? Wish.NUMBER
                                : !numbers.isEmpty()
                                        ? Wish.ROW
                                        : OtherCase.in(words).isPresent() ? Wish.CASE : Wish.SUBJECT;
        return new Sought(wish, Lift.bare(subject), years, numbers, form);
    }

    static boolean holdsPhone(String text) {
        return PHONE.matcher(text).find();
    }
}
