package signpost.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signpost.delivery.Mail;
import signpost.message.Attachment;
import signpost.message.Letter;
import signpost.message.Personal;
import signpost.message.Placeholder;

/// A letter laid out as a message (RFC 2045, 2046): encoded once, with gaps in which each person's fragments are put.
///
/// Immutable and safe for use by many threads at once.
final class Layout {

    private static final String BETWEEN = "=_signpost_letter_parts";
    private static final String AROUND = "=_signpost_letter_files";

    /// A stretch of bytes, and the placeholder behind it.
    private record Piece(byte[] bytes, Optional<Placeholder> gap, boolean html) {}

    private final Letter letter;
    private final Letterhead common;
    private final From from;
    private final String sender;
    /// What stands in the head for the list, in front of each person's own address and behind it.
    private final String listBefore;
    private final String listBehind;
    private final List<Piece> pieces = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final boolean hasPage;

    /// @param mail to anybody
    Layout(Mail mail, Letterhead common) {
        this.letter = mail.letter();
        this.common = common;
        this.from = common.from();
        this.hasPage = letter.hasPage();
        this.sender = Header.line("From", Header.mailbox(from.name(), from.address()));
        this.listBefore = Header.line("List-Id", "<" + id(mail.list()) + "." + from.domain() + ">");
        this.listBehind = Header.line("List-Help", "<mailto:" + from.address() + "?subject=help>")
                + Header.line("List-Owner", "<mailto:" + from.address() + ">");
        boolean files = !letter.attachments().isEmpty();
        if (files) {
            ascii("Content-Type: multipart/mixed; boundary=\"" + AROUND + "\"\r\n\r\n--" + AROUND + "\r\n");
        }
        ascii("Content-Type: multipart/alternative; boundary=\"" + BETWEEN + "\"\r\n\r\n");
        part("plain", letter.text(), false);
        part("html", letter.html(), true);
        for (Attachment attachment : letter.attachments()) {
            if (attachment.type().startsWith("text/calendar")) {
                textPart(BETWEEN, attachment.type(), "", attachment.content(), false);
            }
        }
        ascii("--" + BETWEEN + "--\r\n");
        for (Attachment attachment : letter.attachments()) {
            textPart(AROUND, attachment.type(),
                    "Content-Disposition: attachment; filename=\"" + attachment.name().replace("\"", "") + "\"\r\n",
                    attachment.content(), false);
        }
        if (files) {
            ascii("--" + AROUND + "--\r\n");
        }
        close(Optional.empty(), false);
    }

    private void part(String kind, String text, boolean html) {
        textPart(BETWEEN, "text/" + kind + "; charset=utf-8", "", text, html);
    }

    private void textPart(String boundary, String type, String more, String text, boolean html) {
        ascii("--" + boundary + "\r\n" + Header.line("Content-Type", type)
                + more + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        int at = 0;
        while (true) {
            Optional<Placeholder> next = Optional.empty();
            int where = text.length();
            for (Placeholder placeholder : Placeholder.values()) {
                int found = text.indexOf(placeholder.fragment(), at);
                if (found >= 0 && found < where) {
                    where = found;
                    next = Optional.of(placeholder);
                }
            }
            open.writeBytes(QuotedPrintable.piece(text.substring(at, where)));
            if (next.isEmpty()) {
                break;
            }
            close(next, html);
            at = where + next.get().fragment().length();
        }
        ascii("\r\n");
    }

    private void ascii(String text) {
        open.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void close(Optional<Placeholder> gap, boolean html) {
        guard(open.toString(StandardCharsets.ISO_8859_1));
        pieces.add(new Piece(open.toByteArray(), gap, html));
        open.reset();
    }

    private static void guard(String lines) {
        if (lines.contains("\n.")) {
            throw new IllegalArgumentException("a line begins with a dot");
        }
    }

    /// The whole message of one person, lines ended by CRLF.
    ///
    /// @param token by which the mail is known when it comes back
    /// @param date the line that says when it was written
    /// @param end stands behind it
    byte[] message(Mail mail, String token, String date, byte[] end) {
        List<byte[]> stretches = new ArrayList<>(2 + 2 * pieces.size());
        String head = date + head(mail, token);
        guard(head);
        stretches.add(head.getBytes(StandardCharsets.US_ASCII));
        Map<Placeholder, byte[]> plain = new EnumMap<>(Placeholder.class);
        Map<Placeholder, byte[]> marked = new EnumMap<>(Placeholder.class);
        for (Piece piece : pieces) {
            stretches.add(piece.bytes);
            if (piece.gap.isPresent() && mail.person().isPresent()) {
                Personal person = mail.person().get();
                stretches.add((piece.html ? marked : plain).computeIfAbsent(piece.gap.get(), gap -> QuotedPrintable
                        .piece(piece.html ? person.html(gap) : person.text(gap))));
            }
        }
        stretches.add(end);
        return joined(stretches);
    }

    private static byte[] joined(List<byte[]> stretches) {
        int length = 0;
        for (byte[] stretch : stretches) {
            length += stretch.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        stretches.forEach(all::put);
        return all.array();
    }

    private String head(Mail mail, String token) {
        StringBuilder head = new StringBuilder();
        head.append(sender);
        String name = mail.person().map(person -> person.text(Placeholder.NAME)).orElse("");
        head.append(Header.line("To", mail.address()));
        head.append(Header.text("Subject", letter.subject().replace(Placeholder.NAME.fragment(), name)));
        head.append(Header.line("Message-ID", "<" + mail.id() + "@" + from.domain() + ">"));
        head.append(Header.line(Letterhead.HEADER, token));
        mail.answers().ifPresent(answers -> {
            head.append(Header.line("In-Reply-To", answers.id()));
            head.append(Header.line("References", (answers.references() + " " + answers.id()).strip()));
        });
        if (mail.edition() > 0) {
            mail.person().ifPresent(person -> list(head, person));
        } else {
            head.append(Header.line("Auto-Submitted", mail.answers().isPresent() ? "auto-replied" : "auto-generated"));
        }
        head.append("MIME-Version: 1.0\r\n");
        return head.toString();
    }

    /// RFC 2369, 2919 and 8058.
    private void list(StringBuilder head, Personal person) {
        head.append(listBefore);
        String byMail = common.read()
                ? ", <mailto:" + from.address() + "?subject=unsubscribe%20"
                        + person.unsubscribe().substring(person.unsubscribe().lastIndexOf('/') + 1) + ">"
                : "";
        head.append(Header.line("List-Unsubscribe", "<" + person.unsubscribe() + ">" + byMail));
        head.append(Header.line("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        if (hasPage) {
            head.append(Header.line("List-Archive", "<" + person.archive() + ">"));
        }
        head.append(listBehind);
    }

    private static String id(String list) {
        String name = list.isBlank() ? "news" : list.toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder(name.length());
        name.codePoints().forEach(c -> id.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? (char) c : '-'));
        return id.toString();
    }
}
