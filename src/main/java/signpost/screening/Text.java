package signpost.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A message cut into tokens; a mask that already stands in it is one token, which is no word.
final class Text {

    record Span(int start, int end) {}

    private final String raw;
    private final List<Token> tokens;
    private final List<Span> maskSpans;
    private final boolean shouting;
    private final boolean welsh;

    Text(String raw) {
        this.raw = raw;
        this.maskSpans = masksIn(raw);
        this.tokens = List.copyOf(cut(raw, maskSpans));
        long words = tokens.stream().filter(Token::word).filter(token -> token.text().length() > 1).count();
        long shouted = tokens.stream().filter(Token::word).filter(Token::shouted).count();
        this.shouting = words >= 3 && shouted * 10 >= words * 7;
        this.welsh = Welsh.is(tokens);
    }

    /// The tokens of a phrase, of which nothing else is asked.
    static List<Token> tokens(String phrase) {
        return cut(phrase, masksIn(phrase));
    }

    String raw() {
        return raw;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Span> maskSpans() {
        return maskSpans;
    }

    /// Whether nearly everything is in capitals, so that a capital says nothing.
    boolean shouting() {
        return shouting;
    }

    /// Whether it is written in Welsh.
    boolean welsh() {
        return welsh;
    }

    /// The characters between two neighbouring tokens.
    String between(int left, int right) {
        return raw.substring(tokens.get(left).end(), tokens.get(right).start());
    }

    /// Whether a token opens a sentence or a line.
    boolean opens(int index) {
        if (index == 0) {
            return true;
        }
        String gap = between(index - 1, index);
        return gap.chars().anyMatch(
                c -> c == '.' || c == '?' || c == '!' || c == '\n' || c == ':' || c == '•' || c == '"' || c == '“');
    }

    /// Whether two neighbours stand with blanks alone between them.
    boolean adjacent(int left, int right) {
        return left >= 0 && right < tokens.size() && !between(left, right).isEmpty() && between(left, right).isBlank()
                && between(left, right).indexOf('\n') < 0;
    }

    private static List<Span> masksIn(String raw) {
        List<Span> spans = new ArrayList<>();
        for (int at = raw.indexOf('['); at >= 0; at = raw.indexOf('[', at + 1)) {
            for (PersonalKind kind : PersonalKind.values()) {
                if (raw.startsWith(kind.mask(), at)) {
                    spans.add(new Span(at, at + kind.mask().length()));
                }
            }
        }
        return spans;
    }

    private static List<Token> cut(String raw, List<Span> maskSpans) {
        List<Token> cut = new ArrayList<>();
        int mask = 0;
        int at = 0;
        while (at < raw.length()) {
            if (mask < maskSpans.size() && maskSpans.get(mask).start() == at) {
                int end = maskSpans.get(mask++).end();
                cut.add(new Token(raw.substring(at, end), raw.substring(at, end), at, end));
                at = end;
                continue;
            }
            int c = raw.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = endOfToken(raw, at);
            end = withoutPossessive(raw, at, end);
            String text = raw.substring(at, end);
            cut.add(new Token(text, plain(text), at, end));
            at = end;
        }
        return cut;
    }

    private static int endOfToken(String raw, int start) {
        int at = start;
        while (at < raw.length()) {
            int c = raw.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            boolean joint = joins(c) && at > start && Character.isLetter(raw.codePointBefore(at)) && next < raw.length()
                    && Character.isLetter(raw.codePointAt(next));
            if (!part && !joint) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static boolean joins(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '-' || c == '‐' || c == '‑';
    }

    private static int withoutPossessive(String raw, int start, int end) {
        boolean possessive = end - start > 2 && (raw.charAt(end - 1) == 's' || raw.charAt(end - 1) == 'S')
                && (raw.charAt(end - 2) == '\'' || raw.charAt(end - 2) == '’');
        return possessive ? end - 2 : end;
    }

    static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(bare.length());
        bare.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.appendCodePoint(c == '’' || c == 'ʼ'
                        ? '\''
                        : c == 'ł' ? 'l' : c == 'ø' ? 'o' : c == 'đ' ? 'd' : c == 'ı' ? 'i' : c));
        return plain.toString();
    }
}
