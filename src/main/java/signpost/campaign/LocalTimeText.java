package signpost.campaign;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Local times in files and commands.
public final class LocalTimeText {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LocalTimeText() {}

    /// Reads `2026-12-01T09:00`, with a blank instead of the `T`, with seconds, or with a zone behind, which is turned into our own.
    ///
    /// @throws DateTimeException for anything else
    public static LocalDateTime read(String text) {
        String plain = text.strip().replace(' ', 'T');
        boolean zoned = plain.endsWith("]") || plain.endsWith("Z") || plain.indexOf('+') > 0
                || plain.lastIndexOf('-') > plain.indexOf('T');
        if (!zoned) {
            return LocalDateTime.parse(plain);
        }
        int bracket = plain.indexOf('[');
        boolean named = bracket > 0 && plain.endsWith("]");
        String local = named ? plain.substring(0, bracket) : plain;
        if (named && isLocal(local)) {
            ZoneId zone = ZoneId.of(plain.substring(bracket + 1, plain.length() - 1));
            return zone.equals(LONDON)
                    ? LocalDateTime.parse(local)
                    : LocalDateTime.parse(local).atZone(zone).withZoneSameInstant(LONDON).toLocalDateTime();
        }
        return ZonedDateTime.parse(plain).withZoneSameInstant(LONDON).toLocalDateTime();
    }

    /// As people read it: `Tuesday 1 December 2026 at 09:00`.
    public static String inWords(LocalDateTime time) {
        return time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                + time.format(DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK));
    }

    private static boolean isLocal(String text) {
        return text.indexOf('T') > 0 && !text.endsWith("Z") && text.indexOf('+') < 0
                && text.lastIndexOf('-') < text.indexOf('T');
    }
}
