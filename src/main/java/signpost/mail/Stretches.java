package signpost.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signpost.message.HtmlText;

/// All that a mail says and we did not write: the sender's own words, what stands below their signature, what they forward or quote of others, in
/// each part of the mail and in the mails that hang on it. Danger may be told of anywhere in it.
///
/// A mail of ours that is quoted ends a part: what stands below it came to us before.
final class Stretches {

    private static final int MOST = 40;
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 4;
    private static final int LONGEST_HEAD = 12;
    private static final List<String> NO_WORDS = List.of("text/rfc822-headers", "text/calendar", "text/css");

    private final OwnWords words;
    private final ReturnToken tokens;
    private final List<String> own;
    private final String name;
    private final List<String> found = new ArrayList<>();
    private int length;

    private Stretches(OwnWords words, ReturnToken tokens, List<String> own, String name) {
        this.words = words;
        this.tokens = tokens;
        this.own = own;
        this.name = name.toLowerCase(Locale.ROOT);
    }

    /// The stretches in the order of the mail; what one author wrote under one head is one stretch.
    ///
    /// @param tokens by which a mail of ours is known
    /// @param own our addresses, in lower case
    /// @param name under which our mails come; may be empty
    static List<String> of(Arrived mail, OwnWords words, ReturnToken tokens, List<String> own, String name) {
        var stretches = new Stretches(words, tokens, own, name);
        stretches.add(mail, 0);
        return List.copyOf(stretches.found);
    }

    private void add(Arrived mail, int depth) {
        String plain = said(mail, "text/plain");
        String html = HtmlText.of(said(mail, "text/html"));
        boolean reply = ReplySubject.is(mail.head("subject"));
        part(plain, reply);
        if (html.length() > 2 * plain.length()) {
            // the plain part is no more than a word that there is another
            part(html, reply);
        }
        for (Arrived.Piece piece : mail.parts()) {
            if (piece.type().equals("message/rfc822")) {
                forwarded(piece.text(), depth + 1);
            } else if (piece.type().startsWith("text/") && !NO_WORDS.contains(piece.type())
                    && !piece.type().equals("text/plain") && !piece.type().equals("text/html")) {
                part(piece.text(), reply);
            }
        }
    }

    /// All parts of a type: where a picture stands in the middle of a mail, its words are in two.
    private static String said(Arrived mail, String type) {
        StringBuilder said = new StringBuilder();
        mail.parts().stream().filter(part -> part.type().equals(type))
                .forEach(part -> said.append(part.text()).append("\n\n"));
        return said.toString();
    }

    private void forwarded(String raw, int depth) {
        try {
            Arrived mail = Opening.of(raw.getBytes(StandardCharsets.UTF_8));
            if (depth <= DEEPEST && tokens.in(mail.head(Letterhead.HEADER)).isEmpty()
                    && !own.contains(mail.sender())) {
                keep(new StringBuilder(mail.head("subject")));
                add(mail, depth);
            }
        } catch (MessagingException | RuntimeException broken) {
            keep(new StringBuilder(raw));
        }
    }

    /// @param reply whether what is marked as quoted, and nobody knows whose it is, may be ours
    private void part(String text, boolean reply) {
        List<String> raw = text.replace('\u00a0', ' ').lines().map(String::strip).toList();
        List<String> lines = raw.stream().map(Stretches::unmarked).toList();
        StringBuilder stretch = new StringBuilder();
        boolean ours = reply;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (tokens.in(line).isPresent()) {
                break;
            }
            if (words.quotesFrom(lines, i)) {
                keep(stretch);
                int end = head(lines, i);
                String head = String.join("\n", lines.subList(i, end));
                ours = isOurs(head.toLowerCase(Locale.ROOT));
                if (ours && (end == raw.size() || !raw.get(end).startsWith(">"))) {
                    break;
                }
                stretch.append(ours ? "" : head).append('\n');
                i = end - 1;
            } else if (!ours || !raw.get(i).startsWith(">")) {
                if (words.closes(line)) {
                    keep(stretch);
                }
                stretch.append(line).append('\n');
            }
        }
        keep(stretch);
    }

    /// Whether a quoted mail is ours by its head. Some programs write down the sender's name only.
    private boolean isOurs(String head) {
        String from = head.lines().filter(line -> line.startsWith("from:") || line.startsWith("oddi wrth:")).findFirst()
                .orElse(head.strip().endsWith(":") ? head : "");
        return own.stream().anyMatch(from::contains)
                || !name.isBlank() && from.indexOf('@') < 0 && Routine.holds(from, name);
    }

    private static String unmarked(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || line.charAt(from) == ' ')) {
            from++;
        }
        return line.substring(from);
    }

    /// Behind the last line of the head that begins there, and the empty ones below it.
    private int head(List<String> lines, int from) {
        int end = from + 1;
        boolean told = words.introduces(lines, from);
        if (told && !lines.get(from).endsWith(":")) {
            end++;
        }
        while (end < lines.size() && end < from + LONGEST_HEAD
                && (lines.get(end).isEmpty() || !told && isHead(lines.get(end)))) {
            end++;
        }
        return Math.min(end, lines.size());
    }

    /// Whether a line looks like `Subject: News`.
    private static boolean isHead(String line) {
        int colon = line.replace("*", "").indexOf(':');
        return colon > 0 && colon < 20 && line.replace("*", "").substring(0, colon).chars()
                .allMatch(c -> Character.isLetter(c) || c == '-' || c == ' ');
    }

    private void keep(StringBuilder stretch) {
        String text = Routine.withoutAdvice(stretch.toString());
        stretch.setLength(0);
        if (text.isEmpty() || length >= LONGEST) {
            return;
        }
        String cut = text.substring(0, Math.min(text.length(), LONGEST - length));
        length += cut.length();
        if (found.size() < MOST) {
            found.add(cut);
        } else {
            found.set(MOST - 1, found.getLast() + "\n" + cut);
        }
    }
}
