package signpost.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.audience.Segment.Unreadable;
import signpost.sheet.Typed;

/// Reads the text of a segment, word by word and in one direction.
final class SegmentParser {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 30;
    private static final String TERMS = "list, sector, audience, topic, hears, organisation, engaged, frequency, channel or language";

    private final String text;
    private int at;
    private int depth;

    private SegmentParser(String text) {
        this.text = text;
    }

    static Segment of(String text) {
        if (text.length() > LONGEST) {
            throw new Unreadable("The segment is longer than " + LONGEST + " characters.");
        }
        SegmentParser parser = new SegmentParser(text);
        Segment segment = parser.any();
        if (!parser.atEnd()) {
            throw parser.unreadable("expected 'and' or 'or' before '" + parser.peek() + "'");
        }
        return segment;
    }

    private Segment any() {
        List<Segment> all = new ArrayList<>(List.of(all()));
        while (take("or")) {
            all.add(all());
        }
        return all.size() == 1 ? all.getFirst() : new Segment.Any(all);
    }

    private Segment all() {
        List<Segment> all = new ArrayList<>(List.of(one()));
        while (take("and")) {
            all.add(one());
        }
        return all.size() == 1 ? all.getFirst() : new Segment.All(all);
    }

    private Segment one() {
        if (++depth > DEEPEST) {
            throw unreadable("too many brackets and nots within each other");
        }
        try {
            return take("not") ? new Segment.Not(one()) : take("(") ? bracketed() : term();
        } finally {
            depth--;
        }
    }

    private Segment bracketed() {
        int opened = at;
        Segment within = any();
        if (!take(")")) {
            throw atEnd()
                    ? unreadable("the bracket opened at character " + opened + " is not closed")
                    : unreadable("expected 'and', 'or' or ')' before '" + peek() + "'");
        }
        return within;
    }

    private Segment term() {
        if (take("everyone")) {
            return new Segment.Everyone();
        }
        int start = at;
        String name = word();
        if (name.isEmpty()) {
            throw unreadable(
                    atEnd() ? "something is missing at the end" : "'" + text.charAt(at) + "' cannot stand here");
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            at = start;
            throw unreadable("'" + name + "' is no term; write such as topic:" + name);
        }
        at++;
        String value = value(name);
        return term(name, value, start);
    }

    private Segment term(String name, String value, int start) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "list" -> new Segment.OnList(value);
            case "sector" -> new Segment.OfSector(known(Sector.named(value), value, start, Sector.values()));
            case "audience" -> new Segment.OfAudience(Typed.id(value));
            case "topic" -> new Segment.OnTopic(Typed.id(value));
            case "hears" -> new Segment.HearsOf(Typed.id(value));
            case "organisation", "organization" -> new Segment.InOrganisation(value);
            case "engaged" -> new Segment.EngagedWith(Typed.id(value));
            case "frequency" -> new Segment.Hearing(known(Frequency.named(value), value, start, Frequency.values()));
            case "channel" -> new Segment.By(known(Channel.named(value), value, start, Channel.values()));
            case "language" -> new Segment.Reading(Typed.id(value));
            default -> {
                at = start;
                throw unreadable("there is no term '" + name + "'; there are " + TERMS);
            }
        };
    }

    private <E extends Enum<E>> E known(Optional<E> found, String value, int start, E[] all) {
        return found.orElseThrow(() -> {
            at = start;
            return unreadable("'" + value + "' is none of "
                    + Arrays.stream(all).map(Ids::of).collect(Collectors.joining(", ")));
        });
    }

    private String value(String name) {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '“')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String value = Typed.line(text.substring(start, at), LONGEST);
        if (value.isEmpty()) {
            throw unreadable("'" + name + ":' says nothing");
        }
        return value;
    }

    private String quoted() {
        int opened = at++;
        StringBuilder value = new StringBuilder();
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '”') {
                at++;
                String line = Typed.line(value.toString(), LONGEST);
                if (line.isEmpty()) {
                    throw unreadable("there is nothing between the quotation marks");
                }
                return line;
            }
            value.append(c == '\\' && at + 1 < text.length() ? text.charAt(++at) : c);
        }
        throw unreadable("the quotation mark at character " + (opened + 1) + " is not closed");
    }

    /// Takes a word, in any case, or a bracket, if it stands here.
    private boolean take(String expected) {
        skip();
        int end = at + expected.length();
        boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != ':'
                || !Character.isLetter(expected.charAt(0));
        if (whole && text.regionMatches(true, at, expected, 0, expected.length())) {
            at = end;
            return true;
        }
        return false;
    }

    private String word() {
        skip();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return text.substring(start, at);
    }

    private String peek() {
        skip();
        int end = at;
        while (end < text.length() && end < at + 20 && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private boolean atEnd() {
        skip();
        return at >= text.length();
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Unreadable unreadable(String what) {
        return new Unreadable("The segment cannot be read at character " + (Math.min(at, text.length()) + 1) + ": "
                + what + ".");
    }
}
