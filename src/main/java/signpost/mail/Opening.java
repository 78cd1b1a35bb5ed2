package signpost.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Opens messages from anybody, however broken, within limits: parts within parts, their number, and the characters of each.
final class Opening {

    private static final Session SESSION = Session.getInstance(new Properties());
    /// What old programs write in without saying so.
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST = 400_000;
    private static final int MOST_HEADS = 500;

    private final List<Arrived.Piece> pieces = new ArrayList<>();
    private int parts;
    private int attachments;

    private Opening() {}

    /// @throws MessagingException where it is no message at all
    static Arrived of(byte[] raw) throws MessagingException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        var opening = new Opening();
        opening.open(message, 0);
        return new Arrived(sender(message), heads(message), opening.pieces, opening.attachments);
    }

    /// The address in `From` as it stands there: decoded, a name could pass for an address or for two (RFC 2047, section 6.2).
    private static String sender(MimeMessage message) throws MessagingException {
        String[] from = message.getHeader("From");
        return from != null && from.length == 1 ? address(MimeUtility.unfold(from[0])) : "";
    }

    /// The one address in a header's value, in lower case; empty where there is none, or several.
    private static String address(String value) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(value, true);
            String address = addresses.length == 1 && addresses[0].getAddress() != null
                    ? addresses[0].getAddress().toLowerCase(Locale.ROOT)
                    : "";
            return address.indexOf('@') > 0 && address.chars().noneMatch(c -> c <= ' ' || c == 127) ? address : "";
        } catch (AddressException none) {
            return "";
        }
    }

    private static Map<String, List<String>> heads(MimeMessage message) throws MessagingException {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        int count = 0;
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (count++ < MOST_HEADS) {
                heads.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(header.getName().equalsIgnoreCase("Authentication-Results")
                                // decoded, what the sender had a hand in could pass for what the host found
                                ? MimeUtility.unfold(header.getValue())
                                : decoded(header.getValue()));
            }
        }
        return heads;
    }

    private static String decoded(String value) {
        String line = MimeUtility.unfold(value == null ? "" : value);
        try {
            return MimeUtility.decodeText(line).strip();
        } catch (UnsupportedEncodingException strange) {
            return line.strip();
        }
    }

    private void open(Part part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            attachments++;
            return;
        }
        String type = type(part);
        try {
            if (type.startsWith("multipart/")) {
                Multipart inner = (Multipart) part.getContent();
                for (int i = 0; i < inner.getCount() && parts <= MOST_PARTS; i++) {
                    open(inner.getBodyPart(i), depth + 1);
                }
            } else if (type.equals("message/rfc822") && part instanceof BodyPart) {
                // the mail that came back, or one that was forwarded: its words as they are
                pieces.add(new Arrived.Piece(type, words(part)));
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    && (type.startsWith("text/") || type.startsWith("message/"))) {
                pieces.add(new Arrived.Piece(type, words(part)));
            } else {
                attachments++;
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            readAsItIs(part, type);
        }
    }

    /// What cannot be decoded is read as it stands, since a report in it may still be understood.
    private void readAsItIs(Part part, String type) {
        try (InputStream in = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((jakarta.mail.internet.MimeBodyPart) part).getRawInputStream()) {
            pieces.add(new Arrived.Piece(type.startsWith("text/") ? type : "text/plain",
                    new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1)));
        } catch (MessagingException | IOException | RuntimeException lost) {
            attachments++;
        }
    }

    private static String type(Part part) {
        try {
            String type = part.getContentType();
            return type == null ? "text/plain" : new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException odd) {
            return "text/plain";
        }
    }

    private static String words(Part part) throws IOException, MessagingException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST);
            return decoded(bytes, charset(part)).replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    /// The words in an encoding, without a last character that was cut; in the western one where they cannot be in that.
    private static String decoded(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer words = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        boolean broken = decoder.decode(ByteBuffer.wrap(bytes), words, false).isError();
        return broken ? new String(bytes, WESTERN) : words.flip().toString();
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException strange) {
            return StandardCharsets.UTF_8;
        }
    }
}
