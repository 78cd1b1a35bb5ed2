package signpost.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The content lines of a calendar (RFC 5545, 3.1), unfolded and taken apart.
final class CalendarLines {

    private static final int LONGEST = 200_000;

    private CalendarLines() {}

    /// One line.
    ///
    /// @param name in upper case
    /// @param parameters by their names in upper case
    /// @param value as written, still escaped
    record Line(String name, Map<String, String> parameters, String value) {

        /// The value as text (RFC 5545, 3.3.11).
        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\' && i + 1 < value.length()) {
                    char next = value.charAt(++i);
                    text.append(next == 'n' || next == 'N' ? '\n' : next);
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    /// Every line that can be taken apart; others are left out.
    static List<Line> read(BufferedReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                whole.append(line, 1, line.length());
            } else {
                parse(whole.toString()).ifPresent(lines::add);
                whole.setLength(0);
                whole.append(line);
            }
            if (whole.length() > LONGEST) {
                throw new Brought.Impossible("A line of the calendar is longer than " + LONGEST + " characters.");
            }
        }
        parse(whole.toString()).ifPresent(lines::add);
        return lines;
    }

    private static Optional<Line> parse(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                parts.add(part.toString());
                part.setLength(0);
                if (c == ':') {
                    return Optional.of(line(parts, line.substring(i + 1)));
                }
            } else {
                part.append(c);
            }
        }
        return Optional.empty();
    }

    private static Line line(List<String> parts, String value) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : parts.subList(1, parts.size())) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).strip());
            }
        }
        return new Line(parts.getFirst().strip().toUpperCase(Locale.ROOT), parameters, value.strip());
    }
}
