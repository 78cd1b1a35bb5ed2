package signpost.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The languages in which the bot speaks, as they were set.
public final class Languages {

    private Languages() {}

    /// The usual language first; then those spoken to people who prefer them.
    ///
    /// @throws Refused for what is no language
    public static List<String> of(Settings settings) {
        String set = settings.value(Setting.LANGUAGES).orElse(Defaults.of(Setting.LANGUAGES));
        List<String> languages = Arrays.stream(set.split(",", -1))
                .map(language -> language.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (languages.stream().anyMatch(language -> !language.matches("[a-z]{2,3}"))) {
            throw Refused.usage(settings.origin(Setting.LANGUAGES) + " is '" + set
                    + "', not languages parted by commas, such as 'en,cy'.");
        }
        return languages;
    }
}
