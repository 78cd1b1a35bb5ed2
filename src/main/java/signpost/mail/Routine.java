package signpost.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What signatures and automatic replies say to everybody: whom to ring if there is danger, and that nobody is there. It sounds like danger, and tells
/// of none.
final class Routine {

    private static final List<String> SUPPOSING = List.of("if you are ", "if you're ", "if you have ", "if you think ",
            "if you need ", "if you believe ", "if you suspect ", "if you want ", "if you feel ", "if you know ",
            "if your ", "if a child ", "if an adult ", "if a person ", "if anybody ", "if anyone ", "if someone ",
            "if somebody ", "if there is ", "if there are ", "if this is ", "if it is ", "if it's ", "in an emergency",
            "in case of ", "in the event of ", "for emergencies", "for urgent ", "for any urgent ", "for immediate ",
            "os ydych ", "os yw ", "os oes ", "mewn argyfwng");
    private static final List<String> ADVISING = List.of("call", "ring", "dial", "phone", "telephone", "contact",
            "email", "e-mail", "report", "speak", "refer", "notify", "tell", "visit", "ffoniwch", "cysylltwch",
            "ebostiwch");
    private static final List<String> SAYING = List.of("i am ", "i'm ", "i’m ", "i will ", "i'll ", "i’ll ", "i shall ",
            "i work ", "i return ", "we are ", "our ", "the office ", "the school ", "school is ", "thank you ",
            "thanks ", "please note ", "sorry ", "hello", "hi", "currently ", "rydw i ", "diolch ");
    private static final List<String> ABSENT = List.of("away", "out of office", "out of the office", "leave", "holiday",
            "holidays", "back", "return", "returning", "closed", "unavailable", "working hours", "working days",
            "your email", "your e-mail", "your message", "deliver", "delivered", "i ffwrdd", "allan o'r swyddfa");

    private Routine() {}

    /// A text without what a signature says to everybody.
    static String withoutAdvice(String text) {
        return without(text, Routine::isAdvice);
    }

    /// A text without what an automatic reply says to everybody.
    static String withoutAbsence(String text) {
        return without(text, said -> isAdvice(said)
                || SAYING.stream().anyMatch(said::startsWith) && ABSENT.stream().anyMatch(word -> holds(said, word)));
    }

    private static boolean isAdvice(String said) {
        return SUPPOSING.stream().anyMatch(said::startsWith) && ADVISING.stream().anyMatch(word -> holds(said, word));
    }

    /// Whether a text holds a word, or several, as such.
    static boolean holds(String said, String word) {
        for (int at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetter(said.charAt(at - 1)))
                    && (end == said.length() || !Character.isLetter(said.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static String without(String text, Predicate<String> routine) {
        return sentences(text).filter(said -> !routine.test(said.strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining()).strip();
    }

    /// The pieces of a text, together all of it: a line that begins with a capital begins a sentence, others go on.
    private static Stream<String> sentences(String text) {
        Stream.Builder<String> sentences = Stream.builder();
        int from = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            boolean ends = ".!?".indexOf(c) >= 0 && Character.isWhitespace(next)
                    || c == '\n' && (Character.isUpperCase(next) || next == '\n');
            if (ends) {
                sentences.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        return sentences.add(text.substring(from)).build();
    }
}
