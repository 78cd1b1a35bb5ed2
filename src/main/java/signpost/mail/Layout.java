package signpost.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
            Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final byte[] NOTHING = {};
    private static final String BETWEEN = "=_signpost_letter_parts";
    private static final String AROUND = "=_signpost_letter_files";

    /// A stretch of bytes, and the placeholder behind it.
    private record Piece(byte[] bytes, Optional<Placeholder> gap, boolean html) {}

    private final Letter letter;
    private final Letterhead common;
    private final From from;
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean hasPage;

    Layout(Letter letter, Letterhead common) {
        this.letter = letter;
        this.common = common;
        this.from = common.from();
        this.hasPage = letter.hasPage();
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
            pieces.add(new Piece(QuotedPrintable.piece(text.substring(at, where)), next, html));
            if (next.isEmpty()) {
                break;
            }
            at = where + next.get().fragment().length();
        }
        ascii("\r\n");
    }

    private void ascii(String text) {
        pieces.add(new Piece(text.getBytes(StandardCharsets.US_ASCII), Optional.empty(), false));
    }

    /// The whole message of one person, lines ended by CRLF.
    ///
    /// @param token by which the mail is known when it comes back
    byte[] message(Mail mail, String token, Instant now) {
        List<byte[]> stretches = new ArrayList<>(1 + 2 * pieces.size());
        stretches.add(head(mail, token, now).getBytes(StandardCharsets.US_ASCII));
        Map<Placeholder, byte[]> plain = new EnumMap<>(Placeholder.class);
        Map<Placeholder, byte[]> marked = new EnumMap<>(Placeholder.class);
        mail.person().ifPresent(person -> {
            for (Placeholder placeholder : Placeholder.values()) {
                plain.put(placeholder, QuotedPrintable.piece(person.text(placeholder)));
                marked.put(placeholder, QuotedPrintable.piece(person.html(placeholder)));
            }
        });
        for (Piece piece : pieces) {
            stretches.add(piece.bytes);
            piece.gap.ifPresent(gap -> stretches.add((piece.html ? marked : plain).getOrDefault(gap, NOTHING)));
        }
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

    private String head(Mail mail, String token, Instant now) {
        StringBuilder head = new StringBuilder();
        head.append(Header.line("Date", DATE.format(now.atZone(ZONE))));
        head.append(Header.line("From", Header.mailbox(from.name(), from.address())));
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
            mail.person().ifPresent(person -> list(head, mail, person));
        } else {
            head.append(Header.line("Auto-Submitted", mail.answers().isPresent() ? "auto-replied" : "auto-generated"));
        }
        head.append("MIME-Version: 1.0\r\n");
        return head.toString();
    }

    /// RFC 2369, 2919 and 8058.
    private void list(StringBuilder head, Mail mail, Personal person) {
        String list = mail.list().isBlank() ? "news" : mail.list().toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder(list.length());
        list.codePoints().forEach(c -> id.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? (char) c : '-'));
        head.append(Header.line("List-Id", "<" + id + "." + from.domain() + ">"));
        String byMail = common.read()
                ? ", <mailto:" + from.address() + "?subject=unsubscribe%20"
                        + person.unsubscribe().substring(person.unsubscribe().lastIndexOf('/') + 1) + ">"
                : "";
        head.append(Header.line("List-Unsubscribe", "<" + person.unsubscribe() + ">" + byMail));
        head.append(Header.line("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        if (hasPage) {
            head.append(Header.line("List-Archive", "<" + person.archive() + ">"));
        }
        head.append(Header.line("List-Help", "<mailto:" + from.address() + "?subject=help>"));
        head.append(Header.line("List-Owner", "<mailto:" + from.address() + ">"));
    }
}
