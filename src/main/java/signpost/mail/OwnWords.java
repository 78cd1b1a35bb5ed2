package signpost.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signpost.message.HtmlText;
import signpost.message.Wording;

/// What the sender of a mail wrote themselves: without the mails they quote, their signature, and what their organisation puts under it.
final class OwnWords {

    private static final int SHORT = 40;
    private static final int HEAD_LINES = 6;
    private static final int LONGEST_RULE = 10;
    private static final List<String> QUOTED_HEADS = List.of("from:", "sent:", "date:", "to:", "subject:", "oddi wrth:",
            "anfonwyd:", "at:", "pwnc:");

    private final List<String> closings;
    private final List<String> greetings;
    private final List<String> devices;
    private final List<String> introductions;

    OwnWords(Wording wording) {
        this.closings = wording.list("mail.understand.closing");
        this.greetings = wording.list("mail.understand.greeting");
        this.devices = wording.list("mail.understand.device");
        this.introductions = wording.list("mail.understand.introduction");
    }

    /// The words; empty where there are none.
    String in(Arrived mail) {
        String plain = mail.part("text/plain");
        String own = plain.isBlank() ? "" : own(plain);
        return own.isEmpty() && mail.hasPart("text/html") ? own(HtmlText.of(mail.part("text/html"))) : own;
    }

    private String own(String text) {
        List<String> lines = text.replace('\u00a0', ' ').lines().map(String::strip).toList();
        List<String> own = new ArrayList<>();
        boolean begun = false;
        boolean signed = false;
        for (int i = 0; i < lines.size() && !quotesFrom(lines, i); i++) {
            String line = lines.get(i);
            String words = plain(line);
            signed = signed && !isAfterthought(words) || line.equals("--") || begun && closes(line);
            if (!signed && !line.startsWith(">")) {
                own.add(line);
                begun = begun || !line.isEmpty() && !isGreeting(line);
            }
        }
        return withoutGreeting(own);
    }

    /// Whether a line may be the first of a signature.
    boolean closes(String line) {
        String words = plain(line);
        return line.equals("--") || closings.contains(words)
                || words.length() < SHORT && devices.stream().anyMatch(words::startsWith);
    }

    /// What stands below a signature is no part of the question, but for this: it may be what matters most.
    private static boolean isAfterthought(String words) {
        return words.startsWith("ps ") || words.startsWith("ps:") || words.startsWith("p.s");
    }

    /// Whether a quoted mail begins at a line.
    boolean quotesFrom(List<String> lines, int i) {
        String line = lines.get(i);
        return isRule(line) && quotes(lines, i + 1)
                || line.startsWith("-----") && line.endsWith("-----") && line.length() > LONGEST_RULE
                || quotes(lines, i) || introduces(lines, i);
    }

    /// Whether a line is `On ... wrote:`, which may be broken in two.
    boolean introduces(List<String> lines, int i) {
        String line = lines.get(i);
        String two = line.endsWith(":") || i + 1 >= lines.size() ? line : line + " " + lines.get(i + 1);
        return two.endsWith(":") && two.length() < 300 && introductions.stream().anyMatch(said -> {
            int gap = said.indexOf("...");
            return gap > 0 && two.toLowerCase(Locale.ROOT).startsWith(said.substring(0, gap).strip() + " ")
                    && two.toLowerCase(Locale.ROOT).endsWith(said.substring(gap + 3).strip());
        });
    }

    /// Whether the head of a quoted mail begins here: `From:`, and `Sent:` or `To:` soon after.
    private static boolean quotes(List<String> lines, int from) {
        int seen = 0;
        for (int i = from; i < Math.min(lines.size(), from + HEAD_LINES); i++) {
            String line = lines.get(i).toLowerCase(Locale.ROOT).replace("*", "");
            boolean head = QUOTED_HEADS.stream().anyMatch(line::startsWith);
            if (i == from && !head) {
                return false;
            }
            seen += head ? 1 : 0;
        }
        return seen >= 3;
    }

    private static boolean isRule(String line) {
        return line.length() >= 8 && line.chars().allMatch(c -> c == '_' || c == '-');
    }

    private boolean isGreeting(String line) {
        String words = plain(line);
        return line.length() < SHORT && !line.endsWith("?")
                && greetings.stream().anyMatch(word -> words.equals(word) || words.startsWith(word + " ")
                        && words.split(" ").length <= 4 && line.endsWith(","));
    }

    private String withoutGreeting(List<String> lines) {
        int from = 0;
        while (from < lines.size() && (lines.get(from).isEmpty() || isGreeting(lines.get(from)))) {
            from++;
        }
        // a mail that is a greeting and no more is one
        List<String> left = from < lines.size() ? lines.subList(from, lines.size()) : lines;
        return String.join("\n", left).strip();
    }

    /// A line in small letters, without punctuation at its end.
    static String plain(String line) {
        String words = line.strip().toLowerCase(Locale.ROOT);
        int end = words.length();
        while (end > 0 && ".,!:;-–—\"' ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
