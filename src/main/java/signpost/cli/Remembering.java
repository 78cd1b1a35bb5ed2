package signpost.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// How long what is remembered, as it was set.
///
/// @param conversation how long after its last turn a conversation is forgotten
/// @param words whether the masked words of questions are kept
/// @param question how long a question is kept
/// @param patience how long an enquiry may wait before the team is reminded
public record Remembering(Duration conversation, boolean words, Duration question, Duration patience) {

    private static final int USUAL_HOURS = 24;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_HOURS = 24 * 30;
    private static final int MOST_DAYS = 3650;

    /// Reads the settings.
    ///
    /// @throws Refused for a value that is none of those allowed
    public static Remembering of(Settings settings) {
        String words = settings.value(Setting.KEEP_QUESTIONS).orElse("text").strip().toLowerCase(Locale.ROOT);
        if (!Set.of("text", "none").contains(words)) {
            throw Refused.usage(
                    settings.origin(Setting.KEEP_QUESTIONS) + " is '" + words + "', not 'text' or 'none'.");
        }
        return new Remembering(
                Duration.ofHours(number(settings, Setting.CHAT_RETENTION, USUAL_HOURS, MOST_HOURS)),
                words.equals("text"),
                Duration.ofDays(number(settings, Setting.KEEP_DAYS, USUAL_DAYS, MOST_DAYS)),
                Duration.ofHours(number(settings, Setting.REMIND_HOURS, USUAL_HOURS, MOST_HOURS)));
    }

    private static int number(Settings settings, Setting setting, int usual, int most) {
        String text = settings.value(setting).orElse(String.valueOf(usual)).strip();
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        throw Refused.usage(settings.origin(setting) + " is '" + text + "', not a number from 1 to " + most + ".");
    }
}
