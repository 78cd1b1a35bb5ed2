package signpost.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import signpost.delivery.Outbox;

/// The outbox folder, to be read.
///
/// @param isUsed whether mails are written there now
public record OutboxFolder(Path folder, boolean isUsed) implements Outbox {

    private static final String ENDING = ".eml";
    private static final List<String> SHOWN = List.of("From", "To", "Subject", "Date", "Message-ID", "List-Id",
            "List-Unsubscribe");

    /// A file and when it was written.
    private record Written(String name, FileTime at) {}

    @Override
    public long count() {
        return files().size();
    }

    @Override
    public List<Lying> list(long from, int most) {
        return files().stream().map(this::written).sorted(Comparator.comparing(Written::at).reversed()
                .thenComparing(Written::name)).skip(from).limit(most)
                .map(file -> new Lying(file.name, file.at.toInstant())).toList();
    }

    private Written written(Path file) {
        try {
            return new Written(file.getFileName().toString(), Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            return new Written(file.getFileName().toString(), FileTime.fromMillis(0));
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<String> to(String email) {
        return files().stream().filter(file -> isTo(file, email)).map(file -> file.getFileName().toString()).toList();
    }

    private static boolean isTo(Path file, String email) {
        try (InputStream in = Files.newInputStream(file)) {
            String[] to = new InternetHeaders(in).getHeader("To");
            return to != null && Arrays.stream(to).anyMatch(value -> isAddress(value, email));
        } catch (IOException | MessagingException unreadable) {
            return false;
        }
    }

    private static boolean isAddress(String value, String email) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false))
                    .anyMatch(address -> email.equals(String.valueOf(address.getAddress()).toLowerCase(Locale.ROOT)));
        } catch (AddressException strange) {
            return false;
        }
    }

    @Override
    public void remove(String name) {
        try {
            Optional<Path> file = file(name);
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    /// The file of a name, if it is one of ours.
    private Optional<Path> file(String name) {
        boolean ours = name.endsWith(ENDING)
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
        return Optional.of(folder.resolve(ours ? name : "none")).filter(file -> ours && Files.isRegularFile(file));
    }

    @Override
    public Optional<Readable> read(String name) {
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            List<String> head = new ArrayList<>();
            for (String header : SHOWN) {
                String value = message.getHeader(header, ", ");
                if (value != null) {
                    head.add(header + ": " + MimeUtility.decodeText(MimeUtility.unfold(value)));
                }
            }
            return Optional.of(new Readable(name, head, part(message, "text/plain"), part(message, "text/html")));
        } catch (IOException | MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static String part(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
